"""A call from the first ring: typing, drafts, notes, the end; by keys, on a real store."""

from __future__ import annotations

from jourdesk.ui.call.call_forms import NoCaseForm
from jourdesk.ui.call.caller_form import CallerForm
from jourdesk.usecases.ports import DraftRow
from tests.gui_guard import armed
from tests.ui.call.conftest import BEGINS, Desks, Hand


def _drafts(hand: Hand) -> tuple[DraftRow, ...]:
    def read() -> tuple[DraftRow, ...]:
        with hand.demo.desk.unit() as unit:
            return unit.drafts()

    return hand.executor.submit(read).result()


def _rows(hand: Hand) -> list[str]:
    rows = hand.page.list.rows.rows
    return [str(rows.index(n).data()) for n in range(rows.rowCount())]


def test_ctrl_n_puts_the_cursor_into_the_note_with_the_time_running(hand: Hand) -> None:
    hand.press("Ctrl N")
    assert hand.focus is hand.page.call_card.line.field.box
    assert hand.page.call_card.line.time.text() == "23.40"
    assert _drafts(hand) == ()


def test_enter_keeps_the_note_as_a_fact_with_its_time(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.turn("23.42")
    hand.type("Flicka ensam vaken i lägenhet, mamman går inte att väcka.")
    hand.press("Enter")
    hand.settle()
    call = hand.kept()
    assert [note.text for note in call.notes] == ["Flicka ensam vaken i lägenhet, mamman går inte att väcka."]
    assert call.received == BEGINS
    assert hand.page.call_card.line.field.text() == ""
    assert hand.focus is hand.page.call_card.line.field.box


def test_one_key_says_whose_words_the_note_is(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Jag hör ett barn gråta")
    hand.press("F3", "Enter")
    hand.settle()
    assert hand.kept().notes[0].voice == "observation"


def test_a_pause_in_typing_is_kept_as_a_draft_and_said(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Mormor kan komma först i morgon")
    hand.bot.waitUntil(lambda: bool(_drafts(hand)), timeout=3000)
    hand.settle()
    assert "Mormor kan komma" in _drafts(hand)[0].content
    assert hand.page.sheet.saved.text() == "Utkast sparat 23.40"
    assert "Nytt samtal" in _rows(hand)


def test_after_a_crash_the_draft_is_back_with_the_cursor_in_it(desks: Desks) -> None:
    first = desks.open()
    first.press("Ctrl N")
    first.type("Ö, ä och å")
    first.press("F3")
    first.bot.waitUntil(lambda: bool(_drafts(first)), timeout=3000)
    first.settle()
    desks.crash(first)

    again = desks.open()
    again.settle()
    assert again.page.call_card.line.field.text() == "Ö, ä och å"
    assert again.page.call_card.line.voice == "observation"
    assert again.focus is again.page.call_card.line.field.box
    again.press("Enter")
    again.settle()
    assert again.kept().notes[0].text == "Ö, ä och å"
    assert _drafts(again) == ()


def test_ctrl_enter_first_keeps_and_then_ends_the_call(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Råd om skilsmässa")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().ended is None
    hand.turn("23.55")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().ended is not None
    assert "Avslutade" in _rows(hand)


def test_a_wrong_number_is_logged_with_one_key_and_nothing_typed(hand: Hand) -> None:
    hand.press("Ctrl N")
    assert hand.page.call_card.wrong_number.isVisible()
    hand.press("Ctrl M")
    hand.settle()
    call = hand.kept()
    assert call.kind == "wrong-number"
    assert call.ended is not None
    assert not hand.page.call_card.wrong_number.isVisible()
    assert [card.number for card in hand.page.sheet.cards if card.isVisible()] == [1]
    assert hand.page.panel.line == "Inget mer behövs."


def test_a_card_of_a_wrong_number_comes_forth_by_its_key_and_all_of_them_with_another_call(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl M")
    hand.settle()
    hand.press("Ctrl 2")
    assert hand.page.card_with_cursor() == 2
    assert [card.number for card in hand.page.sheet.cards if card.isVisible()] == [1, 2]
    hand.press("Ctrl N")
    hand.settle()
    assert [card.number for card in hand.page.sheet.cards if card.isVisible()] == list(range(1, 8))


def test_a_wrong_number_that_was_none_is_marked_as_wrong(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl M")
    hand.settle()
    hand.tab_to(hand.page.call_card.void)
    hand.press("Space")
    hand.type("Hon ringde upp igen.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().void == "Hon ringde upp igen."


def test_the_key_of_a_wrong_number_throws_no_word_away(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("En flicka gråter")
    hand.press("Ctrl M")
    hand.settle()
    assert hand.page.call_card.slot.form is not None
    hand.press("Esc", "Ctrl 1", "Enter")
    hand.settle()
    call = hand.kept()
    assert (call.ended, [note.text for note in call.notes]) == (None, ["En flicka gråter"])


def test_media_is_logged_with_another_key_and_a_choice(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl Shift M")
    form = hand.page.call_card.slot.form
    assert isinstance(form, NoCaseForm)
    hand.pick(form.kind, "media")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().kind == "media"


def test_each_of_two_calls_keeps_what_was_typed_in_it(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Första")
    hand.turn("23.44")
    hand.press("Ctrl N")
    hand.type("Andra")
    hand.press("Alt 1")
    hand.settle()
    assert hand.page.call_card.line.field.text() == "Första"
    hand.press("Alt 2")
    hand.settle()
    assert hand.page.call_card.line.field.text() == "Andra"
    assert len(_drafts(hand)) == 2


def test_a_late_note_carries_its_own_time_and_the_colleague(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.turn("23.58")
    hand.press("F5")
    form = hand.page.call_card.slot.form
    assert form is not None
    hand.type("23.41")
    hand.press("Tab")
    hand.type("J. Hedlid")
    hand.tab_to(form.inputs["note"])
    hand.type("Polisen ringde.")
    hand.press("Ctrl Enter")
    hand.settle()
    note = hand.kept().notes[0]
    assert note.by == "J. Hedlid"
    assert note.typed_by == "S. Wallin"
    assert (note.written - note.happened).total_seconds() == 17 * 60


def test_a_correction_leaves_the_original_readable(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Kartan var tom")
    hand.press("Enter")
    hand.settle()
    hand.press("Shift Tab")
    hand.press("Enter")
    form = hand.page.call_card.slot.form
    assert form is not None
    hand.press("Ctrl A")
    hand.type("Kartan var halv")
    hand.press("Tab")
    hand.type("Polisen rättar.")
    hand.press("Ctrl Enter")
    hand.settle()
    note = hand.kept().notes[0]
    assert [version.text for version in note.versions] == ["Kartan var tom", "Kartan var halv"]


def test_an_anonymous_callers_number_is_not_kept_even_when_typed_before(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl E")
    form = hand.page.call_card.slot.form
    assert isinstance(form, CallerForm)
    hand.tab_to(form.phone)
    hand.type("070-174 06 50")
    hand.pick(form.anonymous, "yes")
    assert form.phone.below == "Sparas inte. Uppringaren är anonym."
    hand.press("Ctrl Enter")
    hand.settle()
    call = hand.kept()
    assert call.caller.anonymous
    assert call.caller.phone == ""
    assert all(stated.value != "070-174 06 50" for stated in call.stated)


def test_a_promise_in_minutes_is_kept_with_its_time(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.press("Ctrl T")
    hand.type("Grannen")
    hand.press("Tab")
    hand.type("35")
    hand.press("Ctrl Enter")
    hand.settle()
    promise = hand.kept().open_promises[0]
    assert promise.to == "Grannen"
    assert (promise.due - hand.demo.clock()).total_seconds() == 35 * 60


def test_typing_keeping_and_walking_make_no_store_call_on_the_gui_thread(hand: Hand) -> None:
    with armed():
        hand.press("Ctrl N")
        hand.type("Pojke 15 år, avviken")
        hand.press("Enter")
        hand.settle()
        hand.press("Ctrl 2", "Ctrl 1", "F8")
        hand.settle()
