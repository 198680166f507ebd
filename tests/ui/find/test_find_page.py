"""The search page, by keys as a person types, against a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.person import said
from jourdesk.store.unit import EncryptedStore
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.widgets.rows import ListRow
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.find_person import kind_of
from jourdesk.usecases.forget_old import read_forgotten
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.pages.labels import case_number
from jourdesk.usecases.ports import Desk
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=STOCKHOLM)
EARLIER = datetime(2026, 11, 14, 22, 5, tzinfo=STOCKHOLM)


def _keep(desk: Desk) -> None:
    people = (
        ("a", "p", said(name="Anna Öhrnsten", sex="female", born="1988-04-12", role="parent", resident="2282")),
        ("b", "p", said(name="Anna Öhrnsten", sex="female", born="1954-09-30", resident="2260")),
        ("c", "p", said(name="Rut Lindvret", sex="female", number="20080101-2392", born="2008-01-01")),
        (
            "d",
            "p",
            said(name="Mona Gömdal", sex="female", born="1990-02-03", protected="marked", number="199002032384"),
        ),
    )
    for call, ref, statements in people:
        log_call(desk, Draft(call=call * 32, received=EARLIER, persons=((ref, statements),)))
    guardian = said(name="Birgit Lindvret", role="mother")
    log_call(desk, Draft(call="c" * 32, received=EARLIER, persons=(("m", guardian), ("p", said(guardians=("m",))))))
    confirmed = MunicipalityConfirmed(
        person="p", municipality="2282", board="2282-sn", rule="", reason="Bor där", proposed="2282"
    )
    confirm_municipality(desk, call="a" * 32, confirmed=confirmed)


class Scene:
    """A page with its presenter on a desk with four persons."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        night.on_store(lambda: _keep(night.desk))
        self.page = FindPage()
        self.page.resize(1278, 700)
        self.presenter = FindPresenter(self.page, night.desk, night.ops)
        self.opened: list[str] = []
        self.presenter.record_opened.connect(self.opened.append)
        shown(self.page)
        self.page.focus_start()

    def wait(self) -> None:
        """Wait until the store thread has answered everything."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
            self.qtbot.wait(1)

    def find(self, query: str) -> list[ListRow]:
        """Type a query and press Enter."""
        self.page.focus_start()
        write(self.focus(), query)
        press(self.focus(), "Enter")
        self.wait()
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return [item for item in items if isinstance(item, ListRow)]

    def traces(self, board: str) -> list[str]:
        """The purposes for which a board's cases were opened; the newest one."""

        def read() -> list[str]:
            with self.night.desk.unit() as unit:
                body = unit.last_body(access_stream(board), RecordOpened)
            return [body.purpose] if isinstance(body, RecordOpened) else []

        return self.night.read(read)

    def words(self) -> str:
        """All words that can be seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def focus(self) -> QWidget:
        """What has the cursor."""
        found = QApplication.focusWidget()
        assert found is not None
        return found


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with night_desk(tmp_path, (), NOW) as night:
        yield Scene(night, qtbot, shown)


def test_a_misspelt_name_without_its_marks_is_found_and_the_row_does_not_name_her(scene: Scene) -> None:
    rows = scene.find("rut lindvrät")
    assert [row.title for row in rows] == ["Kvinna 18 år", "Mamma"]
    assert rows[0].state == "lör 14 nov"
    assert "J26-" in rows[0].sub
    assert "Lindvret" not in rows[0].spoken()
    assert "Lindvret" not in scene.words()


def test_a_pause_in_the_typing_is_enough(scene: Scene) -> None:
    write(scene.focus(), "Lindvret")
    scene.qtbot.waitUntil(lambda: scene.page.search is not None and bool(scene.page.search.found))


def test_one_with_a_name_of_her_own_opens_at_once_and_leaves_a_trace(scene: Scene) -> None:
    scene.find("Rut Lindvret")
    press(scene.focus(), "Down")
    press(scene.focus(), "Enter")
    scene.wait()
    assert scene.opened == ["c" * 32]
    assert scene.traces("") == ["search"]


def test_of_two_with_the_same_name_none_opens_without_a_second_identifier(scene: Scene) -> None:
    scene.find("Anna Ohrnsten")
    assert "2 personer heter så" in scene.words()
    press(scene.page.rows, "Enter")
    assert scene.focus() is scene.page.panel.second.box
    press(scene.focus(), "Enter")
    scene.wait()
    assert scene.opened == []
    assert scene.traces("2282-sn") == []


def test_the_wrong_birth_date_does_not_open(scene: Scene) -> None:
    rows = scene.find("Anna Ohrnsten")
    scene.page.rows.choose(next(row.key for row in rows if row.key.startswith("a")))
    press(scene.page.rows, "Enter")
    write(scene.focus(), "540930")
    press(scene.focus(), "Enter")
    scene.wait()
    assert scene.opened == []
    assert scene.page.panel.second.state == "error"


def test_the_right_birth_date_opens_and_the_trace_says_what_was_asked(scene: Scene) -> None:
    rows = scene.find("Anna Ohrnsten")
    scene.page.rows.choose(next(row.key for row in rows if row.key.startswith("a")))
    press(scene.page.rows, "Enter")
    write(scene.focus(), "1988-04-12")
    press(scene.focus(), "Enter")
    scene.wait()
    assert scene.opened == ["a" * 32]
    assert scene.traces("2282-sn") == ["search, birth-date"]


def test_what_is_not_kept_cannot_confirm_anything(scene: Scene) -> None:
    rows = scene.find("Anna Ohrnsten")
    scene.page.rows.choose(next(row.key for row in rows if row.key.startswith("a")))
    scene.page.panel.kind.segment("last-four").click()
    write(scene.page.panel.second.box, "2384")
    press(scene.page.panel.second.box, "Enter")
    scene.wait()
    assert scene.opened == []
    assert scene.page.panel.second.below == "Det är inte antecknat här. Bekräfta något annat, eller sök på numret."


def test_a_number_is_an_identifier_in_itself(scene: Scene) -> None:
    assert len(scene.find("080101-2392")) == 1
    press(scene.focus(), "Enter")
    press(scene.page.rows, "Enter")
    scene.wait()
    assert scene.opened == ["c" * 32]


def test_a_protected_identity_is_found_by_number_only_and_shows_nothing_of_her(scene: Scene) -> None:
    assert scene.find("Mona Gömdal") == []
    rows = scene.find("19900203-2384")
    assert [row.spoken() for row in rows] == ["förseglad, Skyddade personuppgifter"]
    said_aloud = scene.words()
    assert "Skyddade personuppgifter" in said_aloud
    assert "36 år" not in said_aloud
    assert "lör 14 nov" not in said_aloud


def test_nobody_found_says_so_and_a_telephone_number_is_not_searched(scene: Scene) -> None:
    assert scene.find("070-174 06 05") == []
    assert "Ingen träff" in scene.words()
    assert "SoLPuF 15 §" in scene.words()


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("a", "short"),
        ("", "short"),
        ("19", "short"),
        ("Ek", "name"),
        ("080101-2392", "number"),
        ("19900203 2384", "number"),
        ("j26-x2urj", "case"),
    ],
)
def test_a_query_says_what_it_is(query: str, kind: str) -> None:
    assert kind_of(query) == kind


def test_every_control_has_a_name(scene: Scene) -> None:
    scene.find("Anna Ohrnsten")
    stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
    assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []


def test_what_lies_in_the_store_alone_is_said_and_can_be_asked_for(scene: Scene) -> None:
    assert scene.find("Öhrnsten")
    assert not scene.page.beyond.isVisible()
    desk, number = scene.night.desk, case_number("c" * 32, EARLIER)
    scene.night.on_store(lambda: _forgotten(scene.night, "c" * 32))
    assert scene.find("Rut Lindvret") == []
    assert "Äldre kontakter som bara ligger i lagret söks inte: 1." in scene.words()
    assert not scene.page.bring.isVisible()
    assert scene.find(number) == []
    assert "Kontakten ligger bara i lagret" in scene.words()
    scene.page.bring.click()
    scene.wait()
    assert not scene.page.bring.isEnabled()
    assert scene.night.read(lambda: read_forgotten(desk)).wanted == 1


def _forgotten(night: NightDesk, call: str) -> None:
    """Forget a contact as if the host had it: a place for each fact is what the file asks for."""
    store = night.desk.store
    assert isinstance(store, EncryptedStore)
    with store.unit(night.desk.author) as unit:
        unit.connection.execute(text("UPDATE fact SET seq = written_order WHERE stream = :of"), {"of": call})
        unit.forget(call, counts=True)
