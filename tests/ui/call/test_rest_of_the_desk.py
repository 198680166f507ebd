"""What else happens at the desk: drafts of forms, lacks, sealed places, who must not be told, neighbours, a closed tab."""

from __future__ import annotations

from typing import NoReturn

from jourdesk.domain.call import Call
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Unavailable
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.persons_card import SealedPlace
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import DraftRow
from tests.ui.call.conftest import Desks, Hand
from tests.ui.call.test_serious_call import fill


def _form(hand: Hand, card: int) -> Form:
    form = hand.page.sheet.cards[card - 1].slot.form
    assert form is not None
    return form


def _drafts(hand: Hand) -> tuple[DraftRow, ...]:
    def read() -> tuple[DraftRow, ...]:
        with hand.demo.desk.unit() as unit:
            return unit.drafts()

    return hand.executor.submit(read).result()


def _person(hand: Hand, **texts: str) -> Call:
    hand.press("Ctrl N", "Ctrl Shift N")
    fill(hand, _form(hand, 2), **texts)
    hand.press("Ctrl Enter")
    hand.settle()
    return hand.kept()


def test_a_half_written_person_is_back_after_a_crash(desks: Desks) -> None:
    first = desks.open()
    first.press("Ctrl N", "Ctrl Shift N")
    fill(first, _form(first, 2), name="Åke Öhrn", age="83")
    first.bot.waitUntil(lambda: bool(_drafts(first)), timeout=20_000)
    first.settle()
    desks.crash(first)
    again = desks.open()
    again.settle()
    form = _form(again, 2)
    assert form.text("name") == "Åke Öhrn"
    assert form.text("age") == "83"


def test_a_kept_form_leaves_no_draft_behind(hand: Hand) -> None:
    _person(hand, age="40", resident="Timrå")
    hand.press("Ctrl 7")
    hand.tab_to(hand.page.sheet.cards[6].known.spot("inform"))  # type: ignore[attr-defined]  # the seventh card
    hand.press("Space")
    fill(hand, _form(hand, 7), party="Pappan", told="must-not", what="var hon är")
    hand.bot.waitUntil(lambda: bool(_drafts(hand)), timeout=20_000)
    hand.press("Ctrl Enter")
    hand.settle()
    assert _drafts(hand) == ()


def test_who_must_not_be_told_stands_at_the_top_as_long_as_it_holds(hand: Hand) -> None:
    test_a_kept_form_leaves_no_draft_behind(hand)
    assert hand.page.sheet.must_not.words == "Får inte veta: Pappan, var hon är"
    assert not hand.page.sheet.must_not.put_away()


def test_telling_somebody_who_must_not_be_told_needs_a_written_reason(hand: Hand) -> None:
    test_a_kept_form_leaves_no_draft_behind(hand)
    hand.tab_to(hand.page.sheet.cards[6].known.spot("inform"))  # type: ignore[attr-defined]  # the seventh card
    hand.press("Space")
    form = _form(hand, 7)
    fill(hand, form, party="Pappan", told="told", what="att hon är trygg")
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["party"].state == "error"  # type: ignore[union-attr]  # a Field
    fill(hand, form, despite="Hon har själv ringt honom.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert [line.told for line in hand.kept().informed] == ["must-not", "told"]
    assert hand.page.sheet.must_not.words.startswith("Får inte veta: Pappan")


def test_a_line_of_who_knows_written_by_mistake_is_struck_through_and_bars_nobody(hand: Hand) -> None:
    test_a_kept_form_leaves_no_draft_behind(hand)
    known = hand.page.sheet.cards[6].known  # type: ignore[attr-defined]  # the seventh card
    fact = hand.kept().informed[0].fact
    hand.tab_to(known.spot(f"mistake:{fact}"))
    hand.press("Space")
    form = _form(hand, 7)
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["reason"].state == "error"  # type: ignore[union-attr]  # a Field
    fill(hand, form, reason="Skrev i fel samtal")
    hand.press("Ctrl Enter")
    hand.settle()
    assert hand.kept().informed == ()
    assert [one.reason for one in hand.kept().void_informed] == ["Skrev i fel samtal"]
    assert hand.page.sheet.must_not.isHidden()
    labels = [one for one in known.findChildren(Label) if one.isVisibleTo(known)]
    struck = {one.text(): one.accessibleName() for one in labels if one.font().strikeOut()}
    assert struck == {
        "Pappan": "Felmarkerat: Pappan",
        "får inte veta · var hon är": "Felmarkerat: får inte veta · var hon är",
    }
    assert f"Felmarkerat 23.40 av {hand.demo.desk.author.by}: Skrev i fel samtal" in {one.text() for one in labels}
    assert known.spot(f"mistake:{fact}") is None


def test_a_half_written_reason_is_back_in_its_form_after_a_crash(desks: Desks) -> None:
    first = desks.open()
    test_a_kept_form_leaves_no_draft_behind(first)
    fact = first.kept().informed[0].fact
    first.tab_to(first.page.sheet.cards[6].known.spot(f"mistake:{fact}"))  # type: ignore[attr-defined]  # the seventh card
    first.press("Space")
    fill(first, _form(first, 7), reason="Skrev i f")
    first.bot.waitUntil(lambda: bool(_drafts(first)), timeout=20_000)
    first.settle()
    desks.crash(first)
    again = desks.open()
    again.settle()
    assert _form(again, 7).text("reason") == "Skrev i f"


def test_f8_goes_to_the_next_lack_and_opens_its_field(hand: Hand) -> None:
    call = _person(hand, age="15", resident="Ånge", concerns="avvik")
    assert call.persons[0].whereabouts == ""
    for _ in range(9):
        hand.press("F8")
        form = hand.page.sheet.cards[1].slot.form
        if form is not None:
            break
    assert _form(hand, 2).inputs["whereabouts"].isAncestorOf(hand.focus)


def test_a_sealed_place_is_shown_with_f7_and_the_reading_leaves_a_trace(hand: Hand) -> None:
    call = _person(hand, age="33", name="Inga Namn", whereabouts="Älggatan 3", seal="yes")
    assert call.persons[0].place_sealed
    assert call.persons[0].whereabouts == ""
    strip = hand.page.findChild(SealedPlace)
    assert strip is not None
    assert "Älggatan" not in strip.accessibleName()
    hand.press("F7")
    hand.settle()
    assert strip.shown
    assert _traces(hand, call) == 1


def _traces(hand: Hand, call: Call) -> int:
    from jourdesk.domain.desk_events import RecordOpened

    def read() -> int:
        with hand.demo.desk.unit() as unit:
            found = unit.last_body(access_stream(call.board), RecordOpened)
        return int(isinstance(found, RecordOpened) and found.call == call.id)

    return hand.executor.submit(read).result()


def test_another_municipality_needs_a_written_reason_beside_its_field(hand: Hand) -> None:
    call = _person(hand, age="15", resident="Kramfors", concerns="avvik")
    card = hand.page.sheet.cards[2]
    hand.tab_to(card.blocks.spot(f"choose:{call.persons[0].ref}"))  # type: ignore[attr-defined]  # the third card
    hand.press("Space")
    form = _form(hand, 3)
    fill(hand, form, municipality="Härnösand")
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["reason"].below == "Du väljer en annan kommun än förslaget. Skriv varför."  # type: ignore[union-attr]
    fill(hand, form, reason="Mamman flyttade dit i fredags.")
    hand.press("Ctrl Enter")
    hand.settle()
    said = hand.kept().assignment(call.persons[0].ref)
    assert said is not None
    assert (said.municipality, said.board, said.proposed) == ("2280", "2280-vn", "2282")


def test_a_caller_from_outside_the_agreement_is_referred_with_the_neighbours_number(hand: Hand) -> None:
    call = _person(hand, age="44", resident="Sundsvall", concerns="våld i nära")
    card = hand.page.sheet.cards[2]
    hand.tab_to(card.blocks.spot(f"refer:{call.persons[0].ref}"))  # type: ignore[attr-defined]  # the third card
    hand.press("Space")
    form = _form(hand, 3)
    assert form.text("phone") == "070-174 06 60"
    fill(hand, form, warm="warm")
    hand.press("Ctrl Enter")
    hand.settle()
    referral = hand.kept().referrals[0]
    assert referral.warm
    assert referral.phone == "070-174 06 60"


def test_a_closed_tab_leaves_its_draft_in_the_list(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Halv mening")
    hand.press("Ctrl W")
    hand.settle()
    assert hand.presenter.opened == ()
    assert len(_drafts(hand)) == 1
    hand.press("Enter")
    hand.settle()
    assert hand.page.call_card.line.field.text() == "Halv mening"


def test_the_list_and_the_tabs_name_nobody(hand: Hand) -> None:
    call = _person(hand, age="83", name="Åke Öhrn", resident="Ånge", number="20121212-1212")
    rows = hand.page.list.rows.rows
    spoken = " ".join(repr(rows.item(rows.index(n))) + str(rows.data(rows.index(n))) for n in range(rows.rowCount()))
    assert "Öhrn" not in spoken
    assert "1212" not in spoken
    assert call.persons[0].number == "20121212-1212"
    assert "Öhrn" not in hand.window.windowTitle()


def test_a_clock_gets_its_owner_and_closes_on_evidence(hand: Hand) -> None:
    _person(hand, age="15", resident="Ånge", concerns="avvik")
    hand.press("Ctrl 6")
    hand.press("Enter")
    form = _form(hand, 6)
    fill(hand, form, evidence="Ringde skolan, diarienummer 12")
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["owner"].below.startswith("Fristen har ingen ägare")  # type: ignore[union-attr]  # a Field
    fill(hand, form, owner="Mottagningen")
    hand.press("Ctrl Enter")
    hand.settle()
    call = hand.kept()
    assert call.owners[0][1] == "Mottagningen"
    assert call.closed_clocks[0][0] == call.owners[0][0]


def test_what_the_duty_service_decides_itself_is_written_in_its_own_name(hand: Hand) -> None:
    call = _person(hand, age="15", resident="Ånge", concerns="avvik", urgent="yes")
    card = hand.page.sheet.cards[4]
    own = card.others.spot(f"pending:{call.persons[0].ref}:SoL 14:2")  # type: ignore[attr-defined]  # the fifth card
    assert own is not None
    hand.tab_to(own)
    hand.press("Enter")
    fill(hand, _form(hand, 5), content="Utredning inleds.")
    hand.press("Ctrl Enter")
    hand.settle()
    taken = hand.kept().decisions[0]
    assert (taken.by, taken.because) == ("jour", "delegation")


def test_a_typed_code_that_is_in_no_list_is_not_lost_without_a_word(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl Shift N")
    form = _form(hand, 2)
    fill(hand, form, role="rymdfarare")
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["role"].below == "Finns inte i listan. Välj något som finns där."  # type: ignore[union-attr]


def test_a_full_disk_keeps_the_words_on_the_screen_and_says_so_calmly(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Kvinna 44 år, dörren är uppbruten")
    store = hand.demo.desk.store
    hand.demo.desk.store = _Full()
    hand.press("Enter")
    hand.settle()
    line = hand.page.call_card.line
    assert line.field.text() == "Kvinna 44 år, dörren är uppbruten"
    assert line.field.below.startswith("Disken är full.")
    hand.demo.desk.store = store
    hand.press("Enter")
    hand.settle()
    assert hand.kept().notes[0].text == "Kvinna 44 år, dörren är uppbruten"


class _Full:
    """A store that fits the port and has no room."""

    def unit(self, author: Author) -> NoReturn:
        raise Unavailable("store.full")

    def fold_stale(self, *, author: Author, most: int) -> NoReturn:
        raise Unavailable("store.full")
