"""What rings at the desk: a line in the band, one tone, a word in the tray. It covers nothing that is being typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.rings import Ring, RingKind, Rings
from jourdesk.ui.keys import Key
from jourdesk.ui.shell.tray import Tray
from jourdesk.ui.shell.window import Desk as Shell
from jourdesk.ui.texts import clock, day
from jourdesk.ui.widgets.strips import Urgency

_LATE = frozenset({RingKind.POLICE, RingKind.VISIT, RingKind.MANAGER, RingKind.ESCALATION, RingKind.PROMISE})
_HEARD_OF = frozenset({RingKind.POLICE, RingKind.VISIT})
_VISITS = "shift"
"""The page that shows who is out."""


class RingPresenter(QObject):
    """Shows the gravest of what rings until it is over or somebody has taken it up; each rings with a tone once."""

    answered = Signal(object, str)  # Ring, "reached" or "no-answer": somebody has been rung
    rung = Signal(object)  # tuple[str, ...]: keys that have rung now, to be remembered

    def __init__(
        self,
        shell: Shell,
        tray: Tray,
        *,
        now: Callable[[], datetime],
        tone: Callable[[], None] = QApplication.beep,
        parent: QObject | None = None,
    ) -> None:
        """Tie the band of an open desk.

        Args:
            shell: The open desk on screen.
            tray: Where a word is said when nobody looks.
            now: The clock, aware.
            tone: Makes the tone.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self._shell, self._tray, self._now, self._tone = shell, tray, now, tone
        self._rung: set[str] = set()
        self._taken_up: set[str] = set()
        self._shown: Ring | None = None
        self._words = ""
        shell.band.acted.connect(self._take_up)
        shell.band.chosen.connect(self._answer)

    def take(self, rings: Rings) -> None:
        """Show how it stands; what has not rung yet rings."""
        fresh = tuple(ring for ring in rings.now if ring.key not in self._rung)
        standing = [ring for ring in (*rings.now, *rings.standing) if ring.key not in self._taken_up]
        self._show(sorted(standing, key=lambda ring: list(RingKind).index(ring.kind)), fresh)
        if fresh:
            self._rung |= {ring.key for ring in fresh}
            self._tone()
            self._say_aside(fresh[0])
            self.rung.emit(tuple(ring.key for ring in fresh))

    def _show(self, standing: list[Ring], fresh: tuple[Ring, ...]) -> None:
        band = self._shell.band
        said = self._shown is not None and band.words == self._words
        if not standing:
            if said:
                band.quiet()
            self._shown = None
            return
        ring, others = standing[0], len(standing) - 1
        words = self.words_of(ring)
        if others:
            words += " " + self.tr("%1 more.").replace("%1", str(others))
        if said and words == self._words and not fresh:
            return
        self._shown, self._words = ring, words
        urgency = Urgency.LATE if ring.kind in _LATE else Urgency.SOON
        # A worker's alarm leads to those who are out, never to the contact she went out about.
        key = "" if ring.kind in _HEARD_OF else ring.call
        self._shell.say(urgency, words, verb=self.tr("Open"), key=key)
        if ring.handover:
            self._shell.band.offer((self.tr("Answered"), "reached"), (self.tr("No answer"), "no-answer"))

    def _take_up(self, _call: str) -> None:
        """Somebody opens what the band speaks of: it has been seen, and stands there no more where nobody is to be rung."""
        ring = self._shown
        if ring is None or self._shell.band.words != self._words:
            return
        if ring.kind in _HEARD_OF:
            # It stands until she has been heard of.
            self._shell.go(_VISITS)
        elif not ring.handover:
            self._put_away(ring)

    def _answer(self, outcome: str) -> None:
        """Somebody has been rung about a handover; it stood until she was."""
        ring = self._shown
        if ring is not None and ring.handover:
            self._put_away(ring)
            self.answered.emit(ring, outcome)

    def _put_away(self, ring: Ring) -> None:
        self._taken_up.add(ring.key)
        self._shown = None
        self._shell.band.quiet()

    def tell_shared(self, count: int) -> None:
        """Say that handovers have left by the clock, where nothing graver stands in the band."""
        if count and self._shell.band.urgency in (None, Urgency.CALM):
            words = self.tr("%n handovers left by themselves. What they lack is named in them.", "", count)
            self._shell.say(Urgency.CALM, words, verb=self.tr("Dismiss"), keys=Key.BACK.cap)

    def words_of(self, ring: Ring) -> str:
        """Say what rings in one sentence, and what to do."""
        to = f"{ring.to}, {ring.phone}" if ring.phone else ring.to
        words = {
            RingKind.POLICE: self.tr("Somebody should have been heard of at %1. Ring 112."),
            RingKind.VISIT: self.tr("Somebody should have been heard of at %1. Ring now."),
            RingKind.MANAGER: self.tr("A serious handover has been made. Ring now: %2."),
            RingKind.ESCALATION: self.tr("%3 has not accepted a handover. Ring now: %2."),
            RingKind.PROMISE: self.tr("You promised to ring back at %1 at the latest. Ring now."),
            RingKind.LAST_DAY: self.tr("The last day of a clock is %4: %3."),
            RingKind.CLOCK: self.tr("A clock is to be met in good time, from %4: %3."),
            RingKind.STUCK: self.tr(
                "A contact cannot be handed over: nobody has confirmed a municipality, or no unit is found."
            ),
        }[ring.kind]
        about = ring.about if ring.kind is RingKind.ESCALATION else cite(ring.about)
        return (
            words.replace("%1", clock(ring.due or ring.at))
            .replace("%2", to)
            .replace("%3", about)
            .replace("%4", self._day_of(ring))
        )

    def _day_of(self, ring: Ring) -> str:
        rings_on = local_day(ring.at)
        return self.tr("today") if rings_on == local_day(self._now()) else day(rings_on)

    def _say_aside(self, ring: Ring) -> None:
        """Say in the tray that something rings, and nothing of what."""
        if ring.kind in _HEARD_OF:
            self._tray.say(self.words_of(ring))
        else:
            self._tray.say_time()
