"""Parts that give way to a narrow window without losing a letter at its edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.ui.call.persons_card import People
from jourdesk.ui.handover.life import chain
from jourdesk.ui.widgets.card import Card
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.sign import Mark

Show = Callable[[QWidget], None]
STEPS = [
    (Mark.DONE, "Lämnad sön 22 nov 06.20"),
    (Mark.DONE, "Öppnad 07.52"),
    (Mark.DONE, "Mottagen 07.52 av Maja Lindskog, socialsekreterare"),
    (Mark.DONE, "Klar 09.10"),
    (Mark.DONE, "Dnr 2026-118"),
]


def within(part: QWidget, width: int) -> QWidget:
    """Put a part into a window of a width."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    window.resize(width, 400)
    return window


def edges(window: QWidget, kind: type[QWidget]) -> list[int]:
    """How far to the right each visible part of a kind reaches."""
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    return [one.mapTo(window, one.rect().topRight()).x() for one in found]


def test_the_steps_of_a_life_take_more_lines_before_one_is_cut(shown: Show) -> None:
    row = chain(STEPS)
    narrow, wide = within(row, 420), within(chain(STEPS), 1200)
    for window in (narrow, wide):
        shown(window)
    assert max(edges(narrow, Label)) < 420
    tops = {one.mapTo(narrow, one.rect().topLeft()).y() for one in narrow.findChildren(Label)}
    assert len(tops) >= 3
    assert len({one.mapTo(wide, one.rect().topLeft()).y() for one in wide.findChildren(Label)}) == 1
    assert row.accessibleName().startswith("Lämnad sön 22 nov 06.20, Öppnad 07.52")


def test_the_state_of_a_card_is_told_whole_on_more_than_one_line(shown: Show) -> None:
    card = Card("Överlämning", "Ctrl 7")
    words = "Mottagning barn och unga, Kramfors · öppnar mån 23 nov 08.00"
    card.set_state(Mark.MISSING, words)
    shown(within(card, 360))
    state = next(one for one in card.findChildren(Label) if one.text() == words)
    assert state.height() >= state.heightForWidth(state.width())
    assert state.height() > state.fontMetrics().height() * 1.5


def test_a_note_that_was_written_before_it_is_shown_is_as_high_as_its_text(shown: Show, qtbot: QtBot) -> None:
    note = NoteField("Skäl", enter_keeps=False)
    note.set_text(
        "Det är sannolikt att hon behöver vård. Hon är fyra år och har lämnats utan vuxen som går att väcka. " * 2
    )
    shown(within(note, 420))
    qtbot.waitUntil(lambda: note.box.height() >= note.box.lines() * note.box.fontMetrics().lineSpacing())
    assert note.box.lines() > 2


def test_two_persons_stand_below_each_other_where_there_is_no_room_beside(shown: Show, qtbot: QtBot) -> None:
    blocks = [Label("Tova Lillhed, flicka"), Label("Sanna Lillhed, mamma"), Label("Gun Lillhed, mormor")]
    people = People(blocks)
    window = within(people, 700)
    shown(window)
    assert len({one.x() for one in blocks}) == 2
    window.resize(520, 400)
    qtbot.waitUntil(lambda: len({one.x() for one in blocks}) == 1)
    assert [one.y() for one in blocks] == sorted({one.y() for one in blocks})
    window.resize(700, 400)
    qtbot.waitUntil(lambda: len({one.x() for one in blocks}) == 2)
