"""A night is played through the use cases of the screens, on a real store, with a clock that is turned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.call import Call
from jourdesk.domain.events import DecisionRecorded
from jourdesk.domain.fact import NONE_OF_OURS, Author
from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Refused
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import PlayedNight, Progress, play_night
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.review_night import Lack, review_night
from jourdesk.wire.night_toml import read_night

BEGINS = "2026-11-21T16:00:00+01:00"
WALLIN = Author(by="?", typed_by="?", title="?", desk="demo")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[app.DemoDesk]:
    """A throw-away desk with the example register; papers are marked bytes, since how they look is tried elsewhere."""
    with app.open_demo(tmp_path, datetime.fromisoformat(BEGINS), author=WALLIN) as opened:
        import_register(opened.desk, text=app.example_register())
        opened.desk.typeset = _marked
        yield opened


def _marked(paper: Paper) -> bytes:
    return f"%PDF-{paper.kind}".encode()


def at(clock: str) -> str:
    """Write a time of the night: evening hours are the 21st, morning hours the 22nd."""
    day = 21 if int(clock[:2]) >= 16 else 22
    return f"2026-11-{day}T{clock.replace('.', ':')}:00+01:00"


def contact(key: str, received: str, *acts: str, extra: str = "") -> str:
    """Write a contact about a boy in Kramfors; each act is its time and the rest of an inline table."""
    lines = [f"{{ at = {at(act[:5])}, {act[6:]} }}," for act in acts]
    person = extra or (
        'person = [{ ref = "boy", sex = "male", age = 8, resident = "2282", present = "2280", '
        'whereabouts = "Hemma", concerns = ["neglect"], urgent = true }]'
    )
    return f'[[contact]]\nkey = "{key}"\nreceived = {at(received)}\n{person}\nact = [\n' + "\n".join(lines) + "\n]\n"


def play(demo: app.DemoDesk, *contacts: str, until: str = "", heard: list[Progress] | None = None) -> PlayedNight:
    """Play contacts as a night."""
    head = (
        'title = "Prov"\nworker = "S. Wallin"\nworker_title = "socialsekreterare"\nbackup = "J. Hedlid"\n'
        f'backup_title = "bakjour"\nbegins = {BEGINS}\nends = {at("08.00")}\n'
    )
    night = read_night(head + "".join(contacts), file="prov.toml")
    stop = datetime.fromisoformat(at(until)) if until else None
    return play_night(demo.desk, night, clock=demo.clock, until=stop, tell=None if heard is None else heard.append)


def call(demo: app.DemoDesk, played: PlayedNight, key: str = "a") -> Call:
    """Read a played call."""
    return read_call(demo.desk, played.call(key)).call


def stopped_by(demo: app.DemoDesk, *contacts: str) -> str:
    """Give the code of what stopped the night."""
    with pytest.raises(Refused) as caught:
        play(demo, *contacts)
    assert caught.value.code == "night.stopped"
    return caught.value.values["code"]


def note(text: str, **more: str) -> str:
    """Write a note's table."""
    return ", ".join(['do = "note"', f'text = "{text}"', *(f"{k} = {v}" for k, v in more.items())])


def test_acts_of_all_contacts_are_played_in_the_order_of_their_times(demo: app.DemoDesk) -> None:
    heard: list[Progress] = []
    first = contact("a", "20.00", f"20.01 {note('ett')}", f"20.30 {note('tre')}")
    second = contact("b", "20.10", f"20.11 {note('två')}")
    play(demo, first, second, heard=heard)
    assert [(p.contact, p.do) for p in heard] == [
        ("a", "open"),
        ("a", "note"),
        ("b", "open"),
        ("b", "note"),
        ("a", "note"),
    ]
    assert [p.done for p in heard] == [1, 2, 3, 4, 5]


def test_every_fact_gets_the_nights_own_time(demo: app.DemoDesk) -> None:
    late = note("sent", happened=at("20.30"))
    played = play(demo, contact("a", "20.00", f"20.01 {note('ett')}", f"21.00 {late}"))
    first, second = call(demo, played).notes
    assert first.happened == first.written == datetime.fromisoformat(at("20.01"))
    assert not first.late
    assert (second.happened, second.written) == (
        datetime.fromisoformat(at("20.30")),
        datetime.fromisoformat(at("21.00")),
    )
    assert second.late
    assert demo.clock() == datetime.fromisoformat(at("08.00"))


def test_a_night_can_stop_in_the_middle_with_drafts_in_progress(demo: app.DemoDesk) -> None:
    played = play(
        demo,
        contact("a", "20.00", '20.31 do = "draft", text = "Mormor kan"', f"20.33 {note('senare')}"),
        contact("b", "21.00", f"21.01 {note('mycket senare')}"),
        until="20.31",
    )
    assert [c.key for c in played.contacts] == ["a"]
    with pytest.raises(KeyError):
        played.call("b")
    with demo.desk.unit() as unit:
        (draft,) = unit.drafts()
    assert draft.call == played.call("a")
    assert "Mormor kan" in draft.content
    assert call(demo, played).notes == ()
    assert demo.clock() == datetime.fromisoformat(at("20.31"))


def test_confirming_without_a_municipality_confirms_the_programs_own_proposal(demo: app.DemoDesk) -> None:
    played = play(demo, contact("a", "20.00", '20.01 do = "confirm", person = "boy"'))
    (said,) = call(demo, played).assignments
    assert (said.municipality, said.board, said.rule, said.proposed) == ("2282", "2282-sn", "SoL 29:1", "2282")
    assert said.reason
    assert [code for code, _ in said.rejected] == ["2280"]


def test_a_free_choice_keeps_its_reason_and_finds_its_own_board(demo: app.DemoDesk) -> None:
    ours = '20.01 do = "confirm", person = "boy", municipality = "2283", reason = "Flyttade i går."'
    outside = '20.02 do = "confirm", person = "boy", municipality = "2281", reason = "Nej, till Sundsvall."'
    played = play(demo, contact("a", "20.00", ours, outside))
    first, second = call(demo, played).assignments
    assert (first.board, first.rule, first.reason) == ("2283-ion", "", "Flyttade i går.")
    assert second.board == NONE_OF_OURS


def test_a_free_choice_without_a_reason_stops_the_night_and_says_where(demo: app.DemoDesk) -> None:
    choice = contact("a", "20.00", '20.01 do = "confirm", person = "boy", municipality = "2283"')
    with pytest.raises(Refused) as caught:
        play(demo, choice)
    assert caught.value.values == {"contact": "a", "at": "20.01", "do": "confirm", "code": "municipality.reason"}


def test_a_contact_that_a_colleague_took_is_written_in_the_colleagues_name(demo: app.DemoDesk) -> None:
    taken = contact("a", "20.00", f"21.00 {note('togs i bilen', happened=at('20.00'))}")
    taken = taken.replace(
        "act =", f'written = {at("21.00")}\ncolleague = "J. Hedlid"\ncolleague_title = "bakjour"\nact ='
    )
    played = play(demo, taken, contact("b", "22.00", f"22.01 {note('eget')}"))
    (theirs,) = call(demo, played).notes
    (own,) = call(demo, played, "b").notes
    assert (theirs.by, theirs.title, theirs.typed_by) == ("J. Hedlid", "bakjour", "S. Wallin")
    assert (own.by, own.title, own.typed_by) == ("S. Wallin", "socialsekreterare", "S. Wallin")
    assert call(demo, played).answered_by == "J. Hedlid"


def test_an_anonymous_callers_number_is_never_stored(demo: app.DemoDesk) -> None:
    caller = 'caller = { code = "public", anonymous = true, phone = "070-174 06 99", name = "Granne" }\n'
    played = play(demo, contact("a", "20.00", f"20.01 {note('gråt')}", extra=caller))
    assert call(demo, played).caller.phone == ""
    assert "070-174 06 99" not in str(call(demo, played).stated)


def test_a_wrong_number_is_opened_and_ended_by_one_key(demo: app.DemoDesk) -> None:
    played = play(demo, contact("a", "20.00", '20.00 do = "non-case", kind = "wrong-number"', extra="\n"))
    kept = call(demo, played)
    assert (kept.kind, kept.facts) == ("wrong-number", 2)
    assert review_night(demo.desk, played).lacks == ()


def test_a_refusal_that_the_night_expects_is_kept_and_the_night_goes_on(demo: app.DemoDesk) -> None:
    wanted = (
        '20.02 do = "decide", decision = "d", person = "boy", provision = "LVU 6", grounds = ["LVU 2"], by = "jour", '
        'content = "Omhändertas.", why_now = "Nu.", refused = "deciders.official"'
    )
    played = play(demo, contact("a", "20.00", wanted, f"20.03 {note('vidare')}"))
    (refusal,) = played.contacts[0].refusals
    assert (refusal.by, refusal.code, refusal.person) == ("jour", "deciders.official", "boy")
    assert refusal.rule
    assert call(demo, played).decisions == ()
    assert len(call(demo, played).notes) == 1


def test_a_decision_that_should_have_been_refused_and_was_not_stops_the_night(demo: app.DemoDesk) -> None:
    allowed = (
        '20.02 do = "decide", decision = "d", person = "boy", provision = "SoL 14:2", by = "jour", content = "Inleds."'
    )
    assert stopped_by(demo, contact("a", "20.00", f'{allowed}, refused = "deciders.official"')) == "night.not-refused"


def test_a_refusal_that_the_night_does_not_expect_stops_it(demo: app.DemoDesk) -> None:
    wanted = '20.02 do = "decide", decision = "d", person = "boy", provision = "LVU 6", by = "jour", content = "Nej."'
    assert stopped_by(demo, contact("a", "20.00", wanted)) == "decision.grounds"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ('20.01 do = "sign", decision = "d", by = "2282-chair"', "night.name"),
        ('20.01 do = "confirm", person = "girl"', "call.person"),
        ('20.01 do = "own", clock = "appeal", person = "boy", owner = "Enheten"', "night.clock"),
        (
            '20.01 do = "answer", person = "boy", provision = "LVU 6", question = "månen", answer = "yes"',
            "night.question",
        ),
        ('20.01 do = "hand-over", persons = ["boy"]', "handover.municipality"),
    ],
)
def test_what_the_night_names_and_does_not_have_stops_it(demo: app.DemoDesk, act: str, code: str) -> None:
    assert stopped_by(demo, contact("a", "20.00", act)) == code


def test_notes_promises_and_clocks_are_followed_by_the_nights_own_names(demo: app.DemoDesk) -> None:
    played = play(
        demo,
        contact(
            "a",
            "20.00",
            f"20.01 {note('en flaska', key=chr(34) + 'n' + chr(34))}",
            f"20.02 {note('fel barn', key=chr(34) + 'm' + chr(34))}",
            '20.03 do = "correct", note = "n", text = "två flaskor", reason = "Räknade om."',
            '20.04 do = "void", note = "m", reason = "Hör till ett annat samtal."',
            f'20.05 do = "promise", promise = "p", to = "Mamman", about = "hur det går", due = {at("21.00")}',
            '20.40 do = "settle", promise = "p", outcome = "Ringde."',
            '20.41 do = "confirm", person = "boy"',
            '20.42 do = "own", clock = "preliminary-assessment", person = "boy", owner = "Enheten"',
            '20.43 do = "close", clock = "preliminary-assessment", person = "boy", evidence = "Inledd dagtid, dnr 7."',
        ),
    )
    kept = call(demo, played)
    first, second = kept.notes
    assert [version.text for version in first.versions] == ["en flaska", "två flaskor"]
    assert second.void == "Hör till ett annat samtal."
    assert [promise.outcome for promise in kept.promises] == ["Ringde."]
    assert [owner for _, owner in kept.owners] == ["Enheten"]
    assert [evidence for _, evidence in kept.closed_clocks] == ["Inledd dagtid, dnr 7."]


def test_a_whole_call_can_be_marked_as_wrong_and_asks_for_nothing(demo: app.DemoDesk) -> None:
    played = play(demo, contact("a", "20.00", '20.01 do = "void", reason = "Upplagt två gånger."'))
    assert call(demo, played).void == "Upplagt två gånger."
    assert review_night(demo.desk, played).lacks == ()


def test_a_review_names_what_is_missing(demo: app.DemoDesk) -> None:
    played = play(
        demo, contact("a", "20.00", f"20.01 {note('x')}"), contact("b", "21.00", '21.01 do = "end"', extra="\n")
    )
    review = review_night(demo.desk, played)
    first, second = (contact.page.case_number for contact in review.contacts)
    assert review.lacks == (
        Lack(contact=first, what="not-ended"),
        Lack(contact=first, what="no-municipality", about="Pojke 8 år"),
        Lack(contact=first, what="not-handed-over", about="Pojke 8 år"),
        Lack(contact=second, what="nobody"),
    )


def test_somebody_elses_resident_must_be_sent_on(demo: app.DemoDesk) -> None:
    extra = 'person = [{ ref = "boy", age = 8, resident = "2281", present = "2281", concerns = ["neglect"] }]'
    confirm, end = '20.01 do = "confirm", person = "boy"', '20.05 do = "end"'
    refer = '20.02 do = "refer", to = "Sundsvalls socialjour", reason = "Bor där."'
    silent = play(demo, contact("a", "20.00", confirm, end, extra=extra))
    assert [lack.what for lack in review_night(demo.desk, silent).lacks] == ["not-referred"]
    assert call(demo, silent).board == NONE_OF_OURS
    sent_on = play(
        demo,
        contact(
            "b",
            "20.10",
            confirm.replace("20.01", "20.11"),
            refer.replace("20.02", "20.12"),
            end.replace("20.05", "20.13"),
            extra=extra,
        ),
    )
    assert review_night(demo.desk, sent_on).lacks == ()


def test_a_handover_without_its_paper_is_named(demo: app.DemoDesk) -> None:
    acts = ('20.01 do = "confirm", person = "boy"', '20.02 do = "hand-over", persons = ["boy"]', '20.03 do = "end"')
    demo.desk.typeset = lambda _paper: b"no paper at all"
    played = play(demo, contact("a", "20.00", *acts))
    assert [lack.what for lack in review_night(demo.desk, played).lacks] == ["no-paper"]


def test_a_clock_that_is_turned_never_goes_backwards(demo: app.DemoDesk) -> None:
    demo.clock.at = datetime.fromisoformat(at("20.30"))
    played = play(demo, contact("a", "20.00", f"20.01 {note('x')}"))
    assert call(demo, played).notes[0].written == datetime.fromisoformat(at("20.30"))


def test_a_night_without_a_backup_is_played_too(demo: app.DemoDesk) -> None:
    head = f'title = "Prov"\nworker = "S. Wallin"\nworker_title = "socialsekreterare"\nbegins = {BEGINS}\nends = {at("08.00")}\n'
    played = play_night(demo.desk, read_night(head, file="prov.toml"), clock=demo.clock)
    assert played.contacts == ()
    assert demo.desk.author.by == "S. Wallin"


def test_a_decision_that_nobody_stands_for_is_named(demo: app.DemoDesk) -> None:
    played = play(demo, contact("a", "20.00", '20.01 do = "confirm", person = "boy"', '20.02 do = "end"'))
    # No screen can write this; a fact from another desk could hold it.
    bare = DecisionRecorded(
        decision="d",
        person="boy",
        provision="SoL 14:2",
        grounds=(),
        decided=demo.clock(),
        by="jour",
        because="",
        outcome="granted",
        amount=None,
        oral=False,
        read_back=False,
        content="Inleds.",
        reasons="",
        why_now="",
    )
    with demo.desk.unit() as unit:
        unit.record(played.call("a"), bare)
    lacks = review_night(demo.desk, played).lacks
    assert ("no-decider", "SoL 14 kap. 2 §") in [(lack.what, lack.about) for lack in lacks]
