"""The pages before the desk, by keys: unlock, waiting, recovery, first start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.ui.unlock.first import FirstStart
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.unlock.pieces import Waiting
from jourdesk.ui.unlock.recover import RecoverPage
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark
from tests.keys import press, write

Show = Callable[[QWidget], None]
CODE = ("K7RM", "4WXH", "P9TD", "H3NV", "2CYF", "V6KJ", "M8QA", "T5GZ")


def cursor() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def visible_words(page: QWidget) -> str:
    return " ".join(one.text() for one in page.findChildren(Label) if one.isVisible())


def test_enter_submits_the_passphrase(shown: Show) -> None:
    page, sent = UnlockPage(), list[str]()
    page.submitted.connect(sent.append)
    shown(page)
    page.setFocus()
    press(cursor(), "Enter")
    write(cursor(), "åtta röda älvar")
    press(cursor(), "Enter")
    assert sent == ["åtta röda älvar"]


def test_the_locked_page_says_what_is_unsent_what_rings_and_that_no_network_is_needed(shown: Show) -> None:
    page = UnlockPage()
    page.show_facts("3 osända ligger kvar, krypterade på den här datorn.", "Nästa frist 02.15.", soon=True)
    page.show_status("Låst sedan 01.58", "sön 22 nov 02.04")
    shown(page)
    words = visible_words(page)
    for one in ("3 osända", "Nästa frist 02.15.", "Inget nät behövs för att låsa upp.", "Låst sedan 01.58"):
        assert one in words
    page.show_facts("", "")
    assert "osända" not in visible_words(page)


def test_a_wrong_passphrase_empties_the_field_and_waits_in_whole_seconds(shown: Show) -> None:
    page, sent = UnlockPage(), list[str]()
    page.submitted.connect(sent.append)
    shown(page)
    page.setFocus()
    write(cursor(), "fel")
    page.refuse("Lösenfrasen stämmer inte.", 2)
    assert page.field.text() == ""
    assert page.field.below == "Lösenfrasen stämmer inte. Försök igen om 2 s."
    write(page.field.box, "rätt")
    press(page.field.box, "Enter")
    assert (sent, page.unlock.isEnabled()) == ([], False)
    page._waiting._tick()
    assert page.field.below == "Lösenfrasen stämmer inte. Försök igen om 1 s."
    page._waiting._tick()
    assert page.unlock.isEnabled()
    write(page.field.box, "rätt")
    press(page.field.box, "Enter")
    assert sent == ["rätt"]


def test_while_it_waits_enter_goes_nowhere_else(shown: Show) -> None:
    page, recovery = UnlockPage(), list[int]()
    page.recovery_wanted.connect(lambda: recovery.append(1))
    shown(page)
    page.setFocus()
    page.refuse("Lösenfrasen stämmer inte.", 9)
    press(cursor(), "Enter")
    assert recovery == []
    assert cursor() is page.field.box


def test_the_seconds_are_counted_by_a_clock(qtbot: QtBot, desk_app: QApplication) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    waiting, counted = Waiting(owner), list[int]()
    waiting.counted.connect(counted.append)
    waiting._timer.setInterval(1)
    with qtbot.waitSignal(waiting.over):
        waiting.start(3)
    assert counted == [3, 2, 1]


def test_a_refusal_without_delay_can_be_tried_again_at_once(shown: Show) -> None:
    page = UnlockPage()
    shown(page)
    page.show_work()
    assert not page.unlock.isEnabled()
    page.refuse("Lösenfrasen stämmer inte.")
    assert page.unlock.isEnabled()
    assert page.field.state == "error"
    write(page.field.box, "x")
    assert page.field.state == ""


def test_caps_lock_is_noticed_from_what_is_typed(shown: Show) -> None:
    page = UnlockPage()
    shown(page)
    page.setFocus()
    seen: list[bool] = []
    loud = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    write(page.field.box, "a")
    seen.append(page.caps.on)
    QApplication.sendEvent(page.field.box, loud)
    seen.append(page.caps.on)
    write(page.field.box, "A")
    seen.append(page.caps.on)
    assert seen == [False, True, False]


def test_f2_asks_for_the_recovery_code(shown: Show) -> None:
    page, wanted = UnlockPage(), list[int]()
    page.recovery_wanted.connect(lambda: wanted.append(1))
    shown(page)
    page.setFocus()
    press(cursor(), "F2")
    assert wanted == [1]


def test_the_code_opens_and_a_wrong_group_is_named_with_the_text_kept(shown: Show) -> None:
    page, sent = RecoverPage(), list[tuple[str, str]]()
    page.submitted.connect(lambda code, words: sent.append((code, words)))
    shown(page)
    page.setFocus()
    write(cursor(), "k7rm 4wxh")
    press(cursor(), "Enter")
    assert sent == [("k7rm 4wxh", "")]
    assert not page.passphrase.isVisible()
    page.refuse("Grupp 3 stämmer inte.")
    assert (page.code.below, page.code.text()) == ("Grupp 3 stämmer inte.", "k7rm 4wxh")


def test_an_emptied_keyring_asks_for_both(shown: Show) -> None:
    page, sent = RecoverPage(), list[tuple[str, str]]()
    page.submitted.connect(lambda code, words: sent.append((code, words)))
    page.ask_passphrase(True)
    shown(page)
    page.setFocus()
    write(cursor(), "K7RM")
    press(cursor(), "Tab")
    write(cursor(), "fras")
    press(cursor(), "Enter")
    assert sent == [("K7RM", "fras")]
    page.refuse("Lösenfrasen stämmer inte.", field="passphrase", wait_s=4)
    assert page.passphrase.below == "Lösenfrasen stämmer inte. Försök igen om 4 s."


def test_esc_goes_back_from_the_code(shown: Show) -> None:
    page, left = RecoverPage(), list[int]()
    page.left.connect(lambda: left.append(1))
    shown(page)
    page.setFocus()
    press(cursor(), "Esc")
    assert left == [1]


def test_the_first_start_shows_how_good_a_passphrase_is_and_takes_any(shown: Show) -> None:
    page, typed, chosen = FirstStart(), list[str](), list[str]()
    page.typed.connect(typed.append)
    page.chosen.connect(chosen.append)
    shown(page)
    page.setFocus()
    write(cursor(), "kort")
    page.passphrase.show_quality(Mark.NEAR, "Svag. Den gissas på några minuter.")
    assert page.passphrase.quality == "Svag. Den gissas på några minuter."
    press(cursor(), "Enter")
    write(cursor(), "kort")
    press(cursor(), "Enter")
    assert (typed[-1], chosen) == ("kort", ["kort"])


def test_two_different_passphrases_are_told_apart(shown: Show) -> None:
    page, chosen = FirstStart(), list[str]()
    page.chosen.connect(chosen.append)
    shown(page)
    page.setFocus()
    press(page.passphrase.second.box, "Enter")
    assert page.passphrase.first.below == "Skriv en lösenfras först."
    write(page.passphrase.first.box, "ett")
    write(page.passphrase.second.box, "två")
    press(page.passphrase.second.box, "Enter")
    assert page.passphrase.second.below == "De två är inte lika."
    assert chosen == []


def test_the_code_goes_on_only_when_both_groups_match(shown: Show) -> None:
    page, typed, confirmed = FirstStart(), list[tuple[int, str]](), list[int]()
    page.group_typed.connect(lambda place, text: typed.append((place, text)))
    page.confirmed.connect(lambda: confirmed.append(1))
    shown(page)
    page.show_code(CODE, (2, 6))
    step = page.code
    assert step is not None
    write(cursor(), "P9TD")
    assert typed[-1] == (2, "P9TD")
    step.judge(2, True)
    press(cursor(), "Enter")
    assert (confirmed, step.go_on.isEnabled()) == ([], False)
    press(cursor(), "Tab")
    write(cursor(), "M8QX")
    step.judge(6, False)
    assert step.fields[6].below == "Stämmer inte med papperet."
    step.judge(6, True)
    press(cursor(), "Enter")
    assert confirmed == [1]


def test_covered_groups_are_nowhere_on_the_screen(shown: Show) -> None:
    page = FirstStart()
    shown(page)
    page.show_code(CODE, (2, 6))
    names = " ".join(one.accessibleName() for one in page.findChildren(QWidget))
    assert "K 7 R M" in names
    assert "P 9 T D" not in names
    assert "P9TD" not in names


def test_print_and_later_have_their_keys(shown: Show) -> None:
    page, asked = FirstStart(), list[str]()
    page.print_wanted.connect(lambda: asked.append("print"))
    page.later.connect(lambda: asked.append("later"))
    shown(page)
    page.show_code(CODE, (2, 6))
    press(cursor(), "Ctrl P")
    press(cursor(), "F4")
    assert asked == ["print", "later"]


def test_the_last_step_forgets_the_code_and_opens(shown: Show) -> None:
    page, opened = FirstStart(), list[int]()
    page.opened.connect(lambda: opened.append(1))
    shown(page)
    page.show_code(CODE, (2, 6))
    page.show_done(confirmed=False)
    assert page.code is None
    assert "Återställningskoden är inte kontrollerad." in visible_words(page)
    press(cursor(), "Space")
    assert opened == [1]
    assert page.passphrase.first.text() == ""
