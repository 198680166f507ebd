"""Puts the call desk together: lists in memory, seven cards, the page, its presenter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from jourdesk.domain.place import Municipality, PlaceHit
from jourdesk.ui.call.call_card import CallCard
from jourdesk.ui.call.clocks_card import ClocksCard
from jourdesk.ui.call.decisions_card import DecisionsCard
from jourdesk.ui.call.earlier import EarlierReader
from jourdesk.ui.call.handover_card import HandoverCard
from jourdesk.ui.call.hub import Around, CodeLists, Hub
from jourdesk.ui.call.kin import KinReader, came_words
from jourdesk.ui.call.law_card import LawCard
from jourdesk.ui.call.municipality_card import MunicipalityCard
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.persons_card import PersonsCard
from jourdesk.ui.call.presenter import CallDeskPresenter
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.watch.beside import BesidePresenter
from jourdesk.ui.widgets.combo import Option
from jourdesk.usecases.disclose import disclosure_grounds
from jourdesk.usecases.ports import Desk, Names

LISTS = (
    *("callers", "roles", "concerns", "measures", "kinds", "gaps", "consents", "decider-roles", "because"),
    *("protections", "sexes", "health-risks", "institutions", "channels"),
    "placement-kinds",
)
"""The code lists that the call desk shows."""


class Places(Protocol):
    """The gazetteer, as far as a screen needs it."""

    municipalities: tuple[Municipality, ...]

    def suggest(self, text: str, limit: int = 8, prefer: frozenset[str] = frozenset()) -> tuple[PlaceHit, ...]:
        """Suggest places, best first."""
        ...


def make_page(around: Around) -> CallPage:
    """Make the page with its seven cards."""
    call, persons, decisions = CallCard(around), PersonsCard(around), DecisionsCard(around)
    cards = (
        call,
        persons,
        MunicipalityCard(around),
        LawCard(around),
        decisions,
        ClocksCard(around),
        HandoverCard(around),
    )
    page = CallPage(around, cards)
    persons.bind_on(page)
    decisions.bind_on(page)
    bind(page, Key.SHOW_SEALED, lambda: _show_sealed(call, persons))
    return page


def _show_sealed(call: CallCard, persons: PersonsCard) -> None:
    """Show what is covered where the cursor is; from anywhere else where a person is, then who rang."""
    near = call.cover.isAncestorOf(call.focusWidget()) if call.focusWidget() is not None else False
    first, second = (call, persons) if near or call.slot.form is not None else (persons, call)
    if not first.show_sealed():
        second.show_sealed()


def make_call_desk(desk: Desk, ops: Ops, *, names: Names, places: Places, room: PaperRoom) -> CallDeskPresenter:
    """Make the call desk; ``presenter.page`` is the page for the frame.

    Args:
        desk: The open desk.
        ops: The bridge to the store thread.
        names: The code lists (``desk.names``).
        places: The gazetteer; asked on the store thread only.
        room: Sets papers and puts them into folders.
    """
    around = Around(
        hub=Hub(),
        codes=code_lists(names, places.municipalities),
        municipalities=_options(places.municipalities, {one.code for one in desk.register.members}),
        suggest=_suggesting(places, ops, frozenset(one.code for one in desk.register.members)),
        now=desk.now,
        grounds=lambda: disclosure_grounds(desk),
    )
    page = make_page(around)
    around.hub.setParent(page)
    persons = page.sheet.cards[1]
    if isinstance(persons, PersonsCard):
        persons.looked.connect(BesidePresenter(persons.watches, desk, ops).look)
        persons.looked.connect(EarlierReader(persons.earlier, desk, ops).look)
    presenter = CallDeskPresenter(page, desk, ops, room=room)
    if isinstance(persons, PersonsCard):
        persons.earlier.opened.connect(lambda call: presenter.open_call(call, "earlier"))
    _tie_kin(page, KinReader(desk, ops, page), presenter)
    return presenter


def _tie_kin(page: CallPage, reader: KinReader, presenter: CallDeskPresenter) -> None:
    """Let the page show what stands round the contact: others that may be the same, how far it has come."""
    card = page.call_card
    card.looked.connect(reader.look)
    reader.read.connect(card.kin.show_kin)
    card.kin.opened.connect(lambda call: presenter.open_call(call, "same"))
    for handover in page.sheet.cards:
        if isinstance(handover, HandoverCard):
            reader.read.connect(lambda kin, shown=handover: shown.show_came(came_words(kin)))


def code_lists(names: Names, municipalities: Sequence[Municipality]) -> CodeLists:
    """Copy the code lists that the screens show."""
    return CodeLists({kind: names.codes(kind) for kind in LISTS}, {one.code: one.name for one in municipalities})


def _options(municipalities: Sequence[Municipality], members: set[str]) -> list[Option]:
    """List the municipalities, the parties of the agreement first."""
    ordered = sorted(municipalities, key=lambda one: (one.code not in members, one.name))
    return [Option(key=one.code, words=one.name) for one in ordered]


def _suggesting(
    places: Places, ops: Ops, prefer: frozenset[str]
) -> Callable[[str, QObject, Callable[[Sequence[Option]], None]], None]:
    def suggest(text: str, owner: QObject, then: Callable[[Sequence[Option]], None]) -> None:
        ops.run(lambda: _hits(places.suggest(text, 8, prefer)), then, owner=owner)

    return suggest


def _hits(found: Sequence[PlaceHit]) -> list[Option]:
    return [Option(key=hit.municipality.code, words=hit.label) for hit in found]
