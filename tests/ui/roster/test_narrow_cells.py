"""A name gives way to a narrow cell: initials instead of a cut letter, and the whole name where it is asked for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from jourdesk.ui.roster.calendar import LEAST_DAY
from jourdesk.ui.roster.cells import PAD
from jourdesk.ui.roster.fitting import SIGN, fitted, forms, initials_apart
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.words import lines
from jourdesk.ui.theme import Role, font
from jourdesk.ui.widgets.sign import Mark
from tests.ui.roster.test_roster_page import DEC_9, Scene, night, scene

__all__ = ["night", "scene"]

LETTERS = (float(10), float(8))
NARROW = LEAST_DAY - 2 * PAD - 18


def wide(text: str) -> float:
    return LETTERS[0] * len(text)


def less_wide(text: str) -> float:
    return LETTERS[1] * len(text)


def put(words: tuple[str, ...], room: float, *signs: Mark, more: tuple[str, ...] = ()) -> tuple[str, str, int]:
    found = fitted(words, more, signs, room, (wide, less_wide))
    return found.words, found.more, len(found.signs)


def test_a_name_is_written_whole_then_shorter_and_never_cut() -> None:
    ways = forms("Sara Wallin", "SW")
    assert ways == ("Sara Wallin", "S. Wallin", "Wallin", "SW")
    assert [put(ways, room)[0] for room in (110, 109, 90, 60, 59, 1)] == [
        "Sara Wallin",
        "S. Wallin",
        "S. Wallin",
        "Wallin",
        "SW",
        "SW",
    ]


def test_words_give_way_before_signs_and_the_last_sign_before_the_first() -> None:
    ways = forms("Wallin", "SW")
    assert put(ways, 60 + SIGN, Mark.LATE) == ("Wallin", "", 1)
    assert put(ways, 59 + SIGN, Mark.LATE) == ("SW", "", 1)
    assert put(ways, 20 + 2 * SIGN, Mark.LATE, Mark.WAITS) == ("SW", "", 2)
    assert put(ways, 19 + 2 * SIGN, Mark.LATE, Mark.WAITS) == ("SW", "", 1)
    assert fitted(ways, (), (Mark.LATE, Mark.WAITS), 19 + 2 * SIGN, (wide, less_wide)).signs == (Mark.LATE,)


def test_what_follows_a_name_is_written_shorter_before_a_sign_goes() -> None:
    ways = forms("Wallin", "SW")
    assert put(ways, 20 + 4 + 48, more=("delvis", "½")) == ("SW", "delvis", 0)
    assert put(ways, 20 + 4 + 8 + SIGN, Mark.NEAR, more=("delvis", "½")) == ("SW", "½", 1)
    assert put(ways, 20 + 4 + 8, Mark.NEAR, more=("delvis", "½")) == ("SW", "½", 0)
    assert put(ways, 20, Mark.NEAR, more=("delvis", "½")) == ("SW", "", 0)


def test_initials_tell_people_apart() -> None:
    assert initials_apart({"Sara Wallin", "Johan Hedlid"}) == {"Sara Wallin": "SW", "Johan Hedlid": "JH"}
    alike = initials_apart({"Sara Wallin", "Stina Werner", "Eva-Lena af Ekenstam", "Åsa"})
    assert alike == {"Sara Wallin": "SWa", "Stina Werner": "SWe", "Eva-Lena af Ekenstam": "EE", "Åsa": "Ås"}
    assert len(set(initials_apart({"Sara Wall", "Sara Wallin", "Stina Wallin"}).values())) >= 2


def test_the_narrowest_day_has_room_for_everybodys_initials_and_says_the_whole_name(
    scene: Scene, desk_app: QApplication
) -> None:
    month = scene.month()
    shown = lines(month, {})
    metrics = QFontMetricsF(font(Role.ROW))
    assert all(metrics.horizontalAdvance(one.short) <= NARROW for one in shown.values() if one.short)
    scene.page.resize(640, 360)
    scene.press("PgDn")
    line = shown[Spot(DEC_9, "jour")]
    assert len(line.short) < len(line.name)
    index = scene.page.calendar.rows.place_of(Spot(DEC_9, "jour"))
    whole = scene.who(DEC_9)[0]
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert whole in str(index.data(role))


def test_a_gap_that_is_meant_is_one_short_word(scene: Scene) -> None:
    meant = lines(scene.month(), {})[Spot(date(2026, 12, 27), "backup")]
    assert (meant.meant, meant.short) == ("avsedd lucka", "lucka")
