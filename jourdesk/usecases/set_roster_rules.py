"""Set what rosters are measured by, as far as the register does not say it."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import STAFF_ROLES
from jourdesk.domain.roster_events import RosterRulesSet
from jourdesk.domain.roster_rules import RULES_STREAM, RosterRules, checked_rules, said_of
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.roster_reading import board_name, role_name, roster_rules
from jourdesk.usecases.roster_rights import require_planner


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The measures in force, and what can be chosen among: posts and boards, each as key and name."""

    rules: RosterRules
    posts: tuple[tuple[str, str], ...]
    boards: tuple[tuple[str, str], ...]


def set_roster_rules(desk: Desk, rules: RosterRules) -> Changes:
    """Put new measures into use for everybody who reads the rosters.

    Raises:
        Refused: ``roster.not-coordinator``; ``roster.rules-board`` for a board that the register does not have; see also
            ``roster_rules.checked_rules``.
    """
    checked_rules(rules)
    if any(desk.register.board(board) is None for board in rules.boards):
        raise Refused("roster.rules-board", field="boards")
    with desk.unit() as unit:
        require_planner(desk, unit)
        unit.record(RULES_STREAM, RosterRulesSet(said=said_of(rules)))
    return Changes.ROSTER


def read_roster_rules(desk: Desk) -> RosterRules:
    """Give the measures in force."""
    with desk.unit() as unit:
        return roster_rules(desk, unit)


def read_measures(desk: Desk) -> Measures:
    """Give the measures in force with the posts and boards of today."""
    today = local_day(desk.now())
    boards = {board.key for board in desk.register.boards if board.period.covers(today)}
    return Measures(
        rules=read_roster_rules(desk),
        posts=tuple((role, role_name(desk, role)) for role in STAFF_ROLES),
        boards=tuple(sorted(((key, board_name(desk, key)) for key in boards), key=lambda one: one[1])),
    )
