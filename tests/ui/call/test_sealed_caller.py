"""Who reported, at the screen: covered from the first word, shown with F7 and a trace, let out only with a reason."""

from __future__ import annotations

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.secrecy import caller_stream
from jourdesk.ui.call.caller_form import CallerForm, ShareForm
from jourdesk.ui.call.changing import ActRow
from jourdesk.ui.call.sealed_caller import SealedCaller
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.open_record import access_stream
from tests.ui.call.conftest import Hand

NAME, PHONE = "Britt Granlund", "070-174 06 05"


def _form(hand: Hand) -> CallerForm:
    form = hand.page.call_card.slot.form
    assert isinstance(form, CallerForm)
    return form


def _reported(hand: Hand, code: str = "Granne") -> None:
    hand.press("Ctrl N", "Ctrl E")
    hand.type(code)
    hand.press("Enter")
    form = _form(hand)
    hand.tab_to(form.name)
    hand.type(NAME)
    hand.tab_to(form.phone)
    hand.type(PHONE)
    hand.press("Ctrl Enter")
    hand.settle()


def _strip(hand: Hand) -> SealedCaller:
    found = [one for one in hand.page.findChildren(SealedCaller) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def _words(hand: Hand) -> str:
    return " ".join(label.text() for label in hand.page.findChildren(Label) if label.isVisible())


def _traces(hand: Hand) -> str:
    def read() -> str:
        with hand.demo.desk.unit() as unit:
            found = unit.last_body(access_stream(""), RecordOpened)
        return found.purpose if isinstance(found, RecordOpened) else ""

    return hand.executor.submit(read).result()


def test_a_neighbour_is_covered_on_the_page_and_f7_shows_her_with_a_trace(hand: Hand) -> None:
    _reported(hand)
    assert hand.kept().caller.sealed
    assert NAME not in _words(hand)
    assert "Granne eller allmänhet ringde." in _words(hand)
    assert "Vem som ringde är förseglat" in _words(hand)
    hand.press("F7")
    hand.settle()
    assert f"{NAME}, {PHONE}" in _words(hand)
    assert _traces(hand) == "reporter"
    assert NAME not in _strip(hand).accessibleName()


def test_the_police_are_not_covered_and_the_choice_follows_who_called(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl E")
    form = _form(hand)
    assert form.protected.value() == "yes"
    hand.type("Polis")
    hand.press("Enter")
    hand.press("Tab")
    assert form.protected.value() == "no"
    hand.tab_to(form.name)
    hand.type("Polisen, yttre befäl")
    hand.press("Ctrl Enter")
    hand.settle()
    caller = hand.kept().caller
    assert (caller.name, caller.sealed, caller.protected) == ("Polisen, yttre befäl", False, None)
    assert not [one for one in hand.page.findChildren(SealedCaller) if one.isVisible()]


def test_the_worker_may_protect_an_official_and_her_choice_stands(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl E")
    hand.type("Polis")
    hand.press("Enter")
    form = _form(hand)
    hand.tab_to(form.name)
    hand.type(NAME)
    hand.pick(form.protected, "yes")
    hand.press("Ctrl Enter")
    hand.settle()
    caller = hand.kept().caller
    assert (caller.code, caller.name, caller.sealed, caller.protected) == ("police", "", True, True)


def test_the_form_covers_what_is_sealed_and_what_is_not_touched_stays(hand: Hand) -> None:
    _reported(hand)
    hand.press("Ctrl E")
    form = _form(hand)
    assert form.name.state == form.phone.state == "sealed"
    hand.press("F7")
    hand.settle()
    assert form.name.box.text() == NAME
    assert form.unkept() == {}
    hand.tab_to(form.phone)
    hand.press("Ctrl A")
    hand.type("070-174 06 06")
    hand.press("Ctrl Enter")
    hand.settle()
    hand.press("F7")
    hand.settle()
    assert f"{NAME}, 070-174 06 06" in _words(hand)
    facts = hand.executor.submit(lambda: _sealed(hand)).result()
    assert facts == 2


def _sealed(hand: Hand) -> int:
    with hand.demo.desk.unit() as unit:
        return len(unit.facts(caller_stream(hand.presenter.current)))


def test_a_form_kept_without_lifting_the_cover_changes_nothing_of_the_name(hand: Hand) -> None:
    _reported(hand)
    hand.press("Ctrl E")
    form = _form(hand)
    hand.pick(form.inputs["wants_feedback"], "yes")  # type: ignore[arg-type]  # a Choice
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().caller.wants_feedback
    hand.press("F7")
    hand.settle()
    assert f"{NAME}, {PHONE}" in _words(hand)


def test_letting_the_receiving_unit_read_is_a_choice_with_a_reason(hand: Hand) -> None:
    _reported(hand)
    strip = _strip(hand)
    assert "Bara jouren läser." in " ".join(one.text() for one in strip.findChildren(Label))
    strip.share_asked.emit()
    form = hand.page.call_card.slot.form
    assert isinstance(form, ShareForm)
    hand.pick(form.inputs["shared"], "yes")  # type: ignore[arg-type]  # a Choice
    hand.press("Ctrl Enter")
    hand.settle()
    reason = form.inputs["reason"]
    assert isinstance(reason, Field)
    assert reason.below.startswith("Skriv varför")
    hand.type("Hon vill bli uppringd av dem.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().caller.shared
    assert "Mottagande enhet får läsa." in " ".join(one.text() for one in _strip(hand).findChildren(Label))


def test_where_one_hands_over_stands_who_reported_and_enter_lets_the_unit_in(hand: Hand) -> None:
    _reported(hand)
    hand.press("Ctrl 7")
    hand.settle()
    (row,) = [one for one in hand.page.findChildren(ActRow) if one.property("spot") == "share" and one.isVisible()]
    assert row.accessibleName().startswith("Vem som ringde stannar hos jouren.")
    hand.tab_to(row)
    hand.press("Enter")
    form = hand.page.sheet.cards[6].slot.form
    assert isinstance(form, ShareForm)
    hand.pick(form.inputs["shared"], "yes")  # type: ignore[arg-type]  # a Choice
    hand.tab_to(form.inputs["reason"])
    hand.type("Hon vill bli uppringd.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().caller.shared
    assert "Mottagande enhet får läsa vem som ringde." in _words(hand)
