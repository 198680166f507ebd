"""A person is placed with the keyboard: the homes that fit, since when, by which decision; ended, or marked as wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jourdesk.domain.register_tables import Resource
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.persons_card import PersonsCard
from jourdesk.ui.call.placing import EndPlacementForm, PlaceForm
from jourdesk.ui.widgets.label import Label
from tests.ui.call.conftest import Desks, Hand
from tests.ui.call.test_rest_of_the_desk import _drafts, _form
from tests.ui.call.test_serious_call import fill

BERG = Resource(
    key="berg",
    kind="emergency-home",
    name="Familjen Berg",
    phone="070-174 06 92",
    places=2,
    taken=1,
    age_to=12,
    checked=date(2026, 6, 1),
)
ÅS = Resource(key="ås", kind="emergency-home", name="Familjen Ås", places=1, taken=0, age_from=13)


def _card(page: CallPage) -> PersonsCard:
    card = page.sheet.cards[1]
    assert isinstance(card, PersonsCard)
    return card


def _words(hand: Hand) -> str:
    card = _card(hand.page)
    return " ".join(one.text() for one in card.findChildren(Label) if one.isVisibleTo(card))


def _girl(hand: Hand) -> Hand:
    """Write down a girl of eight; the register has two homes."""
    hand.demo.desk.register = replace(hand.demo.desk.register, resources=(ÅS, BERG))
    hand.press("Ctrl N", "Ctrl Shift N")
    fill(hand, _form(hand, 2), age="8", resident="Kramfors")
    hand.press("Ctrl Enter")
    hand.settle()
    return hand


@pytest.fixture
def girl(hand: Hand) -> Hand:
    return _girl(hand)


def _open(hand: Hand) -> PlaceForm:
    hand.press("Ctrl 2")
    hand.tab_to(_card(hand.page).place)
    hand.press("Space")
    hand.settle()
    form = _form(hand, 2)
    assert isinstance(form, PlaceForm)
    return form


def _placed(hand: Hand) -> None:
    fill(hand, _open(hand), resource="Berg")
    hand.press("Ctrl Enter")
    hand.settle()


def _end(hand: Hand) -> EndPlacementForm:
    row = _card(hand.page).placements.spot(f"placement:{hand.kept().placements[0].id}")
    assert row is not None
    hand.tab_to(row)
    hand.press("Enter")
    form = _form(hand, 2)
    assert isinstance(form, EndPlacementForm)
    return form


def test_a_child_is_placed_in_a_home_that_is_shown_with_its_number_its_room_and_its_check(girl: Hand) -> None:
    form = _open(girl)
    fill(girl, form, resource="Berg")
    told = form.told.text()
    assert "070-174 06 92" in told
    assert "1 av 2 lediga" in told
    assert "Registerkontroll mån 1 juni" in told
    girl.press("Ctrl Enter")
    girl.settle()
    (placement,) = girl.kept().placements
    assert (placement.resource, placement.kind, placement.begins) == ("berg", "emergency-home", girl.demo.clock.at)
    assert "Jourhem · Familjen Berg · sedan lör 21 nov 23.40 · beslut inte angivet · 070-174 06 92" in _words(girl)


def test_a_home_for_others_is_refused_beside_the_field_for_the_reason_and_taken_with_one(girl: Hand) -> None:
    form = _open(girl)
    fill(girl, form, resource="Familjen Ås")
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["despite"].state == "error"  # type: ignore[union-attr]  # a Field
    assert not girl.kept().placements
    fill(girl, form, despite="Syskonet är där")
    girl.press("Ctrl Enter")
    girl.settle()
    assert girl.kept().placements[0].despite == "Syskonet är där"
    assert "Syskonet är där" in _words(girl)


def test_a_placement_is_ended_with_a_reason_and_is_still_read(girl: Hand) -> None:
    _placed(girl)
    girl.turn("02.10")
    form = _end(girl)
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["reason"].state == "error"  # type: ignore[union-attr]  # a Field
    fill(girl, form, reason="Hämtad av mormor")
    girl.press("Ctrl Enter")
    girl.settle()
    assert not girl.kept().placements[0].runs
    assert "lör 21 nov 23.40 till sön 22 nov 02.10 · Hämtad av mormor" in _words(girl)


def test_a_placement_that_never_was_is_marked_as_wrong(girl: Hand) -> None:
    _placed(girl)
    fill(girl, _end(girl), what="mistake", reason="Fel barn")
    girl.press("Ctrl Enter")
    girl.settle()
    assert girl.kept().placements[0].void == "Fel barn"
    assert "markerad som felaktigt införd av S. Wallin: Fel barn" in _words(girl)


def test_of_a_sealed_person_no_home_is_offered_and_only_the_kind_is_shown(girl: Hand) -> None:
    _placed(girl)
    ref = girl.kept().persons[0].ref
    girl.press("Ctrl 2")
    girl.tab_to(_card(girl.page).people.spot(f"person:{ref}"))  # type: ignore[arg-type]  # she is there
    girl.press("Enter")
    fill(girl, _form(girl, 2), whereabouts="Hemliga vägen 7", seal="yes")
    girl.press("Ctrl Enter")
    girl.settle()
    assert "Jourhem · platsen är förseglad" in _words(girl)
    assert "Berg" not in _words(girl)
    fill(girl, _end(girl), reason="Flyttad")
    girl.press("Ctrl Enter")
    girl.settle()
    form = _open(girl)
    assert form.told.text().startswith("Platsen är förseglad: välj bara slaget.")
    fill(girl, form, kind="skyddat")
    girl.press("Ctrl Enter")
    girl.settle()
    assert [one.kind for one in girl.kept().placements] == ["emergency-home", "shelter"]


def test_a_half_written_placement_is_back_after_a_crash(desks: Desks) -> None:
    first = _girl(desks.open())
    fill(first, _open(first), resource="Berg", note="Kommer med polis")
    first.bot.waitUntil(lambda: bool(_drafts(first)), timeout=20_000)
    first.settle()
    desks.crash(first)
    again = desks.open()
    again.settle()
    form = _form(again, 2)
    assert (form.text("resource"), form.text("note")) == ("berg", "Kommer med polis")
