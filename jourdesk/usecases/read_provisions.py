"""Read the law that the program goes by: every provision as of a day, with what it asks and where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.law import Act, Catalogue, Provision, fold
from jourdesk.usecases.ports import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class LawEntry:
    """A provision in the wording of the day; ``old`` and ``new`` are its other section numbers, as people read them."""

    text: str
    provision: Provision
    act: Act
    rule: str
    grounds: tuple[tuple[str, str], ...]
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawList:
    """The law as of ``day``, in the order of the files; ``read`` is when somebody last read any of it."""

    day: date
    today: date
    read: date
    entries: tuple[LawEntry, ...]

    def entry(self, code: str) -> LawEntry | None:
        """Find a provision by its code, however the blanks are put."""
        return next((one for one in self.entries if fold(one.provision.code) == fold(code)), None)


def read_provisions(desk: Desk, *, day: date | None = None) -> LawList:
    """Read the catalogue.

    Args:
        desk: The desk.
        day: The day whose law is wanted; today if nothing is said.
    """
    law, today = desk.law, local_day(desk.now())
    chosen = day or today
    return LawList(
        day=chosen,
        today=today,
        read=max(act.read for act in law.acts),
        entries=tuple(_entry(law, provision, chosen) for provision in law.on(chosen)),
    )


def _entry(law: Catalogue, provision: Provision, day: date) -> LawEntry:
    own = fold(provision.code)
    before = tuple(cite(row.old) for row in law.renumberings if own in {fold(code) for code in row.new})
    after = tuple(cite(code) for row in law.renumberings if fold(row.old) == own for code in row.new)
    return LawEntry(
        text=cite(provision.code),
        provision=provision,
        act=law.act(provision.code),
        rule=cite(provision.rule) if provision.rule else "",
        grounds=tuple((cite(code), _title(law, code, day)) for code in provision.grounds),
        old=before,
        new=after,
    )


def _title(law: Catalogue, code: str, day: date) -> str:
    found = law.find(code, day)
    return found.title if found else ""
