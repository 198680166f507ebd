"""Who may decide tonight: every party to the agreement crossed with every decision that cannot wait for the board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.citation import citations, cite
from jourdesk.domain.deciders import Matter, Rung, ladder
from jourdesk.domain.law import Provision
from jourdesk.domain.register import Member
from jourdesk.domain.register_coverage import boards_for
from jourdesk.domain.roster_ladder import first_in_line
from jourdesk.usecases.pages.ladders import Rostered, decider_name
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_on_duty import rostered_of

LEVELS = ("urgent", "appointed")


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRung:
    """Somebody in the ladder, in calling order; with the reason and its provision when she may not decide.

    ``rostered`` says in words that she has the politicians' roster then, and so stands first; empty for the others.

    ``role`` is the register's code, ``title`` what it is called, ``until`` the last day of the mandate she decides by.
    """

    key: str
    name: str
    role: str
    title: str
    phone: str
    may: bool
    reason: str
    provision: str
    until: date | None
    rostered: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCell:
    """One municipality and one provision. ``boards`` names those that own the matter; ``may`` counts who may decide."""

    municipality: str
    provision: str
    boards: tuple[str, ...]
    rungs: tuple[DutyRung, ...]

    @property
    def may(self) -> tuple[DutyRung, ...]:
        """Those who may decide, the one to ring first first."""
        return tuple(rung for rung in self.rungs if rung.may)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """One party with its cells, in the order of the provisions. ``since`` is the day it joined."""

    code: str
    name: str
    since: date
    cells: tuple[DutyCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyTable:
    """Who may decide at an instant; ``provisions`` are code, as people read it, and title."""

    at: datetime
    agreement: str
    provisions: tuple[tuple[str, str, str], ...]
    rows: tuple[DutyRow, ...]


def read_duty(desk: Desk, *, after_midnight: bool = False) -> DutyTable:
    """Draw up the ladders of every party.

    Args:
        desk: The desk.
        after_midnight: True for the small hours: mandates of the next day are other mandates.

    Source:
        SoL 30:7, LVU 6, 11, 27, 31 d, 43 §§, LVM 13 §, LPSB 4:1; read 2026-11-21.
    """
    at = _small_hours(desk.now()) if after_midnight else desk.now()
    day = local_day(at)
    laws = [law for law in desk.law.on(day) if law.level in LEVELS and law.offer]
    members = [member for member in desk.register.members if desk.register.is_member(member.code, day)]
    rostered = rostered_of(desk)
    rows = [_row(desk, member, laws, at, rostered) for member in members]
    return DutyTable(
        at=at,
        agreement=desk.register.agreement.name,
        provisions=tuple((law.code, cite(law.code), law.title) for law in laws),
        rows=tuple(sorted(rows, key=lambda row: row.name)),
    )


def _small_hours(now: datetime) -> datetime:
    wall = now.astimezone(STOCKHOLM)
    return datetime.combine(wall.date() + timedelta(days=1), time(3), STOCKHOLM)


def _row(desk: Desk, member: Member, laws: list[Provision], at: datetime, rostered: Rostered) -> DutyRow:
    return DutyRow(
        code=member.code,
        name=desk.names.municipality(member.code),
        since=member.joined,
        cells=tuple(_cell(desk, member, law, at, rostered) for law in laws),
    )


def _cell(desk: Desk, member: Member, law: Provision, at: datetime, rostered: Rostered) -> DutyCell:
    day = local_day(at)
    keys = boards_for(desk.register, desk.law.act(law.code).handled_as, member.code, day)
    # One board at a time, as when somebody is decided about: the chair of one board is no chair of another.
    drawn = [(rostered(key, at), ladder(_matter(law, key, at), desk.register, desk.law)) for key in keys]
    boards = [desk.register.board(key, day) for key in keys]
    return DutyCell(
        municipality=member.code,
        provision=law.code,
        boards=tuple(board.name for board in boards if board is not None),
        rungs=tuple(
            _rung(desk, law, rung, day, rostered=rung.key in on)
            for on, one in drawn
            for rung in first_in_line(one.rungs, on)
        ),
    )


def _matter(law: Provision, board: str, at: datetime) -> Matter:
    return Matter(provision=law.code, person="", boards=(board,), at=at, law_day=local_day(at))


def _rung(desk: Desk, law: Provision, rung: Rung, day: date, *, rostered: bool) -> DutyRung:
    verdict = rung.verdict
    decider = desk.register.decider(rung.key)
    named = dict(citations(value for _, value in verdict.reason.values))
    ends = [
        mandate.period.valid_to
        for mandate in (decider.mandates if decider else ())
        if mandate.period.covers(day) and law.code in mandate.provisions and mandate.period.valid_to is not None
    ]
    return DutyRung(
        key=rung.key,
        name=decider_name(desk, rung.key),
        role=rung.role,
        title=desk.names.label("decider-roles", rung.role),
        phone=rung.phone or "",
        may=verdict.allowed,
        reason="" if verdict.allowed else verdict.reason.say("sv", named),
        provision=cite(verdict.reason.provision),
        until=min(ends, default=None),
        rostered=desk.names.label("roster-roles", "rostered") if rostered else "",
    )
