"""What is known about a contact: days, ages, consent, households."""

from datetime import UTC, date, datetime

import pytest

from jourdesk.domain.circumstances import (
    Circumstances,
    Consent,
    Contact,
    Decision,
    Situation,
    Step,
    local_day,
)

AT = datetime(2026, 12, 24, 23, 20, tzinfo=UTC)


def test_a_day_is_the_swedish_day_whatever_the_offset() -> None:
    assert local_day(AT) == date(2026, 12, 25)
    assert Decision(ref="d", person="p", provision="LVU 6", at=AT).day == date(2026, 12, 25)
    assert Step(decision="d", kind="enforced", at=AT).day == date(2026, 12, 25)


def test_an_instant_without_an_offset_is_a_fault() -> None:
    with pytest.raises(ValueError, match="offset"):
        local_day(datetime(2026, 1, 1, 12))


def test_the_law_is_that_of_the_day_received_unless_another_is_named() -> None:
    assert Contact(received=AT).law_day == date(2026, 12, 25)
    assert Contact(received=AT, law_as_of=date(2024, 1, 1)).law_day == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2008, 4, 15), date(2026, 4, 14), 17),
        (date(2008, 4, 15), date(2026, 4, 15), 18),
        (date(2008, 2, 29), date(2026, 2, 27), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 18),
        (date(2008, 2, 29), date(2028, 2, 28), 19),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(1904, 2, 29), date(2000, 2, 28), 95),
        (date(2026, 4, 15), date(2026, 4, 15), 0),
    ],
)
def test_age_changes_on_the_birthday(born: date, day: date, age: int) -> None:
    assert Circumstances(ref="p", born=born).age_on(day) == age


def test_an_age_that_is_told_is_kept_and_an_unknown_one_stays_unknown() -> None:
    assert Circumstances(ref="p", age=4).age_on(date(2026, 1, 1)) == 4
    assert Circumstances(ref="p").age_on(date(2026, 1, 1)) is None


def test_only_a_child_of_the_leap_day_needs_the_warning() -> None:
    assert Circumstances(ref="p", born=date(2008, 2, 29)).leap_day_child
    assert not Circumstances(ref="p", born=date(2008, 3, 1)).leap_day_child
    assert not Circumstances(ref="p", age=4).leap_day_child


@pytest.mark.parametrize(
    ("each", "together"),
    [
        (("given", "refused"), "refused"),
        (("unreachable", "given"), "unreachable"),
        (("unknown", "given"), "unknown"),
        (("unreachable", "refused"), "refused"),
        (("given", "given"), "given"),
        (("given", "not-needed"), "given"),
        (("not-needed",), "not-needed"),
        ((), "unknown"),
    ],
)
def test_where_guardians_differ_the_hardest_answer_counts(each: tuple[str, ...], together: str) -> None:
    consent = Consent(each=tuple((f"guardian-{number}", answer) for number, answer in enumerate(each)))
    assert consent.of_guardians == together


def test_one_answer_for_all_guardians_counts_too() -> None:
    assert Consent(guardians="given").of_guardians == "given"
    assert Consent(guardians="given", each=(("f", "refused"),)).of_guardians == "refused"
    assert Consent().of_own == "unknown"
    assert Consent(own="given").of_own == "given"


def test_repr_shows_the_ref_and_nothing_else() -> None:
    assert repr(Circumstances(ref="p1", age=4, resident="2282")) == "Circumstances('p1')"


def test_a_household_is_joined_by_guardianship() -> None:
    persons = (
        Circumstances(ref="mother"),
        Circumstances(ref="child", ward_of=("mother", "father")),
        Circumstances(ref="father"),
        Circumstances(ref="half-brother", ward_of=("father",)),
        Circumstances(ref="stranger"),
    )
    situation = Situation(contact=Contact(received=AT), persons=persons)
    assert situation.household("mother") == {"mother", "child", "father", "half-brother"}
    assert situation.household("stranger") == {"stranger"}


def test_steps_come_earliest_first_and_a_missing_person_is_none() -> None:
    late = Step(decision="d", kind="enforced", at=datetime(2026, 1, 2, tzinfo=UTC))
    early = Step(decision="d", kind="submitted", at=datetime(2026, 1, 1, tzinfo=UTC))
    other = Step(decision="e", kind="submitted", at=datetime(2026, 1, 1, tzinfo=UTC))
    situation = Situation(contact=Contact(received=AT), steps=(late, early, other))
    assert situation.steps_of("d") == (early, late)
    assert situation.person("nobody") is None
