"""Read an invented night: contacts and what is done about them, minute by minute, for the demo and for practice.

A night is a TOML file::

    title = "…"
    worker = "S. Wallin"
    worker_title = "socialsekreterare"
    begins = 2026-11-21T16:00:00+01:00
    ends = 2026-11-22T08:00:00+01:00

    [[contact]]
    key = "girl"                            # the contact's name in this file
    received = 2026-11-21T23:40:00+01:00
    channel = "phone"
    [contact.caller]                        # fields of ``call.CALLER_FIELDS``
    [contact.described]                     # fields of ``call.CALL_FIELDS``
    [[contact.person]]                      # ``ref`` and fields of ``person.FIELDS``
    [[contact.act]]                         # ``at``, ``do`` and what the act needs (see ``NEEDS`` and ``MAY``)

A contact that somebody else took has ``colleague`` and ``colleague_title``; one that is written down afterwards has ``written``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from jourdesk.domain.events import Said, Value
from jourdesk.domain.night import Act, Night, NightContact, Statements
from jourdesk.domain.person import check_said
from jourdesk.domain.problems import Refused

_Kinds: TypeAlias = Mapping[str, type]

_NIGHT: Final[_Kinds] = {"title": str, "worker": str, "worker_title": str, "begins": datetime, "ends": datetime}
_NIGHT_MAY: Final[_Kinds] = {"backup": str, "backup_title": str, "contact": list}
_CONTACT: Final[_Kinds] = {"key": str, "received": datetime}
_CONTACT_MAY: Final[_Kinds] = {
    "channel": str,
    "written": datetime,
    "colleague": str,
    "colleague_title": str,
    "caller": dict,
    "described": dict,
    "person": list,
    "act": list,
}
_CALLER: Final[_Kinds] = {
    "code": str,
    "name": str,
    "phone": str,
    "anonymous": bool,
    "wants_feedback": bool,
    "feedback_to": str,
    "relation": str,
}
_DESCRIBED: Final[_Kinds] = {
    "headline": str,
    "categories": tuple,
    "measures": tuple,
    "can_wait": bool,
    "can_wait_reason": str,
    "danger": bool,
    "threat": str,
    "staff_risk": str,
    "on_behalf_of": str,
}

NEEDS: Final[Mapping[str, _Kinds]] = {
    "note": {"text": str},
    "correct": {"note": str, "text": str, "reason": str},
    "state": {},
    "draft": {"text": str},
    "confirm": {"person": str},
    "answer": {"person": str, "provision": str, "question": str, "answer": str},
    "assess": {"person": str, "needs": bool, "text": str},
    "try": {"person": str, "provision": str, "decider": str, "outcome": str},
    "decide": {"decision": str, "person": str, "provision": str, "by": str, "content": str},
    "sign": {"decision": str, "by": str},
    "step": {"decision": str, "kind": str},
    "own": {"clock": str, "person": str, "owner": str},
    "close": {"clock": str, "person": str, "evidence": str},
    "tell": {"about": str, "party": str, "told": str},
    "promise": {"promise": str, "to": str, "about": str, "due": datetime},
    "settle": {"promise": str, "outcome": str},
    "refer": {"to": str, "reason": str},
    "seal": {"person": str, "place": str},
    "merge": {"person": str, "into": str},
    "write": {},
    "hand-over": {"persons": tuple},
    "print": {"paper": str},
    "end": {},
    "non-case": {"kind": str},
    "void": {"reason": str},
}
"""What each act must say, beside ``at`` and ``do``."""

MAY: Final[Mapping[str, _Kinds]] = {
    "note": {"key": str, "voice": str, "happened": datetime},
    "state": {"caller": dict, "described": dict, "person": list},
    "draft": {"voice": str},
    "confirm": {"municipality": str, "reason": str},
    "answer": {"because": str},
    "assess": {"heard": str},
    "try": {"remark": str},
    "decide": {
        "grounds": tuple,
        "outcome": str,
        "amount": int,
        "oral": bool,
        "read_back": bool,
        "reasons": str,
        "why_now": str,
        "decided": datetime,
        "refused": str,
    },
    "step": {"when": datetime, "evidence": str},
    "own": {"decision": str},
    "close": {"decision": str},
    "tell": {"what": str, "ground": str},
    "refer": {"phone": str, "warm": bool},
    "write": {"person": str, "today": tuple, "threats": str, "story": str},
    "print": {"decision": str, "person": str, "provision": str},
    "void": {"note": str},
}
"""What an act may say. ``refused`` of a decision is the code with which the rules are expected to refuse it."""


def read_night(text: str, *, file: str) -> Night:
    """Read a night.

    Args:
        text: The TOML.
        file: What the file is called, for the message when something is wrong.

    Returns:
        The night with every instant aware.

    Raises:
        Refused: ``night.toml``, ``night.key`` (unknown), ``night.missing``, ``night.type``, ``night.offset``, ``night.act``
            or ``night.twice``; each names file, table and key.
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise Refused("night.toml", file=file, where=str(problem).rpartition("(")[2].rstrip(")")) from None
    table = _Table(found, file, "natten")
    table.check(_NIGHT, _NIGHT_MAY)
    contacts = tuple(_contact(entry) for entry in table.tables("contact"))
    keys = [contact.key for contact in contacts]
    for key in keys:
        if keys.count(key) > 1:
            raise Refused("night.twice", file=file, table="contact", key=key)
    known = {name: value for name, value in found.items() if name != "contact"}
    return Night(contacts=tuple(sorted(contacts, key=lambda contact: contact.written)), **known)


def _contact(table: _Table) -> NightContact:
    table.check(_CONTACT, _CONTACT_MAY)
    found = table.found
    table.name = f"contact {found['key']}"
    return NightContact(
        key=found["key"],
        received=found["received"],
        written=found.get("written", found["received"]),
        channel=found.get("channel", "phone"),
        colleague=found.get("colleague", ""),
        colleague_title=found.get("colleague_title", ""),
        stated=_statements(table),
        acts=tuple(_act(entry, found["key"]) for entry in table.tables("act")),
    )


def _act(table: _Table, contact: str) -> Act:
    do = str(table.found.get("do"))
    if do not in NEEDS:
        raise Refused("night.act", file=table.file, table=table.name, key=do)
    table.name = f"{table.name}, {do}"
    table.check({"at": datetime, "do": str, **NEEDS[do]}, MAY.get(do, {}))
    skipped = {"at", "do", "caller", "described", "person"} if do == "state" else {"at", "do"}
    values = tuple((name, _plain(value)) for name, value in table.found.items() if name not in skipped)
    stated = _statements(table) if do == "state" else Statements()
    return Act(at=table.found["at"], do=do, contact=contact, values=values, stated=stated)


def _statements(table: _Table) -> Statements:
    caller, described = table.table("caller"), table.table("described")
    caller.check({}, _CALLER)
    described.check({}, _DESCRIBED)
    return Statements(
        caller=_said(caller.found),
        described=_said(described.found),
        persons=tuple(_person(entry) for entry in table.tables("person")),
    )


def _person(table: _Table) -> tuple[str, Said]:
    table.check({"ref": str}, dict.fromkeys(table.found, object))
    ref: str = table.found["ref"]
    statements = _said({name: value for name, value in table.found.items() if name != "ref"})
    try:
        check_said(statements)
    except Refused as problem:
        code = "night.key" if problem.code == "person.unknown-field" else "night.type"
        raise Refused(code, file=table.file, table=f"{table.name} {ref}", key=problem.field) from None
    return ref, statements


def _said(found: Mapping[str, Any]) -> Said:
    values: dict[str, Value] = {name: _plain(value) for name, value in found.items()}
    return tuple(sorted(values.items()))


def _plain(value: Any) -> Any:
    """Lists become tuples, and a bare date the text that a fact holds."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return value


class _Table:
    """One table of the file with its place, so that every complaint can say where."""

    def __init__(self, found: dict[str, Any], file: str, name: str) -> None:
        self.found = found
        self.file = file
        self.name = name

    def check(self, needs: _Kinds, may: _Kinds) -> None:
        """Refuse unknown keys, missing ones, wrong types and instants without an offset."""
        kinds = {**may, **needs}
        for key, value in self.found.items():
            if key not in kinds:
                raise self._refused("night.key", key)
            self._check_type(key, value, kinds[key])
        for key in needs:
            if key not in self.found:
                raise self._refused("night.missing", key)

    def _check_type(self, key: str, value: Any, kind: type) -> None:
        if isinstance(value, datetime) and value.tzinfo is None:
            raise self._refused("night.offset", key)
        if kind is object:
            return
        if kind is tuple:
            right = isinstance(value, list) and all(isinstance(item, str) for item in value)
        elif kind is list:
            right = isinstance(value, list) and all(isinstance(item, dict) for item in value)
        else:
            right = type(value) is kind
        if not right:
            raise self._refused("night.type", key)

    def _refused(self, code: str, key: str) -> Refused:
        return Refused(code, file=self.file, table=self.name, key=key)

    def table(self, key: str) -> _Table:
        """Return a table inside this one, empty where there is none."""
        return _Table(self.found.get(key, {}), self.file, f"{self.name}, {key}")

    def tables(self, key: str) -> list[_Table]:
        """Return the tables of an array inside this one."""
        return [_Table(entry, self.file, f"{self.name}, {key}") for entry in self.found.get(key, [])]
