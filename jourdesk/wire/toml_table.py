"""Reading TOML so that every fault is one line that names file, table and key.

The problems are `Refused` with a code ``input.…`` and the values ``file``, ``table``, ``key``; a person's data never stands in
them, only what kind of value was met.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, NoReturn, TypeVar

from jourdesk.domain.problems import Refused

Kind = TypeVar("Kind")
When = TypeVar("When", date, datetime)
MAX_CHARACTERS: Final = 4_000_000
YEARS: Final = range(1901, 3000)
"""Years a contact, a decision or a wording of the law can be of: outside them nothing can be counted."""


def parse(text: str, name: str) -> dict[str, object]:
    """Parse TOML.

    Args:
        text: The whole file.
        name: How the file is named in a problem.

    Raises:
        Refused: ``input.too-large``, or ``input.not-toml`` with the parser's words on where.
    """
    if len(text) > MAX_CHARACTERS:
        raise Refused("input.too-large", file=name)
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as fault:  # a number of thousands of digits is a ValueError of its own
        where = str(fault).rpartition("(")[2].rstrip(")") if "(" in str(fault) else "?"
        raise Refused("input.not-toml", file=name, where=where) from None


def refuse(code: str, table: "Table", key: str, **values: str) -> NoReturn:
    """Say no to one key of one table."""
    raise Refused(code, field=key, file=table.file, table=table.name or "–", key=key, **values)


class Table:
    """One table of a file; remembers which keys were asked for, so that `done` can name an unknown one."""

    def __init__(self, file: str, name: str, content: Mapping[str, object]) -> None:
        """Wrap a table.

        Args:
            file: The file's name.
            name: The table's name with its number, such as ``person 2``; empty for the top.
            content: What the TOML parser made of it.
        """
        self.file = file
        self.name = name
        self._content = content
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Say whether a key is written."""
        return key in self._content

    def done(self) -> None:
        """Refuse a key that nobody asked for."""
        for key in self._content:
            if key not in self._asked:
                refuse("input.unknown-key", self, key)

    def rest(self) -> dict[str, object]:
        """Take every key as it is; the caller checks them."""
        self._asked |= set(self._content)
        return dict(self._content)

    def _get(self, key: str, kind: type[Kind]) -> Kind | None:
        self._asked.add(key)
        value = self._content.get(key)
        if value is None:
            return None
        wrong = type(value) is not kind if kind is not Mapping else not isinstance(value, dict)
        if wrong or not isinstance(value, kind):
            refuse("input.wrong-type", self, key, wanted=_name_of(kind), got=_name_of(type(value)))
        return value

    def _need(self, key: str, value: Kind | None) -> Kind:
        if value is None:
            refuse("input.missing-key", self, key)
        return value

    def optional_text(self, key: str) -> str | None:
        """Read a string, or None where the key is absent."""
        return self._get(key, str)

    def text(self, key: str) -> str:
        """Read a string that must be there."""
        return self._need(key, self.optional_text(key))

    def optional_integer(self, key: str) -> int | None:
        """Read a whole number that is not negative, or None."""
        value = self._get(key, int)
        if value is not None and value < 0:
            refuse("input.unknown-value", self, key, value=str(value))
        return value

    def optional_number(self, key: str) -> int | float | None:
        """Read a number, whole or not, or None."""
        return self._get(key, float) if type(self._content.get(key)) is float else self.optional_integer(key)

    def optional_flag(self, key: str) -> bool | None:
        """Read true or false, or None."""
        return self._get(key, bool)

    def optional_day(self, key: str) -> date | None:
        """Read a date without a time, or None."""
        return self._get(key, date)

    def day(self, key: str) -> date:
        """Read a date that must be there."""
        return self._need(key, self.optional_day(key))

    def instant(self, key: str) -> datetime:
        """Read a date and time with its offset; it must be there."""
        value = self._need(key, self._get(key, datetime))
        if value.tzinfo is None:
            refuse("input.no-offset", self, key)
        return self._counted(key, value)

    def optional_law_day(self, key: str) -> date | None:
        """Read a date whose wording of the law counts, or None."""
        value = self.optional_day(key)
        return self._counted(key, value) if value is not None else None

    def _counted(self, key: str, value: When) -> When:
        if value.year not in YEARS:
            refuse("input.unknown-value", self, key, value=str(value))
        return value

    def choice(self, key: str, allowed: Sequence[str] | frozenset[str]) -> str | None:
        """Read one of a set of codes, or None."""
        value = self.optional_text(key)
        if value is not None and value not in allowed:
            refuse("input.unknown-value", self, key, value=value)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of strings; an absent key is an empty list."""
        values: list[object] = self._get(key, list) or []
        if any(type(value) is not str for value in values):
            refuse("input.wrong-type", self, key, wanted="lista med text", got="lista med annat")
        return tuple(str(value) for value in values)

    def choices(self, key: str, allowed: Sequence[str] | frozenset[str]) -> tuple[str, ...]:
        """Read a list of codes."""
        values = self.texts(key)
        for value in values:
            if value not in allowed:
                refuse("input.unknown-value", self, key, value=value)
        return values

    def optional_table(self, key: str) -> "Table | None":
        """Read a table inside this one, or None."""
        content = self._get(key, Mapping)  # type: ignore[type-abstract]  # Mapping stands for "a table"
        return Table(self.file, f"{self.name}.{key}".strip("."), content) if content is not None else None

    def table(self, key: str) -> "Table":
        """Read a table inside this one that must be there."""
        return self._need(key, self.optional_table(key))

    def tables(self, key: str) -> list["Table"]:
        """Read a list of tables; an absent key is an empty list."""
        values: list[object] = self._get(key, list) or []
        found = []
        for number, value in enumerate(values, start=1):
            name = f"{self.name}.{key} {number}".strip(".")
            if not isinstance(value, dict):
                refuse("input.wrong-type", Table(self.file, name, {}), key, wanted="tabell", got=_name_of(type(value)))
            found.append(Table(self.file, name, value))
        return found


def _name_of(kind: type[object]) -> str:
    names = {
        str: "text",
        int: "heltal",
        float: "tal",
        bool: "true/false",
        list: "lista",
        datetime: "tid",
        date: "datum",
    }
    return names.get(kind, "tabell")
