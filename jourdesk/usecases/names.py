"""What codes are called: municipalities, courts, and the versioned code lists of the register."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Protocol

from jourdesk.domain.code_lists import list_on, word_of
from jourdesk.domain.register_tables import Code


class _Places(Protocol):
    def municipality(self, code: str) -> _Named | None: ...

    def court(self, code: str) -> _Named | None: ...


class _Named(Protocol):
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class CodeNames:
    """Names from the gazetteer and the code lists."""

    places: _Places
    labels: dict[str, dict[str, str]]

    @classmethod
    def load(cls, places: _Places) -> CodeNames:
        """Read the code lists and the labels that ship with the program."""
        own = tomllib.loads(_text("i18n", "labels.toml"))
        labels = {kind: {code: said["sv"] for code, said in rows.items()} for kind, rows in own.items()}
        for row in tomllib.loads(_text("examples", "codes.toml"))["code"]:
            labels.setdefault(row["list"], {})[row["code"]] = row["sv"]
        return cls(places, labels)

    def municipality(self, code: str) -> str:
        """Return the name of a municipality, or the code itself."""
        found = self.places.municipality(code)
        return found.name if found else code

    def court(self, municipality: str) -> str:
        """Return the administrative court of a municipality, or an empty text."""
        found = self.places.court(municipality)
        return found.name if found else ""

    def label(self, kind: str, code: str) -> str:
        """Return the label of a code, or the code itself."""
        return self.labels.get(kind, {}).get(code, code)

    def codes(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return a code list as (code, label), in the order it was written."""
        return tuple(self.labels.get(kind, {}).items())


@dataclass(frozen=True, slots=True)
class RegisterNames:
    """The names that ship with the program, with the words of the register in use before them.

    ``own`` and ``today`` are asked each time: a register that is put into use is spoken at once.
    """

    shipped: CodeNames
    own: Callable[[], tuple[Code, ...]]
    today: Callable[[], date]

    def municipality(self, code: str) -> str:
        """Return the name of a municipality, or the code itself."""
        return self.shipped.municipality(code)

    def court(self, municipality: str) -> str:
        """Return the administrative court of a municipality, or an empty text."""
        return self.shipped.court(municipality)

    def label(self, kind: str, code: str) -> str:
        """Return the register's word for a code, else the shipped one, else the code itself."""
        own = self.own()
        word = word_of(own, kind, code, self.today()) if own else None
        return word if word is not None else self.shipped.label(kind, code)

    def codes(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return a code list as (code, word) as it is today, in the order it was written."""
        own, shipped = self.own(), self.shipped.codes(kind)
        return list_on(own, kind, shipped, self.today()) if own else shipped


def _text(folder: str, name: str) -> str:
    return (files("jourdesk.resources") / folder / name).read_text(encoding="utf-8")
