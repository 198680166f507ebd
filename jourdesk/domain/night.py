"""An invented night: contacts and what is done about them, minute by minute. Read by `jourdesk.wire.night_toml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

from jourdesk.domain.events import Said

ActValue: TypeAlias = str | int | bool | datetime | tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Statements:
    """What is said of caller, contact and persons at one moment; ``persons`` are (ref, statements)."""

    caller: Said = ()
    described: Said = ()
    persons: tuple[tuple[str, Said], ...] = ()

    def __repr__(self) -> str:
        """Show nothing: the statements are written as personal data are."""
        return "Statements(…)"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Act:
    """One thing that is done in a contact at one moment."""

    at: datetime
    do: str
    contact: str
    values: tuple[tuple[str, ActValue], ...] = ()
    stated: Statements = Statements()

    def __repr__(self) -> str:
        """Show what is done, never what is said."""
        return f"Act({self.do!r}, {self.contact!r})"

    def get(self, name: str, otherwise: T) -> T:
        """Return a value; its type was checked when the file was read, so it is that of ``otherwise``."""
        found: Any = dict(self.values).get(name, otherwise)
        return found  # type: ignore[no-any-return]  # NEEDS and MAY give each name one type

    def moment(self, name: str) -> datetime | None:
        """Return an instant, or ``None`` where the act does not say it."""
        found: datetime | None = self.get(name, None)
        return found

    def text(self, name: str) -> str:
        """Return a text, empty where the act does not say it."""
        return self.get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NightContact:
    """One contact of the night. ``written`` is when it is typed: ``received`` unless it was written down afterwards."""

    key: str
    received: datetime
    written: datetime
    channel: str
    colleague: str
    colleague_title: str
    stated: Statements
    acts: tuple[Act, ...]

    def __repr__(self) -> str:
        """Show the key."""
        return f"NightContact({self.key!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """A whole night. Contacts stand in the order they are typed."""

    title: str
    worker: str
    worker_title: str
    begins: datetime
    ends: datetime
    contacts: tuple[NightContact, ...]
    backup: str = ""
    backup_title: str = ""
