"""Writing the register as TOML, so that reading it gives the same register back."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from jourdesk.domain.period import Period
from jourdesk.domain.register import Register
from jourdesk.wire.register_toml import READERS

Value: TypeAlias = "str | int | float | date | Sequence[Value] | Mapping[str, Value] | None"

_KEYS: Final[Mapping[tuple[str, str], str]] = {("CouncilDecision", "day"): "date", ("Escalation", "subject"): "for"}
"""Fields that are called something else in the file."""
_COUNCIL: Final = ("code", "date", "section")


def write_register(register: Register) -> str:
    """Write a register as TOML, every table in the order of the register; absent values are left out."""
    blocks = [_block("[agreement]", row_out(register.agreement))]
    for kind, (field, _) in READERS.items():
        blocks += [_block(f"[[{kind}]]", row_out(row)) for row in getattr(register, field)]
    if register.working_time is not None:
        blocks.append(_block("[working_time]", row_out(register.working_time)))
    if register.forgetting is not None:
        blocks.append(_block("[forgetting]", row_out(register.forgetting)))
    if register.offline is not None:
        blocks.append(_block("[offline]", row_out(register.offline)))
    return "\n".join(blocks)


def row_out(row: Any) -> dict[str, Value]:
    """Turn a row into what stands under each of its keys, as `register_toml.read_row` takes it; the days come last.

    Args:
        row: Any row of the register.

    Returns:
        Key to value; what is absent, empty or has no days is left out.
    """
    kind = type(row).__name__
    found: dict[str, Value] = {}
    days: Period | None = None
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, Period):
            days = value
        elif value is not None and not (value in ("", ()) and value == field.default):
            found[_KEYS.get((kind, field.name), field.name)] = _out(field.name, value)
    if days is not None:
        found["valid_from"] = days.valid_from
        if days.valid_to is not None:
            found["valid_to"] = days.valid_to
    return found


def _out(name: str, value: Any) -> Value:
    if name == "shares":
        return dict(value)
    if name == "councils":
        return [dict(zip(_COUNCIL, council, strict=True)) for council in value]
    if isinstance(value, tuple):
        return [_out("", item) for item in value]
    if is_dataclass(value):
        return row_out(value)
    return value  # type: ignore[no-any-return]  # what is left are texts, numbers and days


def _block(head: str, row: Mapping[str, Value]) -> str:
    return "\n".join([head, *(f"{key} = {_value(value)}" for key, value in row.items()), ""])


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(v)}" for key, v in value.items()) + " }"
    if isinstance(value, Sequence):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return value.isoformat() if isinstance(value, date) else repr(value)


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() else _string(key)


def _string(text: str) -> str:
    """Quote a string; what TOML does not allow as it is, is written as an escape."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(c, c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}") for c in text) + '"'
