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

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from jourdesk.domain.events import Said, Value
from jourdesk.domain.night import Act, Night, NightContact, Statements
from jourdesk.domain.person import check_said
from jourdesk.domain.problems import Refused
from jourdesk.wire.toml_table import Table, parse, refuse

_Kinds: TypeAlias = Mapping[str, type]

_WORDS: Final = {
    str: "text",
    int: "heltal",
    float: "tal",
    bool: "true/false",
    datetime: "tid",
    date: "datum",
    dict: "tabell",
    list: "lista",
    tuple: "lista av text",
}
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
    "protected": bool,
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
        Refused: ``input.…``; each names file, table and key.
    """
    top = Table(file, "", parse(text, file))
    found = _checked(top, _NIGHT, _NIGHT_MAY)
    contacts = [_contact(file, entry) for entry in found.pop("contact", [])]
    keys = [contact.key for contact in contacts]
    for key in keys:
        if keys.count(key) > 1:
            refuse("input.unknown-value", Table(file, "contact", {}), "key", value=key)
    return Night(contacts=tuple(sorted(contacts, key=lambda contact: contact.written)), **found)


def _contact(file: str, content: dict[str, Any]) -> NightContact:
    table = Table(file, f"contact {content.get('key', '?')}", content)
    found = _checked(table, _CONTACT, _CONTACT_MAY)
    return NightContact(
        key=found["key"],
        received=found["received"],
        written=found.get("written", found["received"]),
        channel=found.get("channel", "phone"),
        colleague=found.get("colleague", ""),
        colleague_title=found.get("colleague_title", ""),
        stated=_statements(table, found),
        acts=tuple(_act(table, entry) for entry in found.get("act", [])),
    )


def _act(contact: Table, content: dict[str, Any]) -> Act:
    do = str(content.get("do", ""))
    table = Table(contact.file, f"{contact.name}, act {do}".strip(), content)
    if do not in NEEDS:
        refuse("input.unknown-value", table, "do", value=do)
    found = _checked(table, {"at": datetime, "do": str, **NEEDS[do]}, MAY.get(do, {}))
    stated = _statements(table, found) if do == "state" else Statements()
    skipped = {"at", "do"} if do != "state" else set(found)
    values = tuple((name, _plain(value)) for name, value in found.items() if name not in skipped)
    return Act(at=found["at"], do=do, contact=contact.name.removeprefix("contact "), values=values, stated=stated)


def _statements(table: Table, found: dict[str, Any]) -> Statements:
    caller = Table(table.file, f"{table.name}, caller", found.get("caller", {}))
    described = Table(table.file, f"{table.name}, described", found.get("described", {}))
    return Statements(
        caller=_said(_checked(caller, {}, _CALLER)),
        described=_said(_checked(described, {}, _DESCRIBED)),
        persons=tuple(_person(table, entry) for entry in found.get("person", [])),
    )


def _person(contact: Table, content: dict[str, Any]) -> tuple[str, Said]:
    table = Table(contact.file, f"{contact.name}, person {content.get('ref', '?')}", content)
    found = _checked(table, {"ref": str}, dict.fromkeys(content, object))
    ref: str = found.pop("ref")
    statements = _said(found)
    try:
        check_said(statements)
    except Refused as problem:
        if problem.code == "person.unknown-field":
            refuse("input.unknown-key", table, problem.field)
        refuse("input.wrong-type", table, problem.field, wanted="?", got="?")
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


def _checked(table: Table, needs: _Kinds, may: _Kinds) -> dict[str, Any]:
    """Return what a table holds: no unknown keys, nothing missing, no wrong types, no instant without an offset."""
    kinds = {**may, **needs}
    found = table.rest()
    for key, value in found.items():
        if key not in kinds:
            refuse("input.unknown-key", table, key)
        if isinstance(value, datetime) and value.tzinfo is None:
            refuse("input.no-offset", table, key)
        if not _fits(value, kinds[key]):
            refuse("input.wrong-type", table, key, wanted=_WORDS[kinds[key]], got=_WORDS.get(type(value), "?"))
    for key in needs:
        if key not in found:
            refuse("input.missing-key", table, key)
    return found


def _fits(value: object, kind: type) -> bool:
    if kind is object:
        return True
    if kind in (tuple, list):
        inside = str if kind is tuple else dict
        return isinstance(value, list) and all(isinstance(item, inside) for item in value)
    return type(value) is kind
