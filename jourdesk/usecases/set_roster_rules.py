"""Set what rosters are measured by, as far as the register does not say it."""

from __future__ import annotations

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_events import RosterRulesSet
from jourdesk.domain.roster_rules import RULES_STREAM, RosterRules, checked_rules, said_of
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.roster_reading import roster_rules
from jourdesk.usecases.roster_rights import require_planner


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
