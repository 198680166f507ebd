"""Who has been here before is seen while the call is written down, and read with a trace, by keys alone."""

from __future__ import annotations

from datetime import timedelta

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.person import said
from jourdesk.ui.call.persons_card import PersonsCard
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import access_stream
from tests.ui.call.conftest import BEGINS, Hand
from tests.ui.call.test_rest_of_the_desk import _form, _person
from tests.ui.call.test_serious_call import fill

NUMBER = "20110412-2393"


def _before(hand: Hand) -> None:
    person = said(number=NUMBER, number_kind="personnummer", alert="Har hotat personal", alert_until="2026-12-31")
    draft = Draft(call="c1", received=BEGINS - timedelta(days=9), persons=(("p1", person),))
    hand.executor.submit(lambda: log_call(hand.demo.desk, draft)).result()


def _card(hand: Hand) -> PersonsCard:
    card = hand.page.sheet.cards[1]
    assert isinstance(card, PersonsCard)
    return card


def _words(hand: Hand) -> str:
    return " ".join(one.text() for one in _card(hand).findChildren(Label) if one.isVisibleTo(_card(hand)))


def test_a_warning_of_an_earlier_contact_is_seen_as_soon_as_the_number_is_kept(hand: Hand) -> None:
    _before(hand)
    _person(hand, number=NUMBER)
    assert "en varning gäller till och med tor 31 dec" in _words(hand)
    assert "hotat" not in _words(hand)
    row = _card(hand).earlier.spot("earlier:c1:" + hand.kept().persons[0].ref)
    assert row is not None
    hand.tab_to(row)
    hand.press("Enter")
    hand.settle()
    assert hand.presenter.current == "c1"
    assert "Har hotat personal (gäller till och med tor 31 dec)" in _words(hand)

    def trace() -> object:
        with hand.demo.desk.unit() as unit:
            return unit.last_body(access_stream(""), RecordOpened)

    read = hand.executor.submit(trace).result()
    assert isinstance(read, RecordOpened)
    assert (read.call, read.purpose) == ("c1", "earlier")


def test_somebody_new_has_no_earlier_contacts(hand: Hand) -> None:
    _person(hand, number=NUMBER)
    assert _card(hand).earlier.isHidden()


def test_a_warning_gets_its_last_day_and_one_that_has_ceased_is_told_as_that(hand: Hand) -> None:
    call = _person(hand, age="40", alert="Hund", alert_until="2026-11-20")
    assert call.persons[0].alert_until == "2026-11-20"
    assert "Gällde till och med fre 20 nov: Hund" in _words(hand)


def test_a_last_day_that_is_none_is_told_at_its_field(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl Shift N")
    fill(hand, _form(hand, 2), alert="Hund", alert_until="snart")
    hand.press("Ctrl Enter")
    hand.settle()
    assert _form(hand, 2).inputs["alert_until"].state == "error"  # type: ignore[union-attr]  # a Field
