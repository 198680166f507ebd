"""A desk to practise on: a folder, vault and store of its own, invented people, a clock of its own, and no road to anybody."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from jourdesk.app.demo import DemoClock, example_night, example_register
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.surroundings import Paths
from jourdesk.usecases.enrol_desk import PRACTICE
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.ports import Desk
from jourdesk.vault.vault import Means, Vault

FOLDER = "ovning"
BAND = "Övning: påhittade människor. Inget lämnar den här datorn."
INTO_THE_NIGHT = timedelta(hours=8, minutes=31)
"""How far into the invented night a new practice desk begins: calls in progress, decisions under way."""


def practice_paths(where: Paths) -> Paths:
    """Give the folder of the practice desk: inside the desk's own, which it never touches."""
    return Paths(Path(where.folder) / FOLDER)


def practice_clock() -> DemoClock:
    """Make the clock of a practice desk; it stands still until the desk is open."""
    return DemoClock(example_night().begins + INTO_THE_NIGHT)


class PracticeKeeper(LocalGatekeeper):
    """Opens the practice desk. The first time the invented night is played into it; later it goes on where it was left."""

    def __init__(self, where: Paths, *, clock: DemoClock, means: Means | None = None) -> None:
        """Tie a practice folder to its clock."""
        super().__init__(where, clock=clock, means=means)
        self._turned = clock

    def _enter(self, vault: Vault) -> Desk:
        desk = super()._enter(vault)
        with desk.unit() as unit:
            fresh = not unit.register_text()
            unit.set_setting(PRACTICE, "1")
        if fresh:
            self._play(desk)
        else:
            self._turned.at = max(self._turned.at, _left_at(desk))
        self._turned.run()
        return desk

    def _play(self, desk: Desk) -> None:
        author, night = desk.author, example_night()
        begun = night.begins + INTO_THE_NIGHT
        self._turned.at = night.begins
        import_register(desk, text=example_register(), reason="Övning")
        play_night(desk, night, clock=self._turned, until=begun)
        desk.author = author


def _left_at(desk: Desk) -> datetime:
    """Tell when the last call of the desk was received: practice goes on after it, never before."""
    with desk.unit() as unit:
        received = [row.received for row in unit.calls_since(datetime.min.replace(tzinfo=UTC))]
    return max(received, default=datetime.min.replace(tzinfo=UTC))
