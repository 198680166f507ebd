"""Two contacts that look alike: which pairs somebody is asked about."""

from datetime import timedelta

from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.duplicates import likely_pairs
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from tests.facts import AT, facts

OWN = "20120305-2380"


def call(name: str, *bodies: e.Body, minutes: int = 0) -> Call:
    opened = e.CallOpened(channel="phone", received=AT + timedelta(minutes=minutes), answered_by="S. Wallin")
    made = fold(facts(opened, *bodies, stream=name))
    assert made is not None
    return made


def about(**fields: str | bool) -> e.Body:
    return e.PersonStated(person="p", said=said(**fields))


def test_the_same_number_within_two_hours_is_asked_about_and_the_earlier_call_stands_first() -> None:
    later = call("c1", about(number="201203052380"), minutes=90)
    earlier = call("c2", about(number=OWN))
    (pair,) = likely_pairs((later, earlier))
    assert (pair.first, pair.second, pair.because) == ("c2", "c1", ("number",))


def test_a_name_of_two_parts_is_enough_and_one_part_is_not() -> None:
    pairs = likely_pairs((call("c1", about(name="Öhrn Lisa")), call("c2", about(name="ÖHRN Lisa"), minutes=5)))
    assert [pair.because for pair in pairs] == [("name",)]
    assert likely_pairs((call("c1", about(name="Lisa")), call("c2", about(name="Lisa"), minutes=5))) == ()


def test_number_and_name_are_both_said() -> None:
    both = about(number=OWN, name="Lisa Öhrn")
    (pair,) = likely_pairs((call("c1", both), call("c2", both, minutes=120)))
    assert pair.because == ("number", "name")


def test_calls_further_apart_than_two_hours_are_not_asked_about() -> None:
    assert likely_pairs((call("c1", about(number=OWN)), call("c2", about(number=OWN), minutes=121))) == ()


def test_the_name_of_somebody_protected_is_not_compared() -> None:
    masked = about(name="Lisa Öhrn", protected="sekretessmarkering")
    assert call("c1", masked).person("p").masked
    assert likely_pairs((call("c1", masked), call("c2", masked))) == ()


def test_somebody_merged_into_another_is_compared_once_as_that_other() -> None:
    merged = (
        about(number=OWN),
        e.PersonStated(person="q", said=said(name="A B")),
        e.PersonMerged(person="p", into="q"),
    )
    assert likely_pairs((call("c1", *merged), call("c2", about(number=OWN)))) == ()


def test_a_call_marked_as_wrong_and_a_pair_that_somebody_judged_are_not_asked_about_again() -> None:
    wrong = call("c1", about(number=OWN), e.CallVoided(reason="fel samtal"))
    assert likely_pairs((wrong, call("c2", about(number=OWN)))) == ()
    for same in (True, False):
        judged = call("c1", about(number=OWN), e.CallJoined(other="c2", same=same, reason="samma kväll"))
        assert judged.joined[0].same is same
        assert likely_pairs((judged, call("c2", about(number=OWN), minutes=1))) == ()
        assert likely_pairs((call("c2", about(number=OWN)), judged)) == ()
