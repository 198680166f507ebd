"""What a check of the register found, in words: names for its keys, targets and provisions as one reads them."""

from __future__ import annotations

import re

from jourdesk.domain.citation import cite
from jourdesk.domain.problems import Problem
from jourdesk.domain.register import Register
from jourdesk.domain.register_coverage import Finding
from jourdesk.usecases.ports import Names
from jourdesk.wire.problem_texts import sentence

_KEY = re.compile(r"\b\d{4}-[a-z0-9][a-z0-9-]*")
_PROVISION = re.compile(r"\bg?[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,3} \d+(?::\d+)?(?: ?[a-z](?!\w))?")
_WORD = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)*(?![\w-])")


def finding_said(names: Names, register: Register, finding: Finding) -> str:
    """Say a finding in Swedish.

    Args:
        names: What codes are called.
        register: The register that was checked, for its own keys.
        finding: What was found.

    Returns:
        One sentence, such as *Kramfors: ingen enhet tar emot vuxna (SoL).*
    """
    role, colon, rest = finding.details.partition(": ")
    details = f"{names.label('decider-roles', role)}{colon}{rest}" if colon else finding.details
    table = names.label("register-tables", details)
    details = table.lower() if table != details else _readable(names, register, details)
    subject = _readable(names, register, names.municipality(finding.subject))
    said = sentence(Problem(finding.code, subject=subject, details=details), "sv")
    return said[:1].upper() + said[1:]


def _readable(names: Names, register: Register, text: str) -> str:
    """Write names for the register's own keys (nobody but its author knows them), and words for its codes."""

    def key(found: re.Match[str]) -> str:
        decider = register.decider(found[0])
        place = names.municipality(found[0][:4])
        if decider is not None:
            return f"{decider.name or names.label('decider-roles', decider.role)} ({place})"
        named = register.board(found[0]) or register.unit(found[0])
        return f"{named.name} ({place})" if named is not None else found[0]

    municipality, space, rest = text.partition(" ")
    text = f"{names.municipality(municipality)}{space}{rest}"
    text = _WORD.sub(lambda found: names.label("targets", found[0]), text)
    return _KEY.sub(key, _PROVISION.sub(lambda found: cite(found[0]), text))
