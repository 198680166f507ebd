"""A watch beside a matching person of the contact: whose it is, one key to read it, and the reading is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.ui.call.persons_card import PersonsCard
from jourdesk.ui.watch.beside import WatchStrips
from jourdesk.usecases.read_watches import read_watches
from jourdesk.usecases.send_watch import send_watch, withdraw_watch
from tests.ui.call.conftest import Hand
from tests.ui.call.test_serious_call import fill
from tests.unit.watches import sent

T = TypeVar("T")
NUMBER = "20110412-2393"


def _read(hand: Hand, work: Callable[[], T]) -> T:
    return hand.executor.submit(work).result()


def _watched(hand: Hand, **other: object) -> str:
    """Let Kramfors tell the jour about a boy, and let the road say that something came."""
    text = sent(unit="2282-barn", municipality="2282", **other)
    made: list[str] = []

    def send() -> object:
        watch, changes = send_watch(hand.demo.desk, text)
        made.append(watch)
        return changes

    hand.ops.run(send, owner=hand.page)
    hand.settle()
    return made[0]


def _strips(hand: Hand) -> WatchStrips:
    card = hand.page.sheet.cards[1]
    assert isinstance(card, PersonsCard)
    return card.watches


def _person(hand: Hand, **texts: str) -> None:
    hand.press("Ctrl N", "Ctrl Shift N")
    form = hand.page.sheet.cards[1].slot.form
    assert form is not None
    fill(hand, form, **texts)
    hand.press("Ctrl Enter")
    hand.settle()


def _said(hand: Hand) -> str:
    return "\n".join(one.text() for one in _strips(hand).findChildren(QLabel) if one.isVisible())


def _traces(hand: Hand) -> list[tuple[str, str]]:
    def read() -> list[tuple[str, str]]:
        with hand.demo.desk.unit() as unit:
            bodies = [fact.body for fact in unit.facts("access.2282-sn")]
        return [(body.call, body.purpose) for body in bodies if isinstance(body, RecordOpened)]

    return _read(hand, read)


def test_the_strip_says_whose_it_is_and_nothing_of_what_it_says_until_one_key_reads_it(hand: Hand) -> None:
    watch = _watched(hand)
    _person(hand, number=NUMBER)
    assert "Bevakning i natt från Kramfors" in _said(hand)
    assert "samma personnummer" in _said(hand)
    assert not any(word in _said(hand) for word in ("Leo", "pappan", "jourhem"))
    assert _traces(hand) == []
    hand.press("Ctrl O")
    hand.settle()
    assert "Ring jourhemmet först" in _said(hand)
    assert _traces(hand) == [(f"watch.{watch}", "watch, number")]
    (line,) = _read(hand, lambda: read_watches(hand.demo.desk)).lines
    assert line.used == 1
    hand.press("Ctrl O")
    assert "Ring jourhemmet" not in _said(hand)


def test_a_name_in_the_same_municipality_is_only_perhaps_the_same_person(hand: Hand) -> None:
    _watched(hand)
    _person(hand, name="Leo Bergstrom", resident="Kramfors")
    assert "Kanske en bevakning i natt, från Kramfors" in _said(hand)
    assert "Fråga efter födelsedagen" in _said(hand)


def test_a_watch_that_comes_or_goes_while_the_contact_is_open_comes_and_goes_beside_it(hand: Hand) -> None:
    _person(hand, number=NUMBER)
    assert _strips(hand).isHidden()
    watch = _watched(hand)
    assert not _strips(hand).isHidden()
    hand.ops.run(lambda: withdraw_watch(hand.demo.desk, watch=watch, reason="hemma"), owner=hand.page)
    hand.settle()
    assert _strips(hand).isHidden()


def test_another_contact_shows_nothing_of_the_first_ones_watch(hand: Hand) -> None:
    _watched(hand)
    _person(hand, number=NUMBER)
    hand.press("Ctrl O")
    hand.settle()
    hand.press("Ctrl N")
    hand.settle()
    assert _strips(hand).isHidden()


def test_protected_particulars_stay_covered_beside_the_contact_too(hand: Hand) -> None:
    _watched(hand, protected="protected-registration")
    _person(hand, number=NUMBER)
    hand.press("Ctrl O")
    hand.settle()
    assert "Åkerlund" not in _said(hand)
    hand.tab_to(_strips(hand).strips[0].sheet.cover._act)
    hand.press("Space")
    hand.settle()
    assert "Åkerlund" in _said(hand)
    assert [purpose for _, purpose in _traces(hand)] == ["watch, number", "protected"]
