"""The morning of a unit, by keys as a person types, against a real store; and what the jour sees of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import NoteWritten
from jourdesk.domain.handover import Handover
from jourdesk.domain.problems import Problem
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.handover.presenter import HandoverPresenter
from jourdesk.ui.morning import words
from jourdesk.ui.morning.page import MorningPage
from jourdesk.ui.morning.presenter import MorningPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.usecases.ask_handover import answer_handover, ask_handover
from jourdesk.usecases.escalate_handover import note_escalation
from jourdesk.usecases.morning_values import MorningList
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.read_handovers import read_handovers
from jourdesk.usecases.read_morning import read_morning
from jourdesk.usecases.return_handover import return_handover
from jourdesk.usecases.take_on import accept_handover
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk

NIGHT_ENDS = datetime(2026, 11, 22, 8, 0, tzinfo=STOCKHOLM)
MONDAY = datetime(2026, 11, 23, 7, 52, tzinfo=STOCKHOLM)
UNIT = "2262-barn"
SIBLINGS, BOY = "Flicka 7 år och pojke 2 år", "Pojke 14 år"


class Scene:
    """A page with its presenter on Monday, at a desk that plays a unit."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        night.demo.clock.at = MONDAY
        self.page = MorningPage()
        self.page.resize(1278, 700)
        self.presenter = MorningPresenter(self.page, night.desk, night.ops, unit=UNIT)
        self.counts: list[int] = []
        self.presenter.counted.connect(self.counts.append)
        shown(self.page)
        self.presenter.refresh()
        self.wait()

    def wait(self) -> None:
        """Wait until the store thread has answered everything."""
        for _ in range(4):
            self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
            self.qtbot.wait(1)

    def read(self) -> MorningList:
        """The list as the store has it."""
        return self.night.read(lambda: read_morning(self.night.desk, unit=UNIT))

    def where(self, label: str = SIBLINGS) -> dict[str, str]:
        """Which handover a label stands for."""
        line = next(line for line in self.read().lines if line.label == label)
        return {"call": line.call, "handover": line.key}

    def handover(self, label: str = SIBLINGS) -> Handover:
        """A handover as it is kept."""
        where = self.where(label)

        def read() -> Handover | None:
            with self.night.desk.unit() as unit:
                call = unit.call(where["call"])
            return call.handed(where["handover"]) if call else None

        found = self.night.read(read)
        assert found is not None
        return found

    def choose(self, label: str = SIBLINGS) -> None:
        """Go to a row with the arrow keys."""
        wanted = self.where(label)["handover"]
        self.page.rows.setFocus()
        press(self.page.rows, "Home")
        for _ in self.read().lines:
            if self.page.rows.current_key() != wanted:
                press(self.page.rows, "Down")
        assert self.page.rows.current_key() == wanted
        self.wait()

    def open(self, label: str = SIBLINGS) -> None:
        """Open a contact with Enter."""
        self.choose(label)
        press(self.page.rows, "Enter")
        self.wait()

    def press(self, cap: str) -> None:
        """Press a key where the cursor is, and wait."""
        press(self.focus(), cap)
        self.wait()

    def focus(self) -> QWidget:
        """What has the cursor."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def words(self) -> str:
        """All words of the page that can be seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def heads(self) -> list[str]:
        """The headings of the list."""
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return [item.title for item in items if isinstance(item, Section) and item.title]

    def row(self, label: str) -> ListRow:
        """A row of the list on the screen."""
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return next(item for item in items if isinstance(item, ListRow) and item.title.startswith(label))

    def traces(self, purpose: str = "handover") -> int:
        """How many readings, of handovers if nothing else is said, have left their trace."""

        def count() -> int:
            with self.night.desk.unit() as unit:
                facts = [fact.body for name in unit.streams_named("access.") for fact in unit.facts(name)]
            return sum(isinstance(body, RecordOpened) and body.purpose == purpose for body in facts)

        return self.night.read(count)

    def act(self, work: Callable[[], object]) -> None:
        """Let somebody else do something, as when the road brings it."""
        self.night.on_store(work)
        self.night.ops.changed.emit(Changes.CALLS)
        self.wait()


@pytest.fixture
def night(tmp_path: Path, desk_app: QApplication) -> Iterator[NightDesk]:
    with night_desk(tmp_path, ("shelter", "two-boys"), NIGHT_ENDS) as found:
        yield found


@pytest.fixture
def scene(night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Scene:
    return Scene(night, qtbot, shown)


def test_it_opens_on_what_must_be_done_today_before_any_contact(scene: Scene) -> None:
    assert scene.page.rows.current_key() == words.TODAY
    said = scene.page.today.rows.rows
    titles = [said.item(said.index(n)) for n in range(said.rowCount())]
    assert any(getattr(item, "title", "").startswith("Underställ beslutet") for item in titles)
    assert scene.heads() == ["Inte mottagna"]
    assert scene.counts[-1] == 2
    assert scene.row(SIBLINGS).state == "fre 27 nov"


def test_no_name_stands_in_any_list(scene: Scene) -> None:
    people = ("Ellen", "Milo")
    model, tasks = scene.page.rows.rows, scene.page.today.rows.rows
    for rows in (model, tasks):
        items = [rows.item(rows.index(n)) for n in range(rows.rowCount())]
        assert not any(name in str(getattr(item, "spoken", str)()) for item in items for name in people)


def test_a_task_leads_to_its_contact(scene: Scene) -> None:
    press(scene.page.rows, "Enter")
    scene.page.today.rows.setFocus()
    press(scene.page.today.rows, "Home")
    press(scene.page.today.rows, "Enter")
    scene.wait()
    assert scene.page.rows.current_key() in {line.key for line in scene.read().lines}
    assert scene.page.cover.isVisible()


def test_walking_past_a_contact_shows_only_its_cover_and_leaves_no_trace(scene: Scene) -> None:
    scene.choose()
    assert scene.page.cover.isVisible()
    assert not scene.page.bar.isVisible()
    assert scene.traces() == 0
    assert "Läsningen loggas i ditt namn." in scene.words()
    assert "Ett omedelbart beslut gäller" in scene.words()


def test_enter_opens_it_with_a_trace_and_the_jour_sees_that(scene: Scene) -> None:
    scene.open()
    assert scene.page.reader.isVisible()
    assert scene.traces() == 1
    assert scene.handover().opened is not None
    assert "Öppnad 07.52" in scene.words()
    parts = [scene.page.reader.sheet.part(number) for number in range(1, 7)]
    assert [part.accessibleName() if part else "" for part in parts] == [
        "1 Måste göras i dag",
        "2 Var personen är nu",
        "3 Beslut som gäller",
        "4 Vem vet och vem får inte veta",
        "5 Hot",
        "6 Berättelsen",
    ]
    scene.choose(BOY)
    scene.choose()
    assert scene.page.reader.isVisible()
    assert scene.traces() == 1


def test_a_serious_one_asks_for_the_read_back_and_is_accepted_by_ctrl_enter(scene: Scene) -> None:
    scene.open()
    assert scene.page.bar.accept.name.text() == "S. Wallin, socialsekreterare"
    scene.press("Ctrl Enter")
    assert scene.handover().accepted is None
    assert "Skriv vad du gör först. Det krävs här." in scene.words()
    assert scene.focus() is scene.page.bar.accept.first.box
    write(scene.focus(), "Ringer boendet.")
    scene.press("Ctrl Enter")
    took = scene.handover().accepted
    assert took is not None
    assert (took.receiver, took.first) == ("S. Wallin, socialsekreterare", "Ringer boendet.")
    assert scene.heads() == ["Inte mottagna", "Mottagna"]
    assert scene.counts[-1] == 1
    assert "Först: Ringer boendet." in scene.words()
    assert scene.focus() is scene.page.rows


def test_an_empty_name_is_refused_at_its_field(scene: Scene) -> None:
    scene.open()
    scene.page.bar.accept.name.box.setFocus()
    press(scene.focus(), "Ctrl A")
    press(scene.focus(), "Delete")
    scene.press("Ctrl Enter")
    assert "Skriv vem som tar emot: namn och gärna titel." in scene.words()
    assert scene.focus() is scene.page.bar.accept.name.box


def test_what_somebody_else_accepted_meanwhile_is_not_accepted_twice(scene: Scene) -> None:
    scene.open()
    where = scene.where()
    failed: list[Problem] = []
    scene.night.ops.failed.connect(failed.append)
    scene.night.on_store(lambda: accept_handover(scene.night.desk, **where, receiver="L. Berg", first="Ringer."))
    write(scene.page.bar.accept.first.box, "Ringer jag med.")
    scene.page.bar.accept.first.box.setFocus()
    scene.press("Ctrl Enter")
    assert [one.receiver for one in scene.handover().acceptances] == ["L. Berg"]
    assert scene.row(SIBLINGS).third.startswith("Mottagen 07.52 av L. Berg")
    assert [problem.code for problem in failed] == ["handover.accepted"]
    assert scene.page.bar.form is None


def test_the_wrong_unit_is_sent_back_with_reason_and_unit(scene: Scene) -> None:
    scene.open()
    scene.press("Ctrl R")
    form = scene.page.bar.return_form
    assert scene.focus() is form.note.box
    scene.press("Ctrl Enter")
    assert "Skriv varför det är fel enhet." in scene.words()
    write(scene.focus(), "Mamman har egen handläggare.")
    scene.press("Enter")
    assert form.unit is not None
    assert scene.focus() is form.unit.box
    write(form.unit.box, "hittas inte")
    press(form.unit.box, "Ctrl Enter")
    scene.wait()
    assert "Välj en enhet i listan, eller lämna tomt." in scene.words()
    form.unit.set_value("")
    write(form.unit.box, "Våldsenheten")
    scene.qtbot.waitUntil(form.unit._popup.isVisible)
    press(form.unit._popup, "Enter")
    assert form.unit.value() == "2262-vald"
    scene.page.window().activateWindow()
    scene.qtbot.waitUntil(scene.page.window().isActiveWindow)
    form.note.box.setFocus()
    press(form.note.box, "Ctrl Enter")
    scene.wait()
    back = scene.handover().returned
    assert back is not None
    assert (back.reason, back.suggested) == ("Mamman har egen handläggare.", "2262-vald")
    assert scene.heads() == ["Inte mottagna", "Återlämnade i veckan"]
    assert scene.page.cover.isVisible()
    assert not scene.page.cover.open.isVisible()
    press(scene.page.rows, "Enter")
    scene.wait()
    assert not scene.page.reader.isVisible()


def test_esc_leaves_a_form_and_nothing_is_kept(scene: Scene) -> None:
    scene.open()
    scene.press("Ctrl R")
    write(scene.focus(), "Fel")
    assert scene.page.back()
    assert scene.page.bar.form is None
    assert scene.handover().returned is None
    assert scene.focus() is scene.page.rows
    scene.press("Ctrl R")
    assert scene.page.bar.return_form.note.text() == "Fel"


def test_what_was_begun_stands_there_when_somebody_comes_back_to_it(scene: Scene) -> None:
    scene.open()
    write(scene.page.bar.accept.first.box, "Ringer")
    scene.open(BOY)
    assert scene.page.bar.accept.first.text() == ""
    scene.choose()
    assert scene.page.bar.accept.first.text() == "Ringer"


def test_a_question_waits_in_the_list_and_its_answer_comes_home(scene: Scene) -> None:
    scene.open()
    scene.press("Ctrl M")
    write(scene.focus(), "Vem har medicinen?")
    scene.press("Enter")
    (asked,) = scene.handover().questions
    assert asked.text == "Vem har medicinen?"
    assert scene.row(SIBLINGS).third.startswith("Fråga ställd")
    assert "Ingen har svarat än." in scene.words()
    where = scene.where()
    scene.act(lambda: answer_handover(scene.night.desk, **where, question=asked.id, text="Mormor."))
    assert scene.row(SIBLINGS).third.startswith("Jouren har svarat")
    assert "S. Wallin svarade 07.52: Mormor." in scene.words()


def test_being_done_asks_for_one_line(scene: Scene) -> None:
    where = scene.where()
    scene.act(lambda: accept_handover(scene.night.desk, **where, receiver="L. Berg", first="Ringer."))
    scene.open()
    scene.press("Ctrl K")
    scene.press("Ctrl Enter")
    assert "Skriv på en rad hur det gick." in scene.words()
    write(scene.focus(), "Barnen bor kvar.")
    scene.press("Enter")
    assert scene.handover().state == "done"
    assert "Klara i veckan" in scene.heads()
    assert "Klar: Barnen bor kvar." in scene.words()


def test_done_is_not_offered_before_anybody_has_accepted(scene: Scene) -> None:
    scene.open()
    scene.press("Ctrl K")
    assert scene.page.bar.form is None


def test_what_the_jour_adds_afterwards_is_marked_new_while_it_is_read(scene: Scene) -> None:
    where, mine = scene.where(), scene.night.desk.author
    scene.act(lambda: accept_handover(scene.night.desk, **where, receiver="L. Berg", first="Ringer."))
    scene.open()

    def add() -> None:
        scene.night.desk.author = replace(mine, by="J. Hedlid", desk="jour-2")
        with scene.night.desk.unit() as unit:
            unit.record(where["call"], NoteWritten(note="n9", voice="caller", text="Pappan ringde igen."))
        scene.night.desk.author = mine

    scene.act(add)
    assert scene.row(SIBLINGS).third.startswith("1 nytt")
    assert "Nytt: Anteckning, 07.52, J. Hedlid" in scene.words()
    press(scene.page.rows, "Enter")
    scene.wait()
    assert "Nytt: Anteckning, 07.52, J. Hedlid" in scene.words()
    assert not scene.row(SIBLINGS).third.startswith("1 nytt")
    scene.choose(BOY)
    scene.choose()
    assert "Nytt: Anteckning" not in scene.words()
    assert "Anteckning, 07.52, J. Hedlid" in scene.words()


def test_a_sealed_place_is_shown_by_its_key_and_is_gone_with_the_contact(scene: Scene) -> None:
    scene.open()
    assert "Platsen är förseglad: Flicka 7 år." in scene.words()
    before = scene.traces()
    scene.press("F7")
    assert scene.traces() == before + 1
    assert "Platsen är förseglad: Flicka 7 år." not in scene.words()
    scene.choose(BOY)
    scene.choose()
    assert "Platsen är förseglad: Flicka 7 år." in scene.words()


def test_the_number_in_the_boards_own_system_is_written_with_keys_and_seen_in_the_chain(scene: Scene) -> None:
    scene.open(BOY)
    scene.press("Ctrl E")
    assert scene.page.bar.form is None, "nobody has accepted it yet"
    where = scene.where(BOY)
    scene.act(lambda: accept_handover(scene.night.desk, **where, receiver="M. Sand", first="Ringer hem."))
    scene.open(BOY)
    scene.press("Ctrl E")
    write(scene.focus(), "BoF 2026-77")
    scene.press("Ctrl Enter")
    filed = scene.handover(BOY).filed
    assert filed is not None
    assert filed.reference == "BoF 2026-77"
    scene.open(BOY)
    assert "Dnr BoF 2026-77" in scene.words()


def test_the_decisions_that_the_board_is_told_of_are_saved_from_what_must_be_done_today(scene: Scene) -> None:
    scene.page.rows.setFocus()
    press(scene.page.rows, "Home")
    scene.wait()
    scene.press("Ctrl P")
    said = " ".join(one.text() for one in scene.page.today.findChildren(QLabel) if one.isVisibleTo(scene.page))
    assert "Listan ligger i" in said
    assert "anmalningslista-2262-" in said
    assert scene.page.today.list.isVisibleTo(scene.page)


def test_the_sheet_and_the_papers_of_decisions_are_saved(scene: Scene) -> None:
    scene.open()
    scene.press("Ctrl P")
    folder = scene.night.demo.where.papers
    assert [file.name.split("-")[0] for file in folder.glob("*.pdf")] == ["overlamning"]
    assert str(folder) in scene.words()
    papers = [b for b in scene.page.reader.findChildren(Button) if b.text().startswith("Beslut,")]
    papers[0].setFocus()
    press(papers[0], "Space")
    scene.wait()
    assert sorted(file.name.split("-")[0] for file in folder.glob("*.pdf")) == ["beslut", "overlamning"]


def test_all_of_it_is_saved_for_the_case_system_by_its_key_with_a_trace_and_the_bar_says_where(scene: Scene) -> None:
    scene.press("Ctrl Shift P")
    scene.choose()
    scene.press("Ctrl Shift P")
    folder = scene.night.demo.where.papers
    assert not folder.exists()
    scene.open()
    scene.press("Ctrl Shift P")
    (made,) = folder.iterdir()
    assert made.name.startswith("overlamning-2262-20261123-0752-")
    assert made.suffix == ".zip"
    assert f"Filen ligger i {made}" in scene.words()
    assert scene.traces("case-file") == 1
    (button,) = (b for b in scene.page.bar.findChildren(Button) if b.text() == "Fil till verksamhetssystemet")
    assert button.isVisible()
    button.setFocus()
    press(button, "Space")
    scene.wait()
    assert len(list(folder.iterdir())) == 2
    scene.open(BOY)
    assert "Filen ligger i" not in scene.words()


def test_where_there_is_no_room_for_the_buttons_the_keys_still_save(scene: Scene) -> None:
    scene.open()
    scene.page.bar.set_narrow(True)
    shown_ones = {b.text() for b in scene.page.bar.findChildren(Button) if b.isVisible()}
    assert not {"Spara som PDF", "Fil till verksamhetssystemet"} & shown_ones
    scene.press("Ctrl P")
    scene.press("Ctrl Shift P")
    assert sorted(one.suffix for one in scene.night.demo.where.papers.iterdir()) == [".pdf", ".zip"]


def test_what_is_sent_back_by_another_desk_leaves_the_contact_for_its_cover(scene: Scene) -> None:
    scene.open()
    where = scene.where()
    scene.act(lambda: return_handover(scene.night.desk, **where, reason="Fel enhet"))
    assert scene.page.cover.isVisible()
    assert not scene.page.bar.isVisible()


def test_a_unit_that_nothing_has_come_to_says_so(
    night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    page = MorningPage()
    presenter = MorningPresenter(page, night.desk, night.ops, unit="2260-barn")
    shown(page)
    presenter.refresh()
    qtbot.waitUntil(lambda: not night.ops.busy, timeout=60_000)
    qtbot.waitUntil(lambda: any("Inget från jouren" in label.text() for label in page.findChildren(QLabel)))


def test_it_fits_every_width(scene: Scene) -> None:
    scene.open()
    for width in Width:
        scene.page.fit(width)
        assert scene.page.bar.isVisible()
        assert scene.page.reader.sheet.part(6) is not None


class Jour:
    """The jour's page beside it, on the same store."""

    def __init__(self, scene: Scene, shown: Callable[[QWidget], None]) -> None:
        self.scene = scene
        self.page = HandoverPage()
        self.page.resize(1278, 700)
        self.presenter = HandoverPresenter(self.page, scene.night.desk, scene.night.ops)
        self.counts: list[int] = []
        self.presenter.counted.connect(self.counts.append)
        shown(self.page)
        self.presenter.refresh()
        scene.wait()

    def choose(self) -> None:
        """Choose the siblings."""
        lines = self.scene.night.read(lambda: read_handovers(self.scene.night.desk)).lines
        line = next(one for one in lines if one.label == SIBLINGS)
        self.page.rows.choose(line.key)
        self.page.chosen.emit(line.key)
        self.page.rows.setFocus()
        self.scene.wait()

    def words(self) -> str:
        """All words that can be seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


def test_the_jour_sees_who_took_it_on_and_when(scene: Scene, shown: Callable[[QWidget], None]) -> None:
    where = scene.where()
    tried = {"to": "Enhetschef", "outcome": "no-answer"}
    scene.act(lambda: note_escalation(scene.night.desk, **where, **tried, step=1))
    scene.act(lambda: accept_handover(scene.night.desk, **where, receiver="L. Berg", first="Ringer boendet."))
    jour = Jour(scene, shown)
    jour.choose()
    assert "Inte mottagen i tid: Enhetschef svarade inte, 07.52" in jour.words()
    assert "Mottagen 07.52 av L. Berg" in jour.words()
    assert "Gör först: Ringer boendet." in jour.words()


def test_the_jour_hands_over_anew_to_the_suggested_unit_with_one_key(
    scene: Scene, shown: Callable[[QWidget], None]
) -> None:
    where = scene.where()
    back = {"reason": "Mamman har egen handläggare", "suggested": "2262-vald"}
    scene.act(lambda: return_handover(scene.night.desk, **where, **back))
    jour = Jour(scene, shown)
    jour.choose()
    assert "Barn och familj, mottagning lämnade tillbaka den 07.52: Mamman har egen handläggare" in jour.words()
    assert jour.page.bar.unit.text() == "Våldsenheten"
    waiting = jour.counts[-1]
    press(jour.page.rows, "Ctrl Enter")
    press(jour.page.rows, "Ctrl Enter")
    scene.wait()
    lines = scene.night.read(lambda: read_handovers(scene.night.desk)).lines
    line = next(one for one in lines if one.label == SIBLINGS)
    assert (line.state, line.unit_key, jour.counts[-1]) == ("made", "2262-vald", waiting - 1)
    made = scene.night.read(lambda: read_morning(scene.night.desk, unit="2262-vald"))
    assert len([one for one in made.lines if one.label == SIBLINGS]) == 1


def test_the_jour_answers_a_question_with_its_key(scene: Scene, shown: Callable[[QWidget], None]) -> None:
    where = scene.where()
    scene.act(lambda: ask_handover(scene.night.desk, **where, text="Vem har medicinen?"))
    jour = Jour(scene, shown)
    jour.choose()
    assert jour.counts[-1] == 1
    press(jour.page.rows, "Ctrl M")
    assert QApplication.focusWidget() is jour.page.bar.form.note.box
    press(jour.page.bar.form.note.box, "Ctrl Enter")
    scene.wait()
    assert "Skriv ett svar." in jour.words()
    write(jour.page.bar.form.note.box, "Mormor.")
    press(jour.page.bar.form.note.box, "Ctrl Enter")
    scene.wait()
    assert scene.handover().questions[0].answers[0].text == "Mormor."
    assert jour.counts[-1] == 0
    assert jour.page.bar.form.isHidden()
