"""From Thursday's watch to Monday's accepted handovers, over three desks and a host; and every scenario taken on by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from jourdesk.app.demo import example_night, example_register, open_demo
from jourdesk.cli.demo_told import Weekend
from jourdesk.cli.demo_weekend import example_weekend, play_weekend
from jourdesk.domain.fact import Author
from jourdesk.domain.night import Night
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.take_on import accept_handover, open_handover

SCENARIOS = {
    "e01": "girl-4",
    "e03": "shelter",
    "e04": "stranded",
    "e06": "neighbour",
    "e07": "two-boys",
    "e10": "man-before",
}
"""Which contact of the invented nights plays which scenario of the cases."""


@pytest.fixture(scope="module")
def weekend() -> Weekend:
    return play_weekend()


def test_nothing_is_missing_when_the_weekend_is_over(weekend: Weekend) -> None:
    assert weekend.lacks == []


@pytest.mark.parametrize(
    "words",
    [
        "Omsorgsnämnden, Biståndshandläggningen",
        "samma man efter tolvslaget: Vård- och omsorgsnämnden, Biståndsenheten",
        "02.10  J. Hedlid tar över passet från S. Wallin",
        "07.30  Kvinna 42 år lämnas av sig självt",
        "är mottagen av M. Sand: Underställer omhändertagandet",
        "kommer tillbaka som fel enhet",
        "lämnas på nytt, till IFO vuxen",
        "08.30  Kvinna 42 år: ingen har tagit emot. Bakjouren rings och svarar.",
        "09.00  Kramfors är klar med flickan",
    ],
)
def test_the_weekend_tells_what_happened(weekend: Weekend, words: str) -> None:
    assert any(words in line for line in weekend.lines)


@pytest.mark.parametrize("night", [example_night(), example_weekend()], ids=["night", "new-year"])
def test_whatever_was_handed_over_is_taken_on_by_name(tmp_path: Path, night: Night) -> None:
    author = Author(by=night.worker, typed_by=night.worker, title=night.worker_title, desk="demo")
    with open_demo(tmp_path, night.begins, author=author) as demo:
        import_register(demo.desk, text=example_register())
        played = play_night(demo.desk, night, clock=demo.clock)
        taken = set()
        for contact in played.contacts:
            with demo.desk.unit() as unit:
                call = unit.call(contact.call)
            assert call is not None
            for made in call.handovers:
                open_handover(demo.desk, call=call.id, handover=made.id)
                accept_handover(demo.desk, call=call.id, handover=made.id, receiver="M. Sand", first="Ringer genast.")
            with demo.desk.unit() as unit:
                after = unit.call(contact.call)
            assert after is not None
            assert all(made.accepted and made.accepted.receiver == "M. Sand" for made in after.handovers)
            if after.handovers:
                taken.add(contact.key)
        assert len(taken) >= 3
        assert all(key in taken for key in SCENARIOS.values() if any(one.key == key for one in night.contacts))
