"""Who sits at the desk and as what, by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from jourdesk.domain.problems import Refused
from jourdesk.ui.unlock.shift import ShiftPage
from tests.keys import press, write


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _made(
    shown: Callable[[QWidget], None], *roles: str, home: str = ""
) -> tuple[ShiftPage, list[tuple[str, str, str]]]:
    page = ShiftPage("", "", roles=roles, home=home)
    begun: list[tuple[str, str, str]] = []
    page.begun.connect(lambda name, title, role: begun.append((name, title, role)))
    shown(page)
    page.setFocus()
    return page, begun


def test_name_title_and_role_with_keys_alone(shown: Callable[[QWidget], None]) -> None:
    page, begun = _made(shown, "jour", "backup", "admin")
    press(_focus(), "Enter")
    assert page.name.state == "error"
    write(_focus(), "Sara Wallin")
    press(_focus(), "Tab")
    press(_focus(), "Tab")
    press(_focus(), "Right")
    press(_focus(), "Space")
    assert page.begin.accessibleName() == "Börja passet"
    press(_focus(), "Tab")
    press(_focus(), "Enter")
    assert begun == [("Sara Wallin", "socialsekreterare", "backup")]


def test_a_units_desk_says_whose_it_is_and_begins_no_shift(shown: Callable[[QWidget], None]) -> None:
    page, begun = _made(shown, "ifo", "reviewer", home="Kramfors, Mottagning barn och unga")
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Kramfors, Mottagning barn och unga" in said
    assert "Vem är du?" in said
    assert page.begin.accessibleName() == "Öppna Jourdesk"
    write(_focus(), "Mona Rask")
    press(_focus(), "Enter")
    assert begun == [("Mona Rask", "socialsekreterare", "ifo")]


def test_a_role_that_others_hold_is_said_at_the_role_and_forgotten_when_another_is_picked(
    shown: Callable[[QWidget], None],
) -> None:
    page, _ = _made(shown, "jour", "admin")
    page.show_problem(Refused("shift.role-held", field="role"))
    assert page.role.state == "error"
    assert "Registret ger rollen till andra" in page.role.below
    page.role.segment("jour").click()
    assert page.role.state == ""


def test_five_roles_stand_in_two_rows_and_one_is_picked(shown: Callable[[QWidget], None]) -> None:
    page, begun = _made(shown, "jour", "backup", "ifo", "admin", "reviewer")
    write(_focus(), "Eva Norling")
    assert page.by_day is not None
    page.by_day.segment("admin").click()
    assert (page.chosen, page.role.value()) == ("admin", "")
    page.role.segment("backup").click()
    assert (page.chosen, page.by_day.value()) == ("backup", "")
    page.by_day.segment("ifo").click()
    page.begin.click()
    assert begun == [("Eva Norling", "socialsekreterare", "ifo")]
