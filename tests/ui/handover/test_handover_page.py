"""The page of handovers, by keys as a person types, against a real store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.problems import Unavailable
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.handover.presenter import HandoverPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.usecases.read_handovers import HandoverLine, read_handovers
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk

NOW = datetime(2026, 11, 22, 6, 36, tzinfo=STOCKHOLM)
CONTACTS = ("girl-4", "neighbour", "shelter", "sundsvall", "wrong-number")


class Scene:
    """A page with its presenter on a night's desk."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        self.page = HandoverPage()
        self.page.resize(1278, 700)
        self.presenter = HandoverPresenter(self.page, night.desk, night.ops)
        shown(self.page)
        self.presenter.refresh()
        self.wait()

    def wait(self) -> None:
        """Wait until the store thread has answered everything."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
            self.qtbot.wait(1)

    def lines(self) -> tuple[HandoverLine, ...]:
        """The lines as the store has them."""
        return self.night.read(lambda: read_handovers(self.night.desk)).lines

    def line(self, label: str) -> HandoverLine:
        """One line by its label."""
        return next(line for line in self.lines() if line.label.startswith(label))

    def call(self, key: str) -> Call:
        """A call as it is kept."""

        def read() -> Call | None:
            with self.night.desk.unit() as unit:
                return unit.call(self.night.played.call(key))

        found = self.night.read(read)
        assert found is not None
        return found

    def shown_items(self) -> list[Section | ListRow]:
        """Headings and rows on the screen."""
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return [item for item in items if isinstance(item, (Section, ListRow))]

    def choose(self, label: str) -> None:
        """Go to a row with the arrow keys."""
        wanted = self.line(label).key
        self.page.rows.setFocus()
        press(self.page.rows, "Home")
        for _ in self.lines():
            if self.page.rows.current_key() != wanted:
                press(self.page.rows, "Down")
        assert self.page.rows.current_key() == wanted
        self.wait()

    def words(self) -> str:
        """All words of the page that can be seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def focus(self) -> QWidget:
        """What has the cursor."""
        found = QApplication.focusWidget()
        assert found is not None
        return found


@pytest.fixture
def night(tmp_path: Path, desk_app: QApplication) -> Iterator[NightDesk]:
    with night_desk(tmp_path, CONTACTS, NOW) as found:
        yield found


@pytest.fixture
def scene(night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Scene:
    return Scene(night, qtbot, shown)


def test_what_waits_stands_above_what_is_done_by_unit_without_a_name(scene: Scene) -> None:
    items = scene.shown_items()
    heads = [item.title for item in items if isinstance(item, Section)]
    assert heads == ["Inte överlämnade", "Överlämnade"]
    rows = [item for item in items if isinstance(item, ListRow)]
    girl = next(row for row in rows if row.title == "Flicka 4 år")
    assert girl.sub == "Kramfors, Mottagning barn och unga"
    mother = next(row for row in rows if row.title == "Mamma 29 år")
    assert mother.sub == "Kramfors, IFO vuxen"
    assert not any("Lillhed" in row.spoken() for row in rows)


def test_whom_no_unit_is_to_receive_is_not_listed(scene: Scene) -> None:
    listed = {line.call for line in scene.lines()}
    assert scene.night.played.call("sundsvall") not in listed
    assert scene.night.played.call("wrong-number") not in listed


def test_the_sheet_has_its_six_parts_in_their_order(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    names = [scene.page.reader.sheet.part(number) for number in range(1, 8)]
    assert [part.accessibleName() if part else "" for part in names] == [
        "1 Måste göras i dag",
        "2 Var personen är nu",
        "3 Beslut som gäller",
        "4 Vem vet och vem får inte veta",
        "5 Hot",
        "6 Berättelsen",
        "",
    ]
    assert "Jourhem i Härnösand sedan 02.55" in scene.words()


def test_a_sealed_place_is_not_on_the_sheet(scene: Scene) -> None:
    scene.choose("Flicka 7 år")
    assert "Platsen är förseglad" in scene.words()


def test_ctrl_enter_hands_over_and_the_fact_holds_the_papers_fingerprint(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    counts: list[int] = []
    scene.presenter.counted.connect(counts.append)
    before = len([line for line in scene.lines() if line.state != "made"])
    press(scene.page.rows, "Ctrl Enter")
    scene.wait()
    line = scene.line("Flicka 4 år")
    assert line.state == "made"
    assert counts[-1] == before - 1
    assert scene.call("girl-4").handovers[-1].paper == line.fingerprint
    assert "Överlämnad sön 22 nov 06.36 av S. Wallin" in scene.words()


def test_the_gaps_are_named_and_stop_nothing(tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    unsigned = datetime(2026, 11, 22, 3, 10, tzinfo=STOCKHOLM)
    with night_desk(tmp_path, ("girl-4",), unsigned) as night:
        scene = Scene(night, qtbot, shown)
        scene.choose("Flicka 4 år")
        assert "Skriftlig bekräftelse, LVU 6 §" in [lack.words for lack in scene.line("Flicka 4 år").lacks]
        assert "Skriftlig bekräftelse, LVU 6 §" in scene.words()
        press(scene.page.rows, "Ctrl Enter")
        scene.wait()
        assert "signature" in scene.call("girl-4").handovers[-1].gaps


def test_handing_over_twice_makes_one_handover(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    press(scene.page.rows, "Ctrl Enter")
    press(scene.page.rows, "Ctrl Enter")
    scene.wait()
    assert len(scene.call("girl-4").handovers) == 1


def test_own_words_come_onto_the_sheet(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    press(scene.page.rows, "Ctrl E")
    assert scene.focus() is scene.page.own.today.box
    press(scene.focus(), "Ctrl End")
    write(scene.focus(), " Köp vällingflaska åt henne.")
    press(scene.focus(), "Ctrl Enter")
    scene.wait()
    assert "Köp vällingflaska åt henne." in scene.words()
    assert scene.line("Flicka 4 år").state == "ready"


def test_leaving_the_form_with_esc_loses_no_word(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    press(scene.page.rows, "Ctrl E")
    write(scene.page.own.threats.box, "Mannen på tredje våningen är hotfull.")
    assert scene.page.back()
    scene.wait()
    texts = {text.person: text.threats for text in scene.call("girl-4").handover_texts}
    assert texts["child-e1"] == "Mannen på tredje våningen är hotfull."


def test_choosing_another_row_keeps_what_was_being_written(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    press(scene.page.rows, "Ctrl E")
    write(scene.page.own.story.box, "Hon sov när vi kom.")
    scene.choose("Mamma 29 år")
    texts = {text.person: text.story for text in scene.call("girl-4").handover_texts}
    assert texts["child-e1"] == "Hon sov när vi kom."
    assert "Mamma 29 år" in scene.words()


def test_the_saved_file_is_the_very_paper_that_was_handed_over(scene: Scene, night: NightDesk) -> None:
    scene.choose("Flicka 4 år")
    press(scene.page.rows, "Ctrl Enter")
    scene.wait()
    press(scene.page.rows, "Ctrl P")
    scene.wait()
    files = list(night.demo.where.papers.glob("*.pdf"))
    assert [file.name.split("-")[:2] for file in files] == [["overlamning", "2282"]]
    assert hashlib.sha256(files[0].read_bytes()).hexdigest() == scene.line("Flicka 4 år").fingerprint
    assert str(files[0]) in scene.words()


def test_a_folder_that_cannot_be_written_is_one_calm_line(scene: Scene, night: NightDesk) -> None:
    failed: list[object] = []
    night.ops.failed.connect(failed.append)
    night.demo.where.papers.parent.mkdir(exist_ok=True)
    night.demo.where.papers.write_text("in the way")
    scene.choose("Flicka 4 år")
    press(scene.page.rows, "Ctrl P")
    scene.wait()
    assert [type(problem) for problem in failed] == [Unavailable]
    assert scene.line("Flicka 4 år").state == "ready"


def test_without_a_confirmed_municipality_the_page_leads_to_the_call(
    tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    early = datetime(2026, 11, 21, 23, 45, tzinfo=STOCKHOLM)
    with night_desk(tmp_path, ("girl-4",), early) as night:
        scene = Scene(night, qtbot, shown)
        asked: list[str] = []
        scene.presenter.call_asked.connect(asked.append)
        assert scene.line("Flicka 4 år").state == "no-municipality"
        assert "Bekräfta kommunen först" in scene.words()
        press(scene.page.rows, "Ctrl Enter")
        scene.wait()
        assert scene.call("girl-4").handovers == ()
        press(scene.page.rows, "Enter")
        assert asked == [night.played.call("girl-4")]


def test_an_empty_night_says_so(tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    with night_desk(tmp_path, ("wrong-number",), NOW) as night:
        assert "Inget att lämna över" in Scene(night, qtbot, shown).words()


def test_a_narrow_window_shows_the_sheet_alone(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    scene.page.fit(Width.ONE_COLUMN)
    assert not scene.page.rows.isVisible()
    assert scene.page.reader.sheet.isVisible()
    scene.page.next_column()
    assert scene.page.rows.isVisible()
    assert not scene.page.reader.sheet.isVisible()


def test_every_control_has_a_name(scene: Scene) -> None:
    scene.choose("Flicka 4 år")
    for keys in ("", "Ctrl E"):
        if keys:
            press(scene.page.rows, keys)
        stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
        assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []
