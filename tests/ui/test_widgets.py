"""The kit by keys: fields, choices, code lists, notes, buttons, cards, bands, tabs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.ui.theme import NIGHT
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.card import Card
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option, folded, matching
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.sign import Mark, Sign, mark_word, paint_mark
from jourdesk.ui.widgets.strips import Band, SealedStrip, Urgency
from jourdesk.ui.widgets.tabs import Tab, TabStrip
from jourdesk.ui.widgets.tick import TickBox
from tests.keys import press, write

Show = Callable[[QWidget], None]


def column(*parts: QWidget) -> QWidget:
    """Put parts below each other in a window."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for one in parts:
        layout.addWidget(one)
    return window


def focused(window: QWidget) -> QWidget:
    found = window.focusWidget()
    assert found is not None
    return found


def test_letters_with_rings_and_dots_are_typed_and_told(shown: Show) -> None:
    field, told = Field("Namn"), list[str]()
    field.changed.connect(told.append)
    shown(column(field))
    field.setFocus()
    write(field.box, "Åsa Öhrn")
    assert field.text() == "Åsa Öhrn"
    assert told[-1] == "Åsa Öhrn"


def test_an_error_keeps_what_was_written_and_is_told_to_screen_readers(shown: Show) -> None:
    field = Field("Personnummer", hint="Tio eller tolv siffror")
    shown(column(field))
    field.set_text("220341-1234")
    field.set_error("Mars har ingen dag 41.")
    assert (field.text(), field.below, field.state) == ("220341-1234", "Mars har ingen dag 41.", "error")
    assert field.box.accessibleDescription() == "Mars har ingen dag 41."
    field.clear_error()
    assert (field.below, field.state) == ("Tio eller tolv siffror", "")


def test_the_field_tells_when_it_is_left_not_while_typing(shown: Show) -> None:
    field, other, left = Field("A"), Field("B"), list[str]()
    field.left.connect(left.append)
    window = column(field, other)
    shown(window)
    field.setFocus()
    write(field.box, "x")
    assert left == []
    press(field.box, "Tab")
    assert left == ["x"]
    assert focused(window) is other.box


def test_a_closed_field_says_why_and_is_skipped_by_tab(shown: Show) -> None:
    first, shut, last = Field("A"), Field("Nummer"), Field("C")
    window = column(first, shut, last)
    shut.disable("Uppringaren är anonym.")
    shown(window)
    first.setFocus()
    press(first.box, "Tab")
    assert shut.below == "Uppringaren är anonym."
    assert focused(window) is last.box
    shut.enable()
    assert (shut.state, shut.below) == ("", "")


def test_a_held_field_keeps_the_cursor_and_takes_no_letters(shown: Show) -> None:
    field = Field("Lösenfras", secret=True)
    shown(column(field))
    field.setFocus()
    field.hold("Försök igen om 4 s.")
    write(field.box, "abc")
    assert (field.text(), field.box.hasFocus()) == ("", True)
    field.release()
    write(field.box, "abc")
    assert field.text() == "abc"


def test_a_sealed_field_gives_nothing_away(shown: Show) -> None:
    field = Field("Vistelseort")
    field.set_text("Storgatan 1, Timrå")
    field.seal("Förseglad", "Visas med F7. Läsningen loggas.")
    shown(column(field))
    assert (field.text(), field.box.text()) == ("", "Förseglad")
    assert "Storgatan" not in field.box.accessibleDescription()
    field.unseal("Storgatan 1, Timrå")
    assert field.text() == "Storgatan 1, Timrå"


def test_enter_keeps_a_note_and_shift_enter_makes_a_line(shown: Show) -> None:
    note, kept = NoteField("Anteckning"), list[str]()
    note.entered.connect(kept.append)
    shown(column(note))
    note.setFocus()
    write(note.box, "Mormor")
    press(note.box, "Shift Enter")
    write(note.box, "kör")
    press(note.box, "Enter")
    assert kept == ["Mormor\nkör"]
    assert note.text() == "Mormor\nkör"


def test_a_note_grows_with_what_is_written(shown: Show) -> None:
    note = NoteField("Anteckning", lines=(1, 4))
    shown(column(note))
    low = note.box.height()
    note.set_text("en\ntvå\ntre")
    grown = note.box.height()
    note.set_text("\n".join("rad" for _ in range(40)))
    most = note.box.height()
    note.clear()
    assert low < grown < most < 6 * low
    assert note.box.height() == low


def test_a_note_that_fits_is_shown_from_its_beginning(shown: Show) -> None:
    note = NoteField("Anteckning")
    shown(column(note))
    note.set_text("Första raden.\nAndra raden.\nTredje raden.")
    bar = note.box.verticalScrollBar()
    assert (bar.value(), bar.maximum()) == (0, 0)


def test_a_tick_is_set_with_space_and_is_a_shape(shown: Show) -> None:
    tick = TickBox("Återkoppling önskas")
    shown(column(tick))
    tick.setFocus()
    empty = tick.grab().toImage()
    press(tick, "Space")
    assert tick.isChecked()
    assert tick.grab().toImage() != empty
    tick.disable("Ingen har ringt.")
    assert tick.accessibleDescription() == "Ingen har ringt."


def test_tab_leaves_a_note(shown: Show) -> None:
    note, field = NoteField("Anteckning"), Field("Nästa")
    window = column(note, field)
    shown(window)
    note.setFocus()
    press(note.box, "Tab")
    assert focused(window) is field.box
    assert note.text() == ""


def test_nothing_is_chosen_beforehand_and_arrows_choose(shown: Show) -> None:
    choice, picked = Choice("Kan det vänta?", [("yes", "Ja"), ("no", "Nej"), ("unknown", "Vet inte")]), list[str]()
    choice.picked.connect(picked.append)
    shown(column(choice))
    assert choice.value() == ""
    choice.setFocus()
    press(choice.segment("yes"), "Space")
    press(choice.segment("yes"), "Right")
    assert picked == ["yes", "no"]
    assert choice.value() == "no"
    choice.set_value("")
    assert (choice.value(), picked) == ("", ["yes", "no"])


CODES = (
    Option(key="violence", words="Våld i nära relation"),
    Option(key="neglect", words="Brister i omsorgen"),
    Option(key="runaway", words="Avvikit från placering", also="rymt"),
    Option(key="care", words="Brist på vård"),
)


def test_words_are_found_without_rings_and_dots_and_from_any_word() -> None:
    assert folded("Fränsta ÅNGE") == "fransta ange"
    assert [one.key for one in matching(CODES, "nara")] == ["violence"]
    assert [one.key for one in matching(CODES, "rymt")] == ["runaway"]
    assert [one.key for one in matching(CODES, "bri")] == ["neglect", "care"]
    assert [one.key for one in matching(CODES, "")] == [one.key for one in CODES]


def test_what_begins_with_the_text_comes_first() -> None:
    options = (Option(key="b", words="Till vård"), Option(key="a", words="Vård hemma"))
    assert [one.key for one in matching(options, "vård")] == ["a", "b"]


def test_typing_and_enter_take_the_marked_line(shown: Show, qtbot: QtBot) -> None:
    field, picked = ComboField("Orsak", CODES), list[str]()
    field.picked.connect(picked.append)
    shown(column(field))
    field.setFocus()
    write(field.box, "avv")
    popup = field._popup
    qtbot.waitUntil(popup.isVisible)
    press(popup, "Enter")
    assert picked == ["runaway"]
    assert (field.value(), field.text()) == ("runaway", "Avvikit från placering")


def test_leaving_with_the_only_match_takes_it_and_with_none_keeps_the_text(shown: Show) -> None:
    field, other, left = ComboField("Orsak", CODES), Field("Nästa"), list[str]()
    field.left.connect(left.append)
    shown(column(field, other))
    field.box.setText("våld")
    field._settle()
    assert field.value() == "violence"
    field.set_value("")
    field.box.setText("något annat")
    field._settle()
    assert (field.value(), field.text(), left[-1]) == ("", "något annat", "något annat")


def test_down_opens_the_whole_list(shown: Show, qtbot: QtBot) -> None:
    field = ComboField("Orsak", CODES)
    shown(column(field))
    field.setFocus()
    press(field.box, "Down")
    qtbot.waitUntil(field._popup.isVisible)
    assert field._words.rowCount() == len(CODES)
    field._popup.hide()


def test_a_button_is_pressed_with_space_and_says_why_when_it_cannot(shown: Show) -> None:
    button, pressed = Button("Ta emot", Kind.PRIMARY, keys="Ctrl Enter"), list[int]()
    button.clicked.connect(lambda: pressed.append(1))
    shown(column(button))
    button.setFocus()
    press(button, "Space")
    assert len(pressed) == 1
    button.disable("Två grupper ska stämma.")
    press(button, "Space")
    assert (len(pressed), button.why) == (1, "Två grupper ska stämma.")
    assert button.accessibleDescription() == "Två grupper ska stämma."


def test_buttons_are_large_enough_to_hit(shown: Show) -> None:
    plain, inset = Button("Ja"), Button("Nej", Kind.QUIET, inset=True)
    assert plain.sizeHint().height() == 42
    assert inset.sizeHint().height() == 34
    plain.deleteLater()
    inset.deleteLater()


def test_boxes_of_buttons_line_up_with_the_text(shown: Show) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    button = Button("Ja")
    layout.addLayout(actions(button))
    shown(window)
    assert button.x() == 20 - 4


def test_the_card_with_the_cursor_tells(shown: Show, qtbot: QtBot) -> None:
    card, other, entered = Card("Samtalet", "Ctrl 1"), Field("Utanför"), list[int]()
    field = Field("I kortet")
    card.body.addWidget(field)
    card.entered.connect(lambda: entered.append(1))
    shown(column(other, card))
    other.setFocus()
    card.focus_first()
    assert field.box.hasFocus()
    qtbot.waitUntil(lambda: entered == [1])


def test_a_folded_card_shows_its_result_and_unfolds_with_enter(shown: Show) -> None:
    card, field = Card("Ansvarig kommun", "Ctrl 3"), Field("Kommun")
    card.body.addWidget(field)
    card.set_state(Mark.DONE, "Bekräftad 23.47 av Wallin")
    shown(column(card))
    card.fold("Kramfors, Socialnämnden")
    assert (card.folded, field.isVisible()) == (True, False)
    card.setFocus()
    press(card, "Enter")
    assert (card.folded, field.isVisible()) == (False, True)
    assert field.box.hasFocus()
    assert (card.mark, card.state) == (Mark.DONE, "Bekräftad 23.47 av Wallin")


def test_a_calm_band_stays_away_until_its_words_change(shown: Show) -> None:
    band = Band()
    shown(column(band))
    band.say(Urgency.CALM, "Inget nät sedan 00.12.", verb="Dölj", keys="Esc")
    assert band.words == "Inget nät sedan 00.12."
    assert band.put_away()
    band.say(Urgency.CALM, "Inget nät sedan 00.12.", verb="Dölj", keys="Esc")
    assert band.words == ""
    band.say(Urgency.CALM, "Inget nät sedan 02.40.", verb="Dölj", keys="Esc")
    assert band.words == "Inget nät sedan 02.40."


def test_a_red_band_cannot_be_put_away_and_its_act_tells_which(shown: Show) -> None:
    band, acted = Band(), list[str]()
    band.acted.connect(acted.append)
    shown(column(band))
    band.say(Urgency.LATE, "Sollefteå har inte kvitterat.", verb="Öppna", keys="F8", key="handover-3")
    assert not band.put_away()
    act = band.findChild(Button)
    assert act is not None
    act.setFocus()
    press(act, "Space")
    assert acted == ["handover-3"]
    band.quiet()
    assert band.words == ""


def test_the_sealed_strip_opens_on_request_only(shown: Show) -> None:
    strip, opened = SealedStrip("Platsen är förseglad", "Läsningen loggas.", verb="Visa platsen"), list[int]()
    strip.opened.connect(lambda: opened.append(1))
    shown(column(strip))
    act = strip.findChild(Button)
    assert act is not None
    act.setFocus()
    press(act, "Space")
    assert (opened, strip.shown) == ([1], False)
    strip.show_content("Skyddat boende i Timrå")
    assert strip.shown
    strip.cover("Platsen är förseglad", "Läsningen loggas.")
    assert not strip.shown


def test_tabs_are_picked_by_key_and_known_by_number(shown: Show) -> None:
    strip, picked = TabStrip("Öppna samtal"), list[str]()
    strip.picked.connect(picked.append)
    tabs = [Tab(key="a", time="23.40", who="Flicka 4 år", running="51 min"), Tab(key="b", time="00.18", who="Anonym")]
    strip.show_tabs(tabs, "a")
    shown(column(strip))
    assert (strip.key_at(2), strip.key_at(3), strip.current) == ("b", "", "a")
    second = strip._buttons[1]
    second.setFocus()
    press(second, "Space")
    assert picked == ["b"]
    assert second.accessibleName() == "00.18 Anonym Alt 2"


def test_a_minute_that_passes_keeps_the_cursor_on_its_tab(shown: Show) -> None:
    strip = TabStrip("Öppna samtal")
    strip.show_tabs([Tab(key="a", time="23.40", who="Flicka 4 år", running="51 min")], "a")
    window = column(strip)
    shown(window)
    strip._buttons[0].setFocus()
    strip.show_tabs([Tab(key="a", time="23.40", who="Flicka 4 år", running="52 min")], "a")
    assert strip._buttons[0].hasFocus()


@pytest.mark.parametrize("mark", [one for one in Mark if one is not Mark.NONE])
def test_every_sign_has_a_shape_and_a_word(mark: Mark, desk_app: object) -> None:
    assert mark_word(mark)
    picture = QImage(32, 32, QImage.Format.Format_ARGB32)
    picture.fill(0)
    with QPainter(picture) as painter:
        paint_mark(painter, QRectF(0, 0, 32, 32), mark, QColor("white"), 0.3)
    assert sum(picture.pixelColor(x, y).alpha() > 0 for x in range(32) for y in range(32)) > 20


def test_no_two_signs_have_the_same_shape(desk_app: object) -> None:
    pictures: dict[bytes, Mark] = {}
    for mark in Mark:
        if mark in (Mark.NONE, Mark.YES):  # yes is the tick, in green
            continue
        picture = QImage(32, 32, QImage.Format.Format_ARGB32)
        picture.fill(0)
        with QPainter(picture) as painter:
            paint_mark(painter, QRectF(0, 0, 32, 32), mark, QColor("white"), 0.3)
        seen = pictures.setdefault(bytes(picture.constBits()), mark)
        assert seen is mark


def test_a_sign_takes_its_colour_from_the_theme(shown: Show) -> None:
    sign = Sign(Mark.LATE, side=16)
    shown(column(sign))
    assert sign.grab().toImage().pixelColor(4, 8).name().upper() == NIGHT.late
    assert sign.accessibleName() == "försenad"
