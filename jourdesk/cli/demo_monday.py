"""Monday morning of the demo: accepted by name, returned, rung after, done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.papers.words import day

if TYPE_CHECKING:
    from jourdesk.app.three_desks import ThreeDesks
    from jourdesk.cli.demo_told import Weekend
    from jourdesk.usecases.read_handovers import HandoverLine

_RECEIVER = "M. Sand"


class Monday:
    """What the unit does with what it was handed, and what happens to the rest."""

    def __init__(self, three: ThreeDesks, told: Weekend, calls: dict[str, str]) -> None:
        """Take over where the weekend ended."""
        self._three, self._told, self._calls = three, told, calls
        self._one, self._two, self._unit = (seat.demo.desk for seat in three.seats)

    def play(self, turn: Callable[[datetime], None]) -> None:
        """Play from half past seven to nine."""
        turn(_at(7, 30))
        self._by_the_clock()
        turn(_at(8, 2))
        self._trips()
        self._accept()
        self._send_back()
        turn(_at(8, 12))
        self._trips()
        self._hand_over_again()
        turn(_at(8, 30))
        self._escalate()
        turn(_at(9))
        self._done()

    def _by_the_clock(self) -> None:
        """Half an hour before the unit opens, what nobody has handed over is handed over with its gaps named."""
        from jourdesk.usecases.share_due import share_due

        share_due(self._two)
        self._trips()
        line = self._line("food")
        self._told.need(line.state == "made", "det som var kvar lämnades inte 07.30")
        self._told.say(self._one.now(), f"{line.label} lämnas av sig självt till {line.unit}, luckorna står med")

    def _accept(self) -> None:
        from jourdesk.usecases.read_morning import read_morning
        from jourdesk.usecases.take_on import accept_handover, open_handover

        morning = read_morning(self._unit)
        self._told.need(bool(morning.lines) and bool(morning.lines[0].serious), "det brådskande står inte först")
        for line in morning.lines:
            clock = f", {line.clock} senast {day(line.alarm)}" if line.alarm else ""
            self._told.say(self._unit.now(), f"{morning.unit_name} väntar: {line.label}{clock}")
        made = self._line("girl-4").life
        assert made is not None
        call = self._calls["girl-4"]
        open_handover(self._unit, call=call, handover=made.id)
        first = "Underställer omhändertagandet i dag och ringer jourhemmet nu."
        accept_handover(self._unit, call=call, handover=made.id, receiver=_RECEIVER, first=first)
        self._trips()
        seen = self._line("girl-4").life
        self._told.need(seen is not None and bool(seen.accepted), "jouren ser inte att flickan är mottagen")
        if seen is not None and seen.accepted:
            self._told.say(
                self._one.now(), f"Flicka 4 år är mottagen av {seen.accepted.receiver}: {seen.accepted.first}"
            )

    def _send_back(self) -> None:
        from jourdesk.usecases.return_handover import return_handover

        made = self._line("boy-17").life
        assert made is not None
        reason = "Han fyllde arton i går. Vuxen tar honom."
        return_handover(self._unit, call=self._calls["boy-17"], handover=made.id, reason=reason, suggested="2282-vuxen")
        self._trips()
        line = self._line("boy-17")
        self._told.need(line.state == "returned", "jouren ser inte att pojken kom tillbaka")
        self._told.say(self._one.now(), f"{line.label} kommer tillbaka som fel enhet: {reason}")

    def _hand_over_again(self) -> None:
        from jourdesk.usecases.hand_over import hand_over

        line = self._line("boy-17")
        made = hand_over(self._two, call=line.call, persons=line.persons, unit="2282-vuxen")
        self._trips()
        self._told.need(made.unit == "2282-vuxen", "pojken kom inte till rätt enhet")
        self._told.say(self._two.now(), f"{line.label} lämnas på nytt, till {made.unit_name}")

    def _escalate(self) -> None:
        """Half an hour after the unit opened: what nobody has accepted is rung about, along the register's chain."""
        from jourdesk.usecases.escalate_due import escalate_due
        from jourdesk.usecases.escalate_handover import note_escalation

        escalate_due(self._two)
        escalate_due(self._two)
        self._trips()
        line = self._line("food")
        steps = line.life.escalations if line.life is not None else ()
        self._told.need(len(steps) == 1, "det som ingen tog emot blev inte uppringt, eller flera gånger")
        if steps and line.life is not None:
            to = steps[0].to
            note_escalation(self._one, call=line.call, handover=line.life.id, step=1, to=to, outcome="reached")
            self._told.say(self._one.now(), f"{line.label}: ingen har tagit emot. {to} rings och svarar.")

    def _done(self) -> None:
        from jourdesk.usecases.take_on import finish_handover

        made = self._line("girl-4").life
        assert made is not None
        finish_handover(
            self._unit,
            call=self._calls["girl-4"],
            handover=made.id,
            outcome="Underställt 08.47. Mormor kommer i kväll.",
        )
        self._trips()
        life = self._line("girl-4").life
        state = life.state if life is not None else ""
        self._told.need(state == "done", "jouren ser inte att enheten är klar")
        self._told.say(self._one.now(), "Kramfors är klar med flickan: Underställt 08.47. Mormor kommer i kväll.")
        unsent = [seat.name for seat in self._three.seats if seat.road.road.at_store(lambda unit: unit.unsent())]
        self._told.need(not unsent, f"osända poster hos {', '.join(unsent)}")

    def _line(self, key: str) -> HandoverLine:
        from jourdesk.usecases.read_handovers import read_handover

        call = self._calls[key]
        with self._one.unit() as unit:
            kept = unit.call(call)
        assert kept is not None
        return read_handover(self._one, call=call, persons=(kept.persons[0].ref,)).line

    def _trips(self) -> None:
        for seat in (*self._three.seats, *self._three.seats):
            seat.road.trip()


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 1, 4, hour, minute, tzinfo=STOCKHOLM)
