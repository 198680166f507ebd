"""What was heard of the numbers and places of the register since it was written: facts of the register's own stream."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.desk_events import NumberReported, PlacesStated
from jourdesk.domain.fact import Fact
from jourdesk.domain.register import Decider, Register

STALE_AFTER: Final = timedelta(days=90)
"""A number that nobody has been answered on for so long is said to be old."""
CHECK_HOLDS: Final = timedelta(days=365)
"""Register extracts of a home that are older than this are asked for again."""
PLACES_HOLD: Final = timedelta(hours=18)
"""What was heard of free places holds for the night it was heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberKnown:
    """What is known of a number: the day it last was answered, the day it was said to be wrong (None once it works)."""

    verified: date | None = None
    wrong_since: date | None = None
    note: str = ""
    by: str = ""

    def stale(self, today: date) -> bool:
        """Say whether nobody has been answered on it for ninety days, or ever."""
        return self.verified is None or today - self.verified > STALE_AFTER


NOTHING: Final = NumberKnown()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesKnown:
    """How many places somebody heard are taken, when and from whom."""

    taken: int
    at: datetime
    by: str
    note: str


def number_known(
    facts: Iterable[Fact],
    table: str,
    row: str,
    phone: str | None,
    written: NumberKnown = NOTHING,
) -> NumberKnown:
    """Add what was heard of a number to what its row says.

    Args:
        facts: The facts of the register's stream, in the order they count.
        table: The row's table.
        row: What it is known by.
        phone: The number as the row has it; word of another number is old.
        written: What the row itself says.
    """
    known = written
    for fact in facts:
        body = fact.body
        if isinstance(body, NumberReported) and (body.table, body.row, body.phone) == (table, row, phone):
            day = local_day(fact.happened)
            if known.verified is not None and known.verified > day:
                continue  # the row was verified after this was said
            known = NumberKnown(
                verified=day if body.works else known.verified,
                wrong_since=None if body.works else known.wrong_since or day,
                note=body.note,
                by=fact.author.by,
            )
    return known


def places_known(facts: Iterable[Fact], resource: str, now: datetime) -> PlacesKnown | None:
    """Give what was last heard of the free places of a resource, while it still holds."""
    found: PlacesKnown | None = None
    for fact in facts:
        body = fact.body
        if isinstance(body, PlacesStated) and body.resource == resource:
            found = PlacesKnown(taken=body.taken, at=fact.happened, by=fact.author.by, note=body.note)
    return found if found is not None and now - found.at <= PLACES_HOLD else None


def reachable_register(register: Register, facts: Iterable[Fact]) -> Register:
    """Take away the numbers of deciders that have been reported as wrong: nobody is reached on them tonight."""
    reports = [fact for fact in facts if isinstance(fact.body, NumberReported)]
    if not reports:
        return register
    return replace(register, deciders=tuple(_reachable(decider, reports) for decider in register.deciders))


def _reachable(decider: Decider, reports: list[Fact]) -> Decider:
    written = NumberKnown(verified=decider.verified)
    known = number_known(reports, "decider", decider.key, decider.phone, written)
    return replace(decider, verified=known.verified, phone=None if known.wrong_since else decider.phone)
