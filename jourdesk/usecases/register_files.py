"""A register as a file: read it and look at it before it is put into use, and write out the one that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.domain.register import Register
from jourdesk.domain.register_check import check_register
from jourdesk.domain.register_check_more import agreement_on
from jourdesk.domain.register_coverage import Finding
from jourdesk.usecases.finding_words import finding_said
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.wire.register_toml import read_register
from jourdesk.wire.register_write import write_register

_MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """Something that is wrong with a register, or worth knowing, in words."""

    key: str
    wrong: bool
    since: date
    until: date | None
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
    """A register as the page shows it. ``path`` is empty for the one in use; ``text`` is what would be put into use."""

    name: str
    version: str
    valid_from: date
    status: str
    host: str
    parties: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    findings: tuple[FindingLine, ...]
    today: date
    path: str = ""
    text: str = ""


def read_register_in_use(desk: Desk) -> RegisterView:
    """Read the register in use, with all that is wrong with it."""
    return _view(desk, desk.register)


def look_at_register(desk: Desk, *, path: str) -> RegisterView:
    """Read a register from a file without putting it into use.

    Raises:
        Refused: What is wrong with the file, naming table and key.
        Unavailable: ``input.unreadable``.
    """
    text = _text(Path(path))
    return _view(desk, read_register(text, Path(path).name), path=path, text=text)


def adopt_register(desk: Desk, *, view: RegisterView) -> Changes:
    """Put a register that was looked at into use.

    Raises:
        Refused: ``register.same`` when it is already in use.
    """
    return import_register(desk, text=view.text, origin=Path(view.path).name)


def export_register(desk: Desk, *, path: str) -> str:
    """Write the register in use to a file.

    Returns:
        Where it lies.

    Raises:
        Unavailable: ``register.not-written`` when the disk says no.
    """
    target = Path(path)
    try:
        target.write_text(write_register(desk.register), encoding="utf-8")
    except OSError:
        raise Unavailable("register.not-written") from None
    return str(target)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Refused("input.too-large", file=path.name)
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Refused("input.no-file", file=path.name) from None
    except UnicodeDecodeError:
        raise Refused("input.not-utf8", file=path.name) from None
    except OSError:
        raise Unavailable("input.unreadable", file=path.name) from None


def _view(desk: Desk, register: Register, *, path: str = "", text: str = "") -> RegisterView:
    agreement, names = agreement_on(register, local_day(desk.now())), desk.names
    findings = check_register(register, desk.law) if register.members else ()
    return RegisterView(
        name=agreement.name,
        version=agreement.version,
        valid_from=agreement.valid_from,
        status=agreement.status,
        host=names.municipality(agreement.host) if agreement.host else "",
        parties=tuple(names.municipality(member.code) for member in register.members),
        counts=(
            ("boards", len(register.boards)),
            ("units", len(register.units)),
            ("deciders", len(register.deciders)),
            ("delegations", len(register.delegations)),
        ),
        findings=tuple(finding_line(desk, register, number, finding) for number, finding in enumerate(findings)),
        today=local_day(desk.now()),
        path=path,
        text=text,
    )


def finding_line(desk: Desk, register: Register, number: int, finding: Finding) -> FindingLine:
    """Say a finding in words, with names instead of the register's own keys; ``number`` keeps two alike apart."""
    said = finding_said(desk.names, register, finding)
    return FindingLine(
        key=f"{number}:{finding.code}", wrong=finding.wrong, since=finding.since, until=finding.until, said=said
    )
