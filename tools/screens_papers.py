"""The papers of the call desk: their menu, the texts they need, what is told and by which rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QWidget

from jourdesk.domain.events import DecisionRecorded, PaperTextWritten, PartyInformed
from jourdesk.ui.call.clocks_card import ClockBlock
from jourdesk.ui.call.decisions_card import DecisionsCard
from jourdesk.ui.call.disclose_form import DiscloseForm
from jourdesk.ui.call.handover_card import HandoverCard
from jourdesk.ui.call.paper_menu import PaperMenu
from jourdesk.usecases.inform_party import inform_party, void_informed
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.write_paper_text import write_paper_text
from tools.screens_call import Played, Shown, shown_call

AT = "2026-11-22T00:56:00+01:00"


def _ask_police(played: Played) -> None:
    desk, call = played.desk.desk, played.night.call("girl-4")
    asked = DecisionRecorded(
        decision="police",
        person="child-e1",
        provision="LVU 43",
        grounds=(),
        decided=desk.now(),
        by="2282-chair",
        because="",
        outcome="granted",
        amount=None,
        oral=True,
        read_back=True,
        content="Polisens hjälp begärs.",
        reasons="",
        why_now="",
    )
    texts = ("Sambon är kvar i lägenheten.", "Sambon är kvar i lägenheten och har sagt att ingen tar flickan.")

    def keep() -> None:
        record_decision(desk, call=call, decided=asked)
        for text in texts:
            written = PaperTextWritten(
                paper="police-assistance", subject="police", field="special-circumstances", text=text
            )
            write_paper_text(desk, call=call, written=written)

    played.executor.submit(keep).result()


def _decisions(played: Played) -> DecisionsCard:
    return cast(DecisionsCard, played.presenter.page.sheet.cards[4])


def papers() -> Shown:
    """The papers of the custody."""

    def opened(played: Played) -> None:
        played.presenter.page.go_to(5)
        card = _decisions(played)
        line = next(one for one in card.papers.lines() if one.decision.provision == "LVU 6")
        card.papers.show(line.decision.id)

    return shown_call(AT, "girl-4", opened)


def papers_police() -> Shown:
    """The papers of a request to the police, one text still missing."""

    def opened(played: Played) -> None:
        _decisions(played).papers.show("police", first="police-assistance")

    return shown_call(AT, "girl-4", opened, _ask_police)


def papers_texts() -> Shown:
    """The texts of the request, with what one of them was before."""

    def opened(played: Played) -> None:
        card = _decisions(played)
        card.papers.show("police")
        cast(PaperMenu, card.slot.form).texts_asked.emit("police-assistance", "childs-best")

    return shown_call(AT, "girl-4", opened, _ask_police)


def papers_disclose() -> Shown:
    """Telling somebody something secret while somebody else must not be told."""

    def bar(played: Played) -> None:
        desk, call = played.desk.desk, played.night.call("girl-4")
        line = PartyInformed(about="child-e1", party="Pappan", told="must-not", what="var hon är", ground="OSL 26:1")
        played.executor.submit(lambda: inform_party(desk, call=call, informed=line)).result()

    def opened(played: Played) -> None:
        card = cast(HandoverCard, played.presenter.page.sheet.cards[6])
        card.known.disclose_asked.emit()
        form = cast(DiscloseForm, card.slot.form)
        form.ground.set_value("OSL 12:2")
        form.show_fits()
        form.ground.setFocus()

    return shown_call(AT, "girl-4", opened, bar)


def papers_known() -> Shown:
    """Who knows, with a note for each line; one was written by mistake."""

    def mistaken(played: Played) -> None:
        desk, call = played.desk.desk, played.night.call("girl-4")
        line = PartyInformed(
            about="child-e1", party="Morbrodern", told="must-not", what="var hon är", ground="OSL 26:1"
        )

        def keep() -> None:
            inform_party(desk, call=call, informed=line)
            fact = read_call(desk, call).call.informed[-1].fact
            void_informed(desk, call=call, line=fact, reason="Gällde en annan familj.")

        played.executor.submit(keep).result()

    return shown_call(AT, "girl-4", lambda played: played.presenter.page.go_to(7), mistaken)


def papers_assessment() -> Shown:
    """The protection assessment with its paper."""

    def opened(played: Played) -> None:
        page = played.presenter.page
        page.go_to(4)
        spots = [one for one in page.sheet.findChildren(QWidget) if one.property("spot") == "assess-paper:child-e1"]
        spots[0].setFocus()

    return shown_call(AT, "girl-4", opened)


def papers_clock() -> Shown:
    """A clock with the provision that it runs by."""

    def opened(played: Played) -> None:
        page = played.presenter.page
        page.go_to(6)
        page.findChildren(ClockBlock)[0].pressed.emit()

    return shown_call(AT, "girl-4", opened)


SCREENS_PAPERS: dict[str, Callable[[], Shown]] = {
    "papers": papers,
    "papers-police": papers_police,
    "papers-texts": papers_texts,
    "papers-disclose": papers_disclose,
    "papers-known": papers_known,
    "papers-assessment": papers_assessment,
    "papers-clock": papers_clock,
}
