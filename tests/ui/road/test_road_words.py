"""Every line of the page of the road, in words: nothing is called sent before its receipt, and each says what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.domain.secrecy import StreamKind
from jourdesk.ui.road import words
from jourdesk.ui.road.page import RoadPage
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.rows import ListRow
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.forgetting_values import Forgotten
from jourdesk.usecases.read_road import Came, RoadLine, RoadView
from jourdesk.usecases.road_state import FactState, FactStatus, Refusal, Trouble

AT = datetime(2026, 11, 22, 1, 4, tzinfo=UTC)


def a_view() -> RoadView:
    refused = Came(state=FactState.REFUSED, records=2, unsent=1)
    return RoadView(
        has_host=True,
        address="https://lager.example.se",
        last=AT,
        unsent=4,
        lines=(RoadLine(call="c1", received=AT, label="Pojke 7 år", came=refused),),
        other=((StreamKind.SEALED, 1), (StreamKind.CALL, 2)),
        refused=(
            Refusal(id="g1", kind="grant", code="grant.not-yours"),
            Refusal(id="f1", kind="envelope", code="envelope.fork", stream="c1"),
        ),
        waiting=(),
        troubles=(Trouble(code="directory.forked", about="jour", times=3, last=AT),),
        withheld=2,
    )


@pytest.fixture
def page(qtbot: QtBot, desk_app: QApplication) -> RoadPage:
    made = RoadPage()
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.show_road(a_view())
    return made


def said(page: RoadPage, key: str) -> str:
    page.rows.choose(key)
    page.rows.chosen.emit(key)
    return " ".join(one.text() for one in page.findChildren(Label) if one.isVisible())


def test_nothing_is_called_sent_before_the_receipt(desk_app: QApplication) -> None:
    states = {state: words.state_words(Came(state=state, records=1, unsent=1), {}) for state in FactState}
    assert states == {
        FactState.HERE: "endast här",
        FactState.SENT: "på väg, inte kvitterad än",
        FactState.RECEIPTED: "kvitterad av lagret",
        FactState.REFUSED: "lagret tog inte emot den",
    }
    fetched = Came(state=FactState.RECEIPTED, records=1, unsent=0, fetched=("ange", "okänd"))
    assert words.state_words(fetched, {"ange": "Ånge IFO"}) == "hämtad av Ånge IFO, okänd"
    assert [words.mark_of(one) for one in (fetched, Came(state=FactState.SENT, records=1, unsent=1))] == [
        Mark.YES,
        Mark.UNSENT,
    ]


def test_what_needs_a_person_stands_first_and_everything_has_its_line(page: RoadPage) -> None:
    sections = words.sections(a_view())
    assert [section.title for section in sections] == ["Uppmärksammat", "Osänt"]
    assert [row.key.partition(":")[0] for row in sections[0].rows] == ["trouble", "withheld", "refused", "refused"]
    assert [row.key for row in sections[1].rows] == ["call:c1", "other:sealed", "other:call"]


def test_each_line_says_in_the_panel_what_it_is_and_what_to_do(page: RoadPage) -> None:
    assert "Det finns kvar här" not in said(page, "withheld:")
    assert "2 poster som lagret säger sig ha" in said(page, "withheld:")
    assert "Den finns kvar här och kan gå iväg igen." in said(page, "refused:g1")
    assert "Berätta för värdkommunens it i morgon." in said(page, "trouble:directory.forked:jour")
    assert "Förseglade uppgifter" in said(page, "other:sealed")
    assert "Det går iväg med nästa resa." in said(page, "other:sealed")


def test_a_refused_record_says_why_beside_it(page: RoadPage) -> None:
    said(page, "call:c1")
    statuses = (
        FactStatus(fact="f1", kind="NoteWritten", state=FactState.REFUSED, code="envelope.fork", at=AT),
        FactStatus(fact="f2", kind="SomethingNew", state=FactState.HERE),
    )
    page.show_statuses("c1", statuses)
    shown = " ".join(one.text() for one in page.panel.findChildren(Label) if one.isVisible())
    assert "02.04 Anteckning · lagret tog inte emot den" in shown
    assert "Annan post · endast här" in shown
    page.show_statuses("c2", ())
    assert "Anteckning" in " ".join(one.text() for one in page.panel.findChildren(Label) if one.isVisible())


@pytest.mark.parametrize(
    "code",
    [
        "feed.restored",
        "feed.forked",
        "feed.withheld",
        "envelope.gap",
        "envelope.fork",
        "directory.truncated",
        "grant.forged",
    ],
)
def test_every_trouble_has_a_short_title_and_an_advice(code: str, desk_app: QApplication) -> None:
    assert 5 < len(words.title_of(code)) < 90
    assert "." not in words.title_of(code)
    assert words.advice(code).endswith(".")


def test_it_says_how_many_contacts_lie_in_the_store_alone_and_when_more_do(page: RoadPage) -> None:
    def row(**known: object) -> ListRow:
        (found,) = words._forgotten_rows(replace(a_view(), forgotten=Forgotten(**known)))  # type: ignore[arg-type]  # any part
        return found

    assert words._forgotten_rows(a_view()) == []
    shown = row(calls=12, wanted=1, days=90, next=date(2026, 11, 23))
    assert shown.title == "12 äldre kontakter ligger bara i lagret"
    assert shown.sub == "Klara kontakter glöms här efter 90 dagar; nästa gång mån 23 nov"
    assert shown.state == "1 på väg tillbaka"
    page.show_road(replace(a_view(), forgotten=Forgotten(calls=12, days=90, next=date(2026, 11, 23))))
    assert shown.title in said(page, "forgotten:")
    assert "Inget raderas ur journalen." in said(page, "forgotten:")
    assert row(calls=1).title == "1 äldre kontakt ligger bara i lagret"
    assert row(calls=3).sub == "Inget mer glöms här: registret sätter ingen tid"
    assert row(days=90, next=date(2026, 11, 23)).title == "Alla datorns kontakter finns kvar här"
