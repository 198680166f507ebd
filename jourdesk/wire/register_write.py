"""Writing the register as TOML, so that reading it gives the same register back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from jourdesk.domain.register import Board, Decider, Member, Period, PersonRole, Register, Unit

Value: TypeAlias = "str | int | float | date | Sequence[Value] | Mapping[str, Value] | None"


def write_register(register: Register) -> str:
    """Write a register as TOML, every table in the order of the register; absent values are left out."""
    agreement = register.agreement
    head = {
        "name": agreement.name,
        "host": agreement.host,
        "version": agreement.version or None,
        "valid_from": agreement.valid_from,
        "legal_basis": list(agreement.legal_basis) or None,
        "status": agreement.status,
        "replaces": agreement.replaces,
    }
    blocks = [_block("[agreement]", head)]
    for kind, rows in _rows(register):
        blocks += [_block(f"[[{kind}]]", row) for row in rows]
    return "\n".join(blocks)


def _rows(register: Register) -> Iterable[tuple[str, list[Mapping[str, Value]]]]:
    yield "member", [_member(member) for member in register.members]
    yield "neighbour", [{"code": n.code, "jour": n.jour, "phone": n.phone} for n in register.neighbours]
    yield "board", [_board(board) for board in register.boards]
    yield "unit", [_unit(unit) for unit in register.units]
    yield "decider", [_decider(decider) for decider in register.deciders]
    yield (
        "delegation",
        [
            {"board": d.board, "provision": d.provision, "limit_sek": d.limit_sek, **_span(d.period)}
            for d in register.delegations
        ],
    )
    yield (
        "scope",
        [{"municipality": s.municipality, "targets": list(s.targets), "service": s.service} for s in register.scopes],
    )
    yield (
        "cost",
        [
            {"name": c.name, "base": c.base, "base_sek": c.base_sek, "key": c.key, "shares": dict(c.shares) or None}
            for c in register.costs
        ],
    )
    yield "kpi", [{"name": k.name, "unit": k.unit, "target": k.target} for k in register.kpis]
    yield "person_role", [_person_role(role) for role in register.person_roles]


def _board(board: Board) -> Mapping[str, Value]:
    return {
        "key": board.key,
        "municipality": board.municipality,
        "name": board.name,
        "kind": board.kind,
        "status": board.status,
        "parent": board.parent,
        **_span(board.period),
    }


def _person_role(role: PersonRole) -> Mapping[str, Value]:
    return {
        "person": role.person,
        "title": role.title,
        "municipality": role.municipality,
        "percent": role.percent,
        "valid_from": role.valid_from,
        "valid_to": role.valid_to,
    }


def _member(member: Member) -> Mapping[str, Value]:
    council = member.council
    return {
        "code": member.code,
        "joined": member.joined,
        "left": member.left,
        "council": {"date": council.day, "section": council.section} if council is not None else None,
        "court": member.court,
    }


def _unit(unit: Unit) -> Mapping[str, Value]:
    return {
        "key": unit.key,
        "board": unit.board,
        "name": unit.name,
        "phone": unit.phone,
        "opens": unit.opens,
        "handles": [{"targets": list(h.targets), "laws": list(h.laws)} for h in unit.handles],
        "status": unit.status,
        **_span(unit.period),
    }


def _decider(decider: Decider) -> Mapping[str, Value]:
    return {
        "key": decider.key,
        "board": decider.board,
        "role": decider.role,
        "name": decider.name,
        "phone": decider.phone,
        "order": decider.order,
        "mandates": [{"provisions": list(m.provisions), **_span(m.period)} for m in decider.mandates],
        "conflicts": list(decider.conflicts) or None,
    }


def _span(period: Period) -> Mapping[str, Value]:
    return {"valid_from": period.valid_from, "valid_to": period.valid_to}


def _block(head: str, row: Mapping[str, Value]) -> str:
    lines = [f"{key} = {_value(value)}" for key, value in row.items() if value is not None]
    return "\n".join([head, *lines, ""])


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(v)}" for key, v in value.items() if v is not None) + " }"
    if isinstance(value, Sequence):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return value.isoformat() if isinstance(value, date) else repr(value)


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() else _string(key)


def _string(text: str) -> str:
    """Quote a string; what TOML does not allow as it is, is written as an escape."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(c, c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}") for c in text) + '"'
