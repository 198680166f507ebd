"""The one codec of what travels: a frozen value and its canonical bytes, made from the value's annotations.

In field order, with nothing between: an ``int`` is eight bytes big-endian, a ``bool`` one byte, ``str`` and ``bytes`` a
four-byte length and what it counts, a ``tuple[X, ...]`` a four-byte count and its items, a nested value its fields. A kind
that travels by itself begins with four bytes: ``J``, its letter, its version. One value has one row of bytes and one row of
bytes has one value, so that a signature over the bytes is a signature over the value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from operator import attrgetter
from struct import Struct
from struct import error as StructError  # noqa: N812 - the standard library's name says nothing by itself
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from jourdesk.domain.problems import Unavailable

MAX_COUNT = 65_536
"""The most items that one tuple may hold."""

_U64 = Struct(">Q")
_U32 = Struct(">I")
_HEAD = Struct(">2sH")

Value = TypeVar("Value")
_Reader = Callable[[bytes, int], tuple[Any, int]]
_Writer = Callable[[Any], bytes]

_LETTERS: dict[bytes, tuple[type, int]] = {}
_HEADS: dict[type, bytes] = {}
_MADE: dict[Any, tuple[_Writer, _Reader]] = {}
_PARTS: dict[type, list[tuple[str, _Writer, _Reader]]] = {}


def travels(letter: str, version: int = 1) -> Callable[[type[Value]], type[Value]]:
    """Let a dataclass travel by itself, under a letter and a version."""

    def keep(kind: type[Value]) -> type[Value]:
        mark = b"J" + letter.encode("ascii")
        _LETTERS[mark] = (kind, version)
        _HEADS[kind] = _HEAD.pack(mark, version)
        return kind

    return keep


def write(value: Any) -> bytes:
    """Write a value that travels as canonical bytes.

    Raises:
        ValueError: If it holds what the format cannot: a negative number, a lone surrogate. That is a bug.
    """
    kind = type(value)
    try:
        return _HEADS[kind] + _codec(kind)[0](value)
    except (StructError, UnicodeEncodeError) as error:
        raise ValueError(f"{kind.__name__} does not fit the format") from error


def read(kind: type[Value], data: bytes) -> Value:
    """Read one value of a kind; every byte must be used.

    Raises:
        Unavailable: ``wire.newer`` for a later version of the kind, ``wire.damaged`` for anything else that does not fit.
    """
    if kind_of(data) is not kind:
        raise Unavailable("wire.damaged")
    try:
        value, at = _codec(kind)[1](data, _HEAD.size)
    except (ValueError, StructError, IndexError, OverflowError):
        raise Unavailable("wire.damaged") from None
    if at != len(data):
        raise Unavailable("wire.damaged")
    return value  # type: ignore[no-any-return]  # the codec of a kind makes that kind


def kind_of(data: bytes) -> type:
    """Tell the kind of a value from its first four bytes.

    Raises:
        Unavailable: ``wire.newer`` or ``wire.damaged``.
    """
    if len(data) < _HEAD.size:
        raise Unavailable("wire.damaged")
    mark, version = _HEAD.unpack_from(data)
    found = _LETTERS.get(mark)
    if found is None or version == 0:
        raise Unavailable("wire.damaged")
    kind, known = found
    if version > known:
        raise Unavailable("wire.newer")
    return kind


def write_but(value: Any, *left_out: str) -> bytes:
    """Write the fields of a value except those named: what a signature or a seal is made over."""
    kind = type(value)
    return b"".join([writer(getattr(value, name)) for name, writer, _ in _parts(kind) if name not in left_out])


def write_body(value: Any) -> bytes:
    """Write a value that lies within another, without the first four bytes."""
    return _codec(type(value))[0](value)


def read_body(kind: type[Value], data: bytes) -> Value:
    """Read what :func:`write_body` wrote.

    Raises:
        Unavailable: ``wire.damaged``.
    """
    try:
        value, at = _codec(kind)[1](data, 0)
    except (ValueError, StructError, IndexError, OverflowError):
        raise Unavailable("wire.damaged") from None
    if at != len(data):
        raise Unavailable("wire.damaged")
    return value  # type: ignore[no-any-return]  # the codec of a kind makes that kind


def _codec(hint: Any) -> tuple[_Writer, _Reader]:
    """Give the writer and the reader of one annotation, made once."""
    found = _MADE.get(hint)
    if found is None:
        found = _MADE[hint] = _made(hint)
    return found


def _made(hint: Any) -> tuple[_Writer, _Reader]:
    if get_origin(hint) is tuple:
        return _many(*_codec(get_args(hint)[0]))
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _PLAIN[str][0], lambda data, at: _choice_back(hint, data, at)
    if is_dataclass(hint):
        return _fields(hint)
    raise TypeError(f"{hint!r} cannot travel")


def _parts(kind: Any) -> list[tuple[str, _Writer, _Reader]]:
    found = _PARTS.get(kind)
    if found is None:
        hints = get_type_hints(kind)
        found = _PARTS[kind] = [(field.name, *_codec(hints[field.name])) for field in fields(kind)]
    return found


def _fields(kind: Any) -> tuple[_Writer, _Reader]:
    codecs = _parts(kind)
    writers = [(attrgetter(name), writer) for name, writer, _ in codecs]
    readers = [(name, reader) for name, _, reader in codecs]

    def out(value: Any) -> bytes:
        return b"".join([writer(field(value)) for field, writer in writers])

    def back(data: bytes, at: int) -> tuple[Any, int]:
        found = {}
        for name, reader in readers:
            found[name], at = reader(data, at)
        return kind(**found), at

    return out, back


def _many(writer: _Writer, reader: _Reader) -> tuple[_Writer, _Reader]:
    def out(values: tuple[Any, ...]) -> bytes:
        return _U32.pack(len(values)) + b"".join([writer(value) for value in values])

    def back(data: bytes, at: int) -> tuple[Any, int]:
        (count,) = _U32.unpack_from(data, at)
        at += 4
        # No item is empty: a count beyond the bytes that are left is a lie, and is not believed for long.
        if count > MAX_COUNT or count > len(data) - at:
            raise ValueError("a count that does not fit")
        found = []
        for _ in range(count):
            value, at = reader(data, at)
            found.append(value)
        return tuple(found), at

    return out, back


def _number_back(data: bytes, at: int) -> tuple[int, int]:
    return _U64.unpack_from(data, at)[0], at + 8


def _flag_back(data: bytes, at: int) -> tuple[bool, int]:
    if data[at] > 1:
        raise ValueError("neither yes nor no")
    return data[at] == 1, at + 1


def _bytes_back(data: bytes, at: int) -> tuple[bytes, int]:
    end = at + 4 + _U32.unpack_from(data, at)[0]
    if end > len(data):
        raise ValueError("a length that does not fit")
    return data[at + 4 : end], end


def _text_back(data: bytes, at: int) -> tuple[str, int]:
    raw, end = _bytes_back(data, at)
    return raw.decode("utf-8"), end


def _choice_back(kind: type[StrEnum], data: bytes, at: int) -> tuple[StrEnum, int]:
    raw, end = _text_back(data, at)
    return kind(raw), end


def _bytes_out(value: bytes) -> bytes:
    return _U32.pack(len(value)) + value


_PLAIN: dict[Any, tuple[_Writer, _Reader]] = {
    int: (_U64.pack, _number_back),
    bool: (lambda value: b"\x01" if value else b"\x00", _flag_back),
    bytes: (_bytes_out, _bytes_back),
    str: (lambda value: _bytes_out(value.encode("utf-8")), _text_back),
}
