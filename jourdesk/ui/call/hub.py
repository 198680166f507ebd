"""What the parts of the call desk have in common: where intentions go, what codes are called, which places there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.ground import DisclosureGround
from jourdesk.domain.problems import Problem
from jourdesk.ui.widgets.combo import Option


@runtime_checkable
class Asker(Protocol):
    """Who asked for something, and hears how it went."""

    def accept(self, answer: object) -> None:
        """It was done."""
        ...

    def refuse(self, problem: Problem) -> None:
        """It was refused; what was typed stays."""
        ...


class Hub(QObject):
    """Carries what the person wants from any part of the page to the presenter."""

    asked = Signal(object, object)
    """An intention (a body of a fact, or one of ``intents``), and who asked."""
    typed = Signal()
    """Something is being typed and not yet kept."""

    provision_asked = Signal(str)
    """Somebody wants to read a provision, such as ``LVU 6``."""

    def ask(self, intention: object, source: QObject) -> None:
        """Ask for something; ``source`` hears how it went if it is an ``Asker``."""
        self.asked.emit(intention, source)


Suggest: TypeAlias = Callable[[str, QObject, Callable[[Sequence[Option]], None]], None]
"""Looks for places in what was typed; the answer comes later, unless the one who asked is gone."""


@dataclass(frozen=True, slots=True)
class CodeLists:
    """Code lists and the names of municipalities, copied once: no screen asks a gazetteer."""

    lists: Mapping[str, tuple[tuple[str, str], ...]]
    names: Mapping[str, str]

    def codes(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return a list as (code, label), in the order it was written."""
        return self.lists.get(kind, ())

    def label(self, kind: str, code: str) -> str:
        """Return one label, or the code itself."""
        return dict(self.codes(kind)).get(code, code)

    def municipality(self, code: str) -> str:
        """Return the name of a municipality, or the code itself."""
        return self.names.get(code, code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What every card is given. Nothing in it touches a file: the lists lie in memory."""

    hub: Hub
    codes: CodeLists
    municipalities: Sequence[Option]
    suggest: Suggest
    now: Callable[[], datetime]
    grounds: Callable[[], Sequence[DisclosureGround]] = tuple
    """By which rules something secret may be told today."""

    def options(self, kind: str) -> list[Option]:
        """Give a code list as options."""
        return [Option(key=code, words=words) for code, words in self.codes.codes(kind)]
