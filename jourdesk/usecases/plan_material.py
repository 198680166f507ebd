"""What the generator is to go by: who may have which role, her share of a post, when she is away, what she would like.

It is the coordinator's working material: kept on this desk alone, encrypted, never sent. Why somebody is away is nobody else's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import BACKUP, DECIDER, JOUR, MANAGER
from jourdesk.domain.roster_check import Gap, gaps
from jourdesk.domain.roster_days import month as month_span
from jourdesk.domain.roster_days import needs
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.roster_reading import PersonChoice, load_roster, people_of, role_name, roster_rules
from jourdesk.usecases.roster_rights import require_planner

PEOPLE, DAYS = "planner.people", "planner.days"
_PIECE = re.compile(r"^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*(\D*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPlan:
    """What a proposal goes by for one person. ``away``, ``wants`` and ``avoids`` are as written: ``24–26 semester, 31``."""

    person: str
    name: str
    title: str
    roles: tuple[str, ...]
    percent: float = 100
    away: str = ""
    wants: str = ""
    avoids: str = ""

    def __repr__(self) -> str:
        """Show nothing of the person."""
        return "PersonPlan(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMaterial:
    """The material of a month, with how many shifts are open to be filled."""

    year: int
    month: int
    board: str
    roles: tuple[tuple[str, str], ...]
    people: tuple[PersonPlan, ...]
    open_shifts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDays:
    """Days of a month with what they are called."""

    days: tuple[date, ...]
    words: str


def read_plan_material(desk: Desk, *, year: int, month: int, board: str = "") -> PlanMaterial:
    """Read what a proposal for a month would go by.

    Args:
        desk: The desk.
        year: The year.
        month: The month.
        board: Whose politicians; empty for the staff.
    """
    with desk.unit() as unit:
        return _material(desk, unit, year, month, board)


def keep_person_plan(desk: Desk, *, year: int, month: int, board: str, plan: PersonPlan) -> Changes:
    """Keep what a proposal goes by for one person.

    Raises:
        Refused: ``planner.days`` with the field, ``planner.percent``, and what ``require_planner`` refuses.
    """
    if not 0 < plan.percent <= 100:
        raise Refused("planner.percent", field="percent")
    for name in ("away", "wants", "avoids"):
        read_days(getattr(plan, name), year, month, field=name)
    with desk.unit() as unit:
        require_planner(desk, unit, board)
        lasting = _kept(unit, _people_key(board))
        lasting[plan.person] = {"roles": list(plan.roles), "percent": plan.percent}
        days = _kept(unit, _days_key(year, month, board))
        days[plan.person] = {"away": plan.away, "wants": plan.wants, "avoids": plan.avoids}
        unit.set_setting(_people_key(board), json.dumps(lasting, sort_keys=True))
        unit.set_setting(_days_key(year, month, board), json.dumps(days, sort_keys=True))
    return Changes.NONE


def read_days(text: str, year: int, number: int, *, field: str) -> tuple[NamedDays, ...]:
    """Read days of a month as they are written: ``24–26 semester, 31``.

    Raises:
        Refused: ``planner.days`` for what is no day of the month.
    """
    first, last = month_span(year, number)
    found = []
    for piece in filter(None, (one.strip() for one in text.split(","))):
        read = _PIECE.match(piece)
        begins, ends = (int(read[1]), int(read[2] or read[1])) if read else (0, 0)
        if not 1 <= begins <= ends <= last.day:
            raise Refused("planner.days", field=field, days=piece)
        days = tuple(first.replace(day=one) for one in range(begins, ends + 1))
        found.append(NamedDays(days=days, words=read[3].strip() if read else ""))
    return tuple(found)


def open_gaps(desk: Desk, unit: Unit, first: date, last: date, board: str) -> tuple[Gap, ...]:
    """List what is open to be filled: gaps that are not meant and have not begun."""
    rules = roster_rules(desk, unit)
    wanted = needs(first, last, rules, (board,) if board else ())
    mine = [need for need in wanted if need.board == board]
    found = gaps(load_roster(unit, first, last, boards=(board,)), mine)
    return tuple(gap for gap in found if not gap.intended and gap.begins > desk.now())


def _material(desk: Desk, unit: Unit, year: int, number: int, board: str) -> PlanMaterial:
    first, last = month_span(year, number)
    lasting, days = _kept(unit, _people_key(board)), _kept(unit, _days_key(year, number, board))
    wanted = (DECIDER,) if board else roster_rules(desk, unit).needed
    return PlanMaterial(
        year=year,
        month=number,
        board=board,
        roles=tuple((role, role_name(desk, role)) for role in wanted),
        people=tuple(
            _person(desk, choice, wanted, lasting.get(choice.key, {}) | days.get(choice.key, {}))
            for choice in people_of(desk, board, first)
        ),
        open_shifts=len(open_gaps(desk, unit, first, last, board)),
    )


def _person(desk: Desk, choice: PersonChoice, wanted: Iterable[str], kept: dict[str, object]) -> PersonPlan:
    usual = PersonPlan(
        person=choice.key,
        name=choice.name,
        title=choice.title,
        roles=_usual_roles(desk, choice, wanted),
        percent=_percent(desk, choice.key),
    )
    values = asdict(usual) | kept
    return PersonPlan(**{**values, "roles": tuple(one for one in values["roles"] if one in wanted)})


def _usual_roles(desk: Desk, choice: PersonChoice, wanted: Iterable[str]) -> tuple[str, ...]:
    """Guess the roles of somebody nobody has said anything of: managers on call are managers, all others take both lines."""
    managers = {row.name for row in desk.register.on_calls}
    usual = (MANAGER,) if choice.key in managers else (JOUR, BACKUP, DECIDER)
    return tuple(role for role in wanted if role in usual)


def _percent(desk: Desk, key: str) -> float:
    rows = [row.percent for row in desk.register.person_roles if row.person == key and row.percent is not None]
    return min(100.0, float(sum(rows))) if rows else 100.0


def _people_key(board: str) -> str:
    return f"{PEOPLE}.{board}" if board else PEOPLE


def _days_key(year: int, number: int, board: str) -> str:
    return ".".join(filter(None, (DAYS, f"{year}-{number:02}", board)))


def _kept(unit: Unit, key: str) -> dict[str, dict[str, object]]:
    text = unit.setting(key)
    found: dict[str, dict[str, object]] = json.loads(text) if text else {}
    return found
