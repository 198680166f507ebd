"""What the pages read: clocks, handovers, searches and registers, against a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk, example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.fact import NONE_OF_OURS, Author
from jourdesk.domain.identity import SecondIdentifier
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.end_call import void_call
from jourdesk.usecases.find_person import Confirmed, Search, find_person, open_found
from jourdesk.usecases.fold_on import fold_on
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.play_night import PlayedNight, play_night
from jourdesk.usecases.promise_call_back import promise_call_back
from jourdesk.usecases.read_clocks import read_clock, read_clocks, read_promise
from jourdesk.usecases.read_handovers import read_handover, read_handovers
from jourdesk.usecases.register_files import look_at_register
from jourdesk.wire.night_toml import read_night

MIDDLE = datetime(2026, 11, 22, 0, 40, tzinfo=STOCKHOLM)
AUTHOR = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="A7")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_demo(tmp_path, MIDDLE - timedelta(hours=9), author=AUTHOR) as found:
        import_register(found.desk, text=example_register())
        yield found


def _play(demo: DemoDesk, *keys: str) -> PlayedNight:
    text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
    night = read_night(text, file="vasternorrland.toml")
    night = replace(night, contacts=tuple(one for one in night.contacts if one.key in keys))
    return play_night(demo.desk, night, clock=demo.clock, until=MIDDLE)


def _alike(demo: DemoDesk) -> None:
    """Two who share a name; one has a number, a birth date and a guardian, of the other nothing more is known."""
    desk, at = demo.desk, demo.clock.at
    full = said(name="Nils Vrångfors", born="2011-05-06", number="20110506-2386", guardians=("m",))
    log_call(desk, Draft(call="a" * 32, received=at, persons=(("m", said(name="Eva Maria Vrångfors")), ("p", full))))
    log_call(desk, Draft(call="b" * 32, received=at, persons=(("p", said(name="Nils Vrångfors")),)))


def _search(demo: DemoDesk, call: str) -> tuple[Search, int]:
    search = find_person(demo.desk, "Nils Vrångfors")
    return search, next(n for n, one in enumerate(search.found) if one.call == call * 32 and one.ref == "p")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (SecondIdentifier.BIRTH_DATE, "110506"),
        (SecondIdentifier.BIRTH_DATE, "2011-05-06"),
        (SecondIdentifier.LAST_FOUR, "2386"),
        (SecondIdentifier.GUARDIAN, "Eva Vrångfors"),
    ],
)
def test_one_thing_more_that_holds_opens_the_right_one(demo: DemoDesk, kind: SecondIdentifier, value: str) -> None:
    _alike(demo)
    search, number = _search(demo, "a")
    confirmed = Confirmed(kind=kind, value=value)
    assert open_found(demo.desk, search=search, found=search.found[number], confirmed=confirmed).id == "a" * 32


@pytest.mark.parametrize(
    ("call", "kind", "value", "code"),
    [
        ("a", SecondIdentifier.LAST_FOUR, "0000", "search.mismatch"),
        ("a", SecondIdentifier.GUARDIAN, "Karl Vrångfors", "search.mismatch"),
        ("a", SecondIdentifier.GUARDIAN, "-", "search.mismatch"),
        ("a", SecondIdentifier.ADDRESS, "Storgatan 1", "search.not-kept"),
        ("b", SecondIdentifier.GUARDIAN, "Eva Vrångfors", "search.not-kept"),
        ("b", SecondIdentifier.BIRTH_DATE, "110506", "search.not-kept"),
        ("a", SecondIdentifier.LAST_FOUR, "  ", "identity.second-identifier"),
    ],
)
def test_one_thing_more_that_does_not_hold_opens_nobody(
    demo: DemoDesk, call: str, kind: SecondIdentifier, value: str, code: str
) -> None:
    _alike(demo)
    search, number = _search(demo, call)
    with pytest.raises(Refused) as caught:
        open_found(demo.desk, search=search, found=search.found[number], confirmed=Confirmed(kind=kind, value=value))
    assert caught.value.code == code


def test_a_hit_whose_call_is_gone_is_refused(demo: DemoDesk) -> None:
    _alike(demo)
    search, number = _search(demo, "a")
    gone = replace(search.found[number], call="f" * 32)
    with pytest.raises(Refused, match=r"call\.unknown"):
        open_found(
            demo.desk,
            search=search,
            found=gone,
            confirmed=Confirmed(kind=SecondIdentifier.LAST_FOUR, value="2386"),
        )


def test_values_that_hold_what_somebody_typed_do_not_show_it(demo: DemoDesk) -> None:
    _alike(demo)
    search, _ = _search(demo, "a")
    assert "Vrångfors" not in repr(search)
    assert "2386" not in repr(Confirmed(kind=SecondIdentifier.LAST_FOUR, value="2386"))


def test_a_clock_or_promise_that_is_gone_is_refused_by_name(demo: DemoDesk) -> None:
    call = _play(demo, "girl-4").call("girl-4")
    for there in (call, "f" * 32):
        with pytest.raises(Refused, match=r"clock\.unknown"):
            read_clock(demo.desk, call=there, clock="x:y")
        with pytest.raises(Refused, match=r"promise\.unknown"):
            read_promise(demo.desk, call=there, promise="x")


def test_a_decision_that_lapsed_stands_first_as_overdue(demo: DemoDesk) -> None:
    _play(demo, "girl-4")
    demo.clock.at = MIDDLE + timedelta(days=10)
    assert fold_on(demo.desk)[1], "a new day shows contacts with clocks anew, though nobody has touched them"
    assert not fold_on(demo.desk)[1], "once a day"
    first = read_clocks(demo.desk).entries[0]
    lapsed = next(entry for entry in read_clocks(demo.desk).entries if entry.title.startswith("Underställ"))
    assert first.group == "late"
    assert (lapsed.lapsed, lapsed.mark, lapsed.part) == (True, "late", 1.0)


def test_a_promise_for_another_day_stands_among_those_of_the_week(demo: DemoDesk) -> None:
    call = _play(demo, "girl-4").call("girl-4")
    promise_call_back(demo.desk, call=call, to="mormor", about="", due=MIDDLE + timedelta(days=2))
    entry = next(one for one in read_clocks(demo.desk).entries if one.promise)
    assert (entry.group, entry.mark) == ("week", "near")
    detail = read_promise(demo.desk, call=call, promise=entry.promise)
    assert detail.to == "mormor"
    assert "mormor" not in repr(detail)


def test_what_was_not_handed_over_stays_in_the_list_of_the_next_duty(demo: DemoDesk) -> None:
    call = _play(demo, "girl-4").call("girl-4")
    demo.clock.at = MIDDLE + timedelta(days=3)
    later = read_handovers(demo.desk)
    assert call in {line.call for line in later.waiting}
    view = read_handover(demo.desk, call=call, persons=later.waiting[0].persons)
    assert view.line.key in repr(view)


def test_a_call_marked_as_wrong_is_nobodys_handover(demo: DemoDesk) -> None:
    call = _play(demo, "girl-4").call("girl-4")
    void_call(demo.desk, call=call, reason="Upplagt två gånger")
    assert read_handovers(demo.desk).lines == ()


def test_whoever_belongs_to_none_of_the_parties_is_not_handed_over(demo: DemoDesk) -> None:
    call = "c" * 32
    person = said(name="Ulf Bruksell", age=40, concerns=("no-means",), resident="2282")
    log_call(demo.desk, Draft(call=call, received=demo.clock.at, persons=(("p", person),)))
    confirmed = MunicipalityConfirmed(
        person="p", municipality=NONE_OF_OURS, board=NONE_OF_OURS, rule="", reason="Bor i Norge", proposed="2282"
    )
    confirm_municipality(demo.desk, call=call, confirmed=confirmed)
    assert read_handovers(demo.desk).lines == ()
    with pytest.raises(Refused, match=r"handover\.nobody"):
        read_handover(demo.desk, call=call, persons=("p",))
    with pytest.raises(Refused, match=r"call\.unknown"):
        read_handover(demo.desk, call="f" * 32, persons=("p",))


def test_a_file_that_is_no_text_or_far_too_large_or_a_folder_is_refused(demo: DemoDesk, tmp_path: Path) -> None:
    binary, large = tmp_path / "bild.toml", tmp_path / "stor.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    large.write_bytes(b"#" * 4_000_001)
    with pytest.raises(Refused, match=r"input\.not-utf8"):
        look_at_register(demo.desk, path=str(binary))
    with pytest.raises(Refused, match=r"input\.too-large"):
        look_at_register(demo.desk, path=str(large))
    with pytest.raises(Unavailable, match=r"input\.unreadable"):
        look_at_register(demo.desk, path=str(tmp_path))
