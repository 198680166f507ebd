"""A handover's life: made, opened, accepted by name, returned, asked about, done; and what was written after it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jourdesk.domain import events as e
from jourdesk.domain import handover_events as he
from jourdesk.domain.call import Call
from jourdesk.domain.fact import Author, Fact
from jourdesk.domain.fold import fold
from jourdesk.domain.fold_handover import least_far, since_accepted, unseen
from jourdesk.domain.handover import Handover, unit_after_returns
from jourdesk.domain.person import said
from jourdesk.domain.register import Agreement, Register
from jourdesk.domain.secrecy import readers, standing_handovers
from tests.facts import AT, facts

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
ALMA = e.PersonStated(person="p1", said=said(name="Alma"))
PARTIES = Register(agreement=Agreement(name="Prov", valid_from=date.min))
DAY = Author(by="K. Dahl", typed_by="K. Dahl", title="socialsekreterare", desk="desk-2")


def made(handover: str = "h1", unit: str = "ange", board: str = "2260-ks", *persons: str) -> e.HandoverMade:
    return e.HandoverMade(
        handover=handover, persons=persons or ("p1",), unit=unit, board=board, paper="0" * 64, gaps=("age",)
    )


def accepted(handover: str = "h1", receiver: str = "K. Dahl") -> he.HandoverAccepted:
    return he.HandoverAccepted(handover=handover, receiver=receiver, first="Ringer mormor.")


def returned(handover: str = "h1", suggested: str = "") -> he.HandoverReturned:
    return he.HandoverReturned(handover=handover, reason="Vuxen", suggested=suggested)


def note(name: str) -> e.NoteWritten:
    return e.NoteWritten(note=name, voice="caller", text=f"Text {name}")


def folded(*bodies: e.Body) -> Call:
    call = fold(facts(OPENED, ALMA, *bodies))
    assert call is not None
    return call


def handover(*bodies: e.Body) -> Handover:
    return folded(made(), *bodies).handovers[0]


@pytest.mark.parametrize(
    ("bodies", "state"),
    [
        ((), "made"),
        ((he.HandoverOpened(handover="h1", reader="K. Dahl"),), "opened"),
        ((accepted(),), "accepted"),
        ((accepted(), he.HandoverDone(handover="h1", outcome="Placerad")), "done"),
        ((returned(),), "returned"),
        ((accepted(), returned()), "returned"),
    ],
)
def test_a_handover_goes_from_made_to_done_or_comes_back(bodies: tuple[e.Body, ...], state: str) -> None:
    assert handover(*bodies).state == state
    assert least_far(folded(made(), *bodies)) == state


def test_every_step_keeps_its_time_and_name() -> None:
    life = handover(
        he.HandoverOpened(handover="h1", reader="L. Berg"), accepted(), he.HandoverDone(handover="h1", outcome="Hemma")
    )
    assert life.opened is not None
    assert life.accepted is not None
    assert life.done is not None
    assert (life.opened.reader, life.accepted.receiver, life.done.outcome) == ("L. Berg", "K. Dahl", "Hemma")
    assert {life.opened.at, life.accepted.at, life.done.at, life.at} == {AT}
    assert life.accepted.first == "Ringer mormor."
    back = handover(returned(suggested="timra")).returned
    assert back is not None
    assert (back.reason, back.suggested, back.by) == ("Vuxen", "timra", "S. Wallin")


def test_delivered_is_what_the_road_says_and_only_before_anybody_opened() -> None:
    assert handover().progress(delivered=False) == "made"
    assert handover().progress(delivered=True) == "delivered"
    assert handover(accepted()).progress(delivered=True) == "accepted"


def test_the_first_who_accepted_answers_and_the_second_stays_readable() -> None:
    life = handover(accepted(), accepted(receiver="L. Berg"))
    assert life.accepted is not None
    assert life.accepted.receiver == "K. Dahl"
    assert [one.receiver for one in life.acceptances] == ["K. Dahl", "L. Berg"]


def test_a_return_counts_also_where_somebody_accepts_beside_it() -> None:
    assert handover(returned(), accepted()).state == "returned"


def test_a_question_is_open_until_somebody_answers() -> None:
    asked = (
        he.HandoverAsked(handover="h1", question="q1", text="Vem har nyckeln?"),
        he.HandoverAsked(handover="h1", question="q2", text="När?"),
    )
    life = handover(*asked, he.HandoverAnswered(handover="h1", question="q1", text="Mormor."))
    assert [q.id for q in life.open_questions] == ["q2"]
    assert life.questions[0].answers[0].text == "Mormor."
    assert life.state == "made"


def test_each_attempt_to_reach_somebody_is_kept() -> None:
    tried = [
        he.HandoverEscalated(handover="h1", step=n, to="Enhetschef", outcome=o)
        for n, o in ((1, "due"), (1, "no-answer"))
    ]
    assert [(one.step, one.outcome, one.at) for one in handover(*tried).escalations] == [
        (1, "due", AT),
        (1, "no-answer", AT),
    ]


def test_what_happens_to_one_handover_leaves_the_others_alone() -> None:
    call = folded(made(), made("h2", "timra"), accepted("h2"))
    assert [one.state for one in call.handovers] == ["made", "accepted"]
    assert call.handed("h2") is call.handovers[1]
    assert call.handed("h3") is None


def test_one_handover_made_by_two_desks_at_once_is_one() -> None:
    call = folded(made(), made(unit="timra"))
    assert [one.unit for one in call.handovers] == ["ange"]


def test_what_came_back_has_not_been_handed_over() -> None:
    assert folded(made()).handover("p1", "ange") is not None
    assert folded(made(), returned()).handover("p1", "ange") is None
    assert folded(made(), returned(), made("h2")).handover("p1", "ange") is not None


def test_the_least_far_of_several_is_what_the_list_shows() -> None:
    two = (e.PersonStated(person="p2", said=said(name="Bo")), made(), made("h2", "timra", "2262-son", "p2"))
    assert least_far(folded()) == ""
    assert least_far(folded(*two, accepted())) == "made"
    assert least_far(folded(*two, accepted(), returned("h2"))) == "returned"
    assert least_far(folded(made(), returned(), made("h2"), accepted("h2"))) == "accepted"


def hers(*lives: tuple[str, Handover]) -> tuple[Handover, ...]:
    return tuple(replace(life, unit=unit, id=f"h{n}") for n, (unit, life) in enumerate(lives))


def test_the_routed_unit_receives_until_it_says_no() -> None:
    stands, back, named = handover(), handover(returned()), handover(returned(suggested="c"))
    assert unit_after_returns((), "p1", "a") == "a"
    assert unit_after_returns(hers(("a", stands)), "p1", "a") == "a"
    assert unit_after_returns(hers(("b", stands)), "p1", "a") == "a"
    assert unit_after_returns(hers(("a", back)), "p1", "a") == "a"
    assert unit_after_returns(hers(("a", named)), "p1", "a") == "c"
    assert unit_after_returns(hers(("a", back), ("b", stands)), "p1", "a") == "b"
    assert unit_after_returns(hers(("a", named), ("b", back)), "p1", "a") == "c"
    assert unit_after_returns(hers(("a", named), ("b", back), ("a", stands)), "p1", "a") == "a"
    assert unit_after_returns(hers(("a", named)), "p2", "a") == "a"


def written(*parts: tuple[Author, tuple[e.Body, ...]]) -> tuple[Fact, ...]:
    """Facts of several desks, each in sight of all before it."""
    done: list[Fact] = []
    numbers: dict[str, int] = {}
    for author, bodies in parts:
        for body in bodies:
            (fact,) = facts(body, author=author, at=AT + timedelta(minutes=len(done)))
            number = numbers[author.desk] = numbers.get(author.desk, 0) + 1
            parents = (done[-1].id,) if done else ()
            done.append(replace(fact, id=f"{len(done):032x}", number=number, parents=parents))
    return tuple(done)


def jour(*bodies: e.Body) -> tuple[Author, tuple[e.Body, ...]]:
    return replace(DAY, by="S. Wallin", desk="desk-1"), bodies


def day(*bodies: e.Body) -> tuple[Author, tuple[e.Body, ...]]:
    return DAY, bodies


def kinds(call: Call | None) -> list[str]:
    assert call is not None
    return [one.kind for one in since_accepted(call, call.handovers[0])]


def test_what_the_jour_writes_after_the_acceptance_is_new() -> None:
    informed = e.PartyInformed(about="p1", party="Skolan", told="told", what="Allt", ground="OSL 10:2")
    call = fold(
        written(jour(OPENED, ALMA, note("n1"), made(), note("n2")), day(accepted()), jour(note("n3"), informed))
    )
    assert kinds(call) == ["note", "informed"]
    assert call is not None
    assert [(one.ref, one.about, one.by) for one in unseen(call, call.handovers[0])] == [
        ("n3", "", "S. Wallin"),
        ("Skolan", "p1", "S. Wallin"),
    ]
    assert repr(call.addenda[0]) == "Addendum(note, n2)"


def test_nothing_is_new_before_anybody_has_accepted() -> None:
    assert kinds(fold(written(jour(OPENED, ALMA, made(), note("n1"))))) == []


def test_what_the_receiver_writes_is_no_news_to_her() -> None:
    assert kinds(fold(written(jour(OPENED, ALMA, made()), day(accepted(), note("n1"))))) == []


def test_news_is_read_once_somebody_has_opened_it_again() -> None:
    opened = he.HandoverOpened(handover="h1", reader="K. Dahl")
    call = fold(written(jour(OPENED, ALMA, made()), day(accepted()), jour(note("n1")), day(opened), jour(note("n2"))))
    assert call is not None
    assert kinds(call) == ["note", "note"]
    assert [one.ref for one in unseen(call, call.handovers[0])] == ["n2"]


def test_what_travelled_slowly_is_new_although_it_was_written_before() -> None:
    opened, alma, hand, slow, took = written(jour(OPENED, ALMA, made(), note("n1")), day(accepted()))
    unaware = replace(took, parents=(hand.id,))
    assert kinds(fold((opened, alma, hand, slow, took))) == []
    assert kinds(fold((opened, alma, hand, slow, unaware))) == ["note"]


def test_what_concerns_another_person_is_not_news_here() -> None:
    other = e.ProtectionAssessed(person="p2", needs=True, text="Skydd", heard="")
    call = fold(written(jour(OPENED, ALMA, made()), day(accepted()), jour(other)))
    assert kinds(call) == []


def test_what_follows_a_decision_is_about_its_person() -> None:
    decided = e.DecisionRecorded(
        decision="d1",
        person="p2",
        provision="LVU 6",
        grounds=(),
        decided=AT,
        by="",
        because="",
        outcome="granted",
        amount=None,
        oral=True,
        read_back=True,
        content="",
        reasons="",
        why_now="",
    )
    signed = e.DecisionSigned(decision="d1", by="Ordföranden")
    call = fold(written(jour(OPENED, ALMA, made()), day(accepted()), jour(decided, signed)))
    assert kinds(call) == []
    assert call is not None
    assert [one.about for one in call.addenda] == ["p2", "p2"]
    unknown = fold(written(jour(OPENED, ALMA, made()), day(accepted()), jour(e.DecisionSigned(decision="d9", by="X"))))
    assert kinds(unknown) == ["signature"]


def test_what_came_back_is_read_no_further_by_the_unit_that_sent_it() -> None:
    register, units = PARTIES, ("jour", "ange", "timra")
    stands, back = folded(made()), folded(made(), returned())
    assert [one.id for _, one in standing_handovers(stands)] == ["h1"]
    assert standing_handovers(back) == ()
    seen = readers("c1", call=back, register=register, units=units, home="jour")
    assert (seen.wanted, seen.away) == (frozenset({"jour"}), frozenset({"ange"}))
    assert seen.of(("jour", "ange")) == {"jour"}
    again = readers(
        "c1", call=folded(made(), returned(), made("h2", "timra")), register=register, units=units, home="jour"
    )
    assert (again.wanted, again.away) == (frozenset({"jour", "timra"}), frozenset({"ange"}))


def test_what_was_written_beside_each_other_stands_in_one_order_whichever_came_first() -> None:
    confirmed = (
        e.MunicipalityConfirmed(person="p1", municipality=m, board=b, rule="", reason="", proposed=m)
        for m, b in (("2260", "2260-ks"), ("2262", "2262-son"))
    )
    first, second = confirmed
    one, two = made("h1"), made("h2", "timra", "2262-son")
    opened, alma, *rest = facts(OPENED, ALMA, first, one, second, two, one)
    orders = [rest, rest[2:4] + rest[:2] + rest[4:], rest[4:] + rest[2:4] + rest[:2]]
    calls = [fold((opened, alma, *order)) for order in orders]
    assert all(call is not None for call in calls)
    assert len({(call.handovers, call.assignments) for call in calls if call}) == 1
    assert [standing_handovers(call)[0][1].id for call in calls if call] == ["h2"] * 3


def test_a_unit_that_sends_back_does_not_shut_its_own_desks_out() -> None:
    register, units = PARTIES, ("jour", "ange")
    seen = readers("c1", call=folded(made(), returned()), register=register, units=units, home="ange")
    assert (seen.wanted, seen.away) == (frozenset({"jour", "ange"}), frozenset[str]())
    assert seen.of(("jour", "ange")) == {"jour", "ange"}


def test_a_handover_shows_its_state_and_nothing_personal() -> None:
    assert repr(handover(accepted())) == "Handover(h1, accepted)"


def test_the_number_in_the_boards_own_system_is_what_was_said_last() -> None:
    filed = [he.HandoverFiled(handover="h1", reference=number) for number in ("2026-118", "2026-181")]
    assert folded(made()).handovers[0].filed is None
    (one,) = folded(made(), *filed).handovers
    assert one.filed is not None
    assert one.filed.reference == "2026-181"
    assert [entry.reference for entry in one.filings] == ["2026-118", "2026-181"]
