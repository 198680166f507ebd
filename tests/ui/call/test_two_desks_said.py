"""Two desks wrote beside each other: what they said differently, whether it is one contact, where it has moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication

from jourdesk.domain import events as e
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.fact import FIRST, Author, Fact, HybridTime
from jourdesk.domain.person import said
from jourdesk.store.unit import EncryptedStore
from jourdesk.ui.call.changing import ActRow
from jourdesk.ui.call.kin import JoinForm
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.enrol_desk import ADDRESS, HOME
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import Changes
from jourdesk.wire import facts as wire
from tests.ui.call.conftest import BEGINS, Hand

OTHER = Author(by="B. Lind", typed_by="B. Lind", title="socialsekreterare", desk="andra")


def _on_store(hand: Hand, work: object) -> object:
    return hand.executor.submit(work).result()  # type: ignore[arg-type]  # any work without arguments


def _logged(hand: Hand, call: str, at: datetime = BEGINS, **person: str | int) -> None:
    draft = Draft(call=call, received=at, note="En granne ringer.", persons=(("p1", said(**person)),))
    _on_store(hand, lambda: log_call(hand.demo.desk, draft))


def _beside(hand: Hand, call: str, *bodies: e.Body) -> None:
    """Let another desk's facts come in that had not seen what was written here."""
    store = hand.demo.desk.store
    assert isinstance(store, EncryptedStore)

    def come() -> None:
        with store.unit(hand.demo.desk.author) as unit:
            first = unit.facts(call)[0]
            arrivals = []
            previous = FIRST
            for number, body in enumerate(bodies, 1):
                fact = Fact(
                    id=f"{call}-andra-{number}",
                    stream=call,
                    board="",
                    author=OTHER,
                    number=number,
                    previous=previous,
                    parents=(first.id,),
                    at=HybridTime(first.at.ms + 60_000 * number),
                    happened=first.written + timedelta(minutes=4),
                    written=first.written + timedelta(minutes=4),
                    schema=1,
                    body=body,
                )
                data = wire.canonical(fact)
                previous = wire.digest(data)
                arrivals.append((fact, data))
            _kept(unit, arrivals)

    _on_store(hand, come)
    hand.ops.changed.emit(Changes.CALLS)
    hand.settle()


def _kept(unit: object, arrivals: list[tuple[Fact, bytes]]) -> None:
    from sqlalchemy import insert

    from jourdesk.store import tables as t
    from jourdesk.store.projections import fact_row
    from jourdesk.store.unit import StoreUnit

    assert isinstance(unit, StoreUnit)
    rows = [fact_row(fact, data, wire.digest(data)) for fact, data in arrivals]
    unit.connection.execute(insert(t.FactRow), rows)
    unit.took({arrivals[0][0].stream: None}, arrivals[-1][0].at, new=len(arrivals), numbered=0)


def _open(hand: Hand, call: str) -> None:
    hand.presenter.open_call(call)
    hand.settle()


def _rows(hand: Hand, prefix: str) -> list[ActRow]:
    found = [one for one in hand.page.findChildren(ActRow) if str(one.property("spot")).startswith(prefix)]
    return [one for one in found if one.isVisible()]


def _words(hand: Hand) -> str:
    return " ".join(label.text() for label in hand.page.findChildren(Label) if label.isVisible())


def test_both_ages_stand_with_time_and_author_until_one_is_picked_by_its_number(hand: Hand) -> None:
    _logged(hand, "c1", age=7)
    _beside(hand, "c1", e.PersonStated(person="p1", said=said(age=8)))
    _open(hand, "c1")
    rows = _rows(hand, "conflict:p1:age")
    assert [row.accessibleName().partition(": ")[2] for row in rows] == ["7, 23.40 av S. Wallin", "8, 23.44 av B. Lind"]
    assert "två datorer säger olika. Båda står här." in _words(hand)
    hand.press("Ctrl 2")
    hand.tab_to(rows[0])
    hand.press("1")
    hand.settle()
    assert hand.kept().persons[0].age == 7
    assert hand.kept().persons[0].conflicts == ()
    assert _rows(hand, "conflict:") == []


def test_enter_picks_what_the_cursor_stands_on_and_codes_are_words(hand: Hand) -> None:
    _logged(hand, "c1", role="child")
    _on_store(hand, lambda: log_call(hand.demo.desk, Draft(call="c1", received=BEGINS, described=said(danger=False))))
    _beside(hand, "c1", e.CallDescribed(said=said(danger=True)))
    _open(hand, "c1")
    rows = _rows(hand, "conflict::danger")
    assert ["nej," in row.accessibleName() or "ja," in row.accessibleName() for row in rows] == [True, True]
    hand.tab_to(rows[1])
    hand.press("Enter")
    hand.settle()
    assert hand.kept().danger is True
    assert hand.kept().conflicts == ()


def test_two_municipalities_stand_on_the_third_card_and_the_pick_confirms_again(hand: Hand) -> None:
    _logged(hand, "c1", age=7, resident="2282")

    def confirmed(code: str, board: str) -> e.MunicipalityConfirmed:
        return e.MunicipalityConfirmed(
            person="p1", municipality=code, board=board, rule="", reason="bor där", proposed=code
        )

    def here() -> None:
        with hand.demo.desk.unit() as unit:
            unit.record("c1", confirmed("2282", "2282-sn"))

    _on_store(hand, here)
    _beside(hand, "c1", confirmed("2260", "2260-ks"))
    _open(hand, "c1")
    card = hand.page.sheet.cards[2]
    rows = [row for row in _rows(hand, "conflict:p1:municipality") if card.isAncestorOf(row)]
    assert ["Kramfors" in rows[0].accessibleName(), "Ånge" in rows[1].accessibleName()] == [True, True]
    hand.tab_to(rows[0])
    hand.press("1")
    hand.settle()
    assert hand.kept().board == "2282-sn"
    assert hand.kept().persons[0].conflicts == ()
    assert len(hand.kept().assignments) == 3


def test_what_is_protected_is_covered_until_it_is_asked_for_with_a_trace(hand: Hand) -> None:
    _logged(hand, "c1", age=33, protected="marked", address="Älggatan 3")
    _beside(hand, "c1", e.PersonStated(person="p1", said=said(address="Björkgatan 4")))
    _open(hand, "c1")
    assert "Älggatan" not in _words(hand)
    assert "Björkgatan" not in _words(hand)
    (row,) = _rows(hand, "conflict:p1:address")
    hand.tab_to(row)
    hand.press("Enter")
    hand.settle()
    assert [
        one.accessibleName().partition(": ")[2].partition(",")[0] for one in _rows(hand, "conflict:p1:address")
    ] == [
        "Älggatan 3",
        "Björkgatan 4",
    ]

    def trace() -> object:
        with hand.demo.desk.unit() as unit:
            return unit.last_body(access_stream(""), RecordOpened)

    found = _on_store(hand, trace)
    assert isinstance(found, RecordOpened)
    assert found.purpose == "protected"


def _pair(hand: Hand) -> None:
    _logged(hand, "c1", BEGINS, name="Tova Lillhed", age=15)
    hand.turn("23.50")
    _logged(hand, "c2", BEGINS + timedelta(minutes=4), name="Tova Lillhed", age=15)


def test_a_contact_that_looks_like_another_says_so_and_one_letter_joins_them(hand: Hand) -> None:
    _pair(hand)
    _open(hand, "c1")
    (row,) = _rows(hand, "likely:c2")
    assert row.accessibleName().startswith("Kan vara samma kontakt som 23.44 Person 15 år: samma namn.") or (
        "samma kontakt som 23.44" in row.accessibleName()
    )
    hand.tab_to(row)
    hand.press("J")
    hand.settle()
    assert [(one.other, one.same) for one in hand.kept("c1").joined] == [("c2", True)]
    assert _rows(hand, "likely:") == []
    (same,) = _rows(hand, "same:c2")
    hand.tab_to(same)
    hand.press("Enter")
    hand.settle()
    assert hand.presenter.current == "c2"
    assert len(_rows(hand, "same:c1")) == 1
    assert len(hand.kept("c1").notes) == len(hand.kept("c2").notes) == 1


def test_no_takes_a_reason_and_is_not_asked_about_again(hand: Hand) -> None:
    _pair(hand)
    _open(hand, "c1")
    (row,) = _rows(hand, "likely:c2")
    hand.tab_to(row)
    hand.press("Enter")
    form = hand.page.call_card.slot.form
    assert isinstance(form, JoinForm)
    hand.pick(form.same, "no")
    hand.tab_to(form.inputs["reason"])
    hand.type("Två systrar.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert [(one.same, one.reason) for one in hand.kept("c2").joined] == [(False, "Två systrar.")]
    assert _rows(hand, "likely:") == _rows(hand, "same:") == []


def test_a_unit_that_lost_a_contact_reads_where_it_has_moved(hand: Hand) -> None:
    _logged(hand, "c1", age=7)

    def moved() -> None:
        with hand.demo.desk.unit() as unit:
            unit.set_setting(HOME, "ange")
            unit.set_setting(ADDRESS, "https://lager.example.se")
            confirmed = e.MunicipalityConfirmed(
                person="p1", municipality="2260", board="2260-ks", rule="", reason="x", proposed="2260"
            )
            handed = e.HandoverMade(handover="h", persons=("p1",), unit="ange", board="2260-ks", paper="", gaps=())
            elsewhere = replace(confirmed, municipality="2262", board="2262-son", proposed="2262")
            unit.record("c1", confirmed, handed, elsewhere)

    _on_store(hand, moved)
    _open(hand, "c1")
    assert "har flyttats till Timrå, lör 21 nov 23.40 av S. Wallin." in _words(hand)
    hand.press("Ctrl 7")
    hand.settle()
    assert "Det som skrevs här: endast här · 6 av 6 poster osända" in _words(hand)
    assert QApplication.focusWidget() is not None
