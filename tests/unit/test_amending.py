"""What a fold changes of a contact or a person."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from jourdesk.domain.amending import amended
from jourdesk.domain.call import Call
from jourdesk.domain.person import Person
from tests.facts import AT

CALL = Call(id="c1", channel="phone", received=AT, answered_by="S. Wallin", written=AT)


@pytest.mark.parametrize("value", [CALL, Person(ref="p1", name="Leo")], ids=["call", "person"])
def test_a_copy_is_what_replace_makes_of_every_field_and_the_first_stays_as_it_was(value: Call | Person) -> None:
    for one in fields(value):
        before = getattr(value, one.name)
        change: dict[str, Any] = {one.name: "another"}
        made = amended(value, **change)
        assert getattr(made, one.name) == "another"
        assert getattr(value, one.name) == before
        assert made == replace(value, **change)
    assert amended(value) == value


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError, match="Call has no such field"):
        amended(CALL, note="x")  # type: ignore[call-arg]  # what is tested
