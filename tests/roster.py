"""Rosters for tests: facts as two coordinators' desks write them, with or without having seen each other's."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from jourdesk.domain.events import Body
from jourdesk.domain.fact import FIRST, Author, Fact, HybridTime
from jourdesk.domain.roster import PlannedShift, Roster
from jourdesk.domain.roster_days import instant, stream_of, window
from jourdesk.domain.roster_events import ShiftPlanned
from jourdesk.domain.roster_fold import fold_roster
from jourdesk.domain.roster_rules import RosterRules

RULES = RosterRules()
AUTUMN = datetime(2026, 9, 1, 8, tzinfo=UTC)
"""When rosters of tests are planned, unless they say otherwise."""


def wall(text: str) -> datetime:
    """Read a Stockholm wall time such as ``2026-12-04 16:00``, as UTC."""
    day, _, at = text.partition(" ")
    return instant(date.fromisoformat(day), time.fromisoformat(at))


def planned(
    shift: str, person: str, day: str, *, role: str = "jour", intended: bool = False, ends: str = "", begins: str = ""
) -> ShiftPlanned:
    """Plan the shift of a day, with the day's own hours where no others are given."""
    hours = window(date.fromisoformat(day), RULES)
    return ShiftPlanned(
        shift=shift,
        role=role,
        person=person,
        begins=wall(begins) if begins else hours.begins,
        ends=wall(ends) if ends else hours.ends,
        intended=intended,
    )


@dataclass
class Writing:
    """Streams of a roster under way. ``tell`` writes a fact, which ``blind`` has seen no other desk than the office's."""

    board: str = ""
    facts: list[Fact] = field(default_factory=list)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def tell(
        self,
        body: Body,
        *,
        at: datetime | str = AUTUMN,
        desk: str = "office",
        by: str = "E. Rönnfall",
        stream: str = "",
        blind: bool = False,
    ) -> Writing:
        """Write one fact."""
        written = wall(at) if isinstance(at, str) else at
        stream = stream or self._stream(body)
        number = self.numbers.get((stream, desk), 0) + 1
        self.numbers[stream, desk] = number
        before = [f.id for f in self.facts if f.stream == stream and (f.author.desk in (desk, "office") or not blind)]
        count = len(self.facts) + 1
        self.facts.append(
            Fact(
                id=f"{count:032x}",
                stream=stream,
                board="",
                author=Author(by=by, typed_by=by, title="samordnare", desk=desk),
                number=number,
                previous=FIRST,
                parents=tuple(before),
                at=HybridTime(int(written.timestamp() * 1000), count),
                happened=written,
                written=written,
                schema=1,
                body=body,
            )
        )
        return self

    def _stream(self, body: Body) -> str:
        if isinstance(body, ShiftPlanned):
            return stream_of(body.begins, self.board)
        return self.facts[-1].stream

    @property
    def roster(self) -> Roster:
        """What it adds up to."""
        return fold_roster(self.facts)

    def shift(self, key: str = "s1") -> PlannedShift:
        """One shift."""
        found = self.roster.shift(key)
        assert found is not None
        return found


def roster_of(*shifts: ShiftPlanned, board: str = "") -> Roster:
    """Add up shifts that were planned one after the other."""
    writing = Writing(board=board)
    for shift in shifts:
        writing.tell(shift)
    return writing.roster


def hours(number: float) -> timedelta:
    """Say hours as a length."""
    return timedelta(hours=number)
