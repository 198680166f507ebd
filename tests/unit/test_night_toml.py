"""A night file: what it says becomes values, and what is wrong in it is one line that says where."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files

import pytest

from jourdesk.domain.call import CALL_FIELDS, CALLER_FIELDS
from jourdesk.domain.night import Night
from jourdesk.domain.problems import Refused
from jourdesk.usecases.night_acts import ACTS
from jourdesk.wire import night_toml
from jourdesk.wire.night_toml import MAY, NEEDS, read_night
from jourdesk.wire.problem_texts import sentence

HEAD = """
title = "Prov"
worker = "S. Wallin"
worker_title = "socialsekreterare"
begins = 2026-11-21T16:00:00+01:00
ends = 2026-11-22T08:00:00+01:00
"""
CONTACT = """
[[contact]]
key = "girl"
received = 2026-11-21T23:40:00+01:00
"""
PERSON = '[[contact.person]]\nref = "child"\n'
ACT = "[[contact.act]]\nat = 2026-11-21T23:41:00+01:00\n"


def read(text: str) -> Night:
    """Read a text as the file night.toml."""
    return read_night(text, file="night.toml")


def complaint(text: str) -> str:
    """Give the line that a person reads when the text is wrong."""
    with pytest.raises(Refused) as caught:
        read(text)
    said = sentence(caught.value)
    assert "\n" not in said
    assert "Något gick fel" not in said, f"the code {caught.value.code} has no sentence"
    return said


def test_a_night_is_read_with_its_contacts_in_the_order_they_are_typed() -> None:
    late = CONTACT.replace("girl", "late").replace("23:40", "22:00") + "written = 2026-11-22T05:00:00+01:00\n"
    night = read(HEAD + late + CONTACT)
    assert [contact.key for contact in night.contacts] == ["girl", "late"]
    assert night.contacts[0].written == night.contacts[0].received == datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
    assert night.contacts[0].channel == "phone"


def test_statements_are_sorted_and_dates_become_the_texts_that_facts_hold() -> None:
    person = PERSON + 'sex = "female"\nborn = 2022-03-14\nconcerns = ["neglect"]\nurgent = true\n'
    night = read(HEAD + CONTACT + person)
    expected = (("born", "2022-03-14"), ("concerns", ("neglect",)), ("sex", "female"), ("urgent", True))
    assert night.contacts[0].stated.persons == (("child", expected),)


def test_an_act_gives_its_values_and_empty_ones_for_the_rest() -> None:
    act = ACT + 'do = "note"\ntext = "Hon sover."\n'
    (read_act,) = read(HEAD + CONTACT + act).contacts[0].acts
    assert (read_act.do, read_act.contact, read_act.text("text"), read_act.text("voice")) == (
        "note",
        "girl",
        "Hon sover.",
        "",
    )
    assert read_act.moment("happened") is None


def test_an_act_that_states_something_holds_statements() -> None:
    act = ACT + 'do = "state"\ndescribed = { can_wait = false }\nperson = [{ ref = "child", age = 4 }]\n'
    (read_act,) = read(HEAD + CONTACT + act).contacts[0].acts
    assert read_act.values == ()
    assert read_act.stated.described == (("can_wait", False),)
    assert read_act.stated.persons == (("child", (("age", 4),)),)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("title = ", ["night.toml"]),
        (HEAD.replace("title", "titel"), ["night.toml", "titel"]),
        (HEAD.replace('worker = "S. Wallin"\n', ""), ["worker"]),
        (HEAD.replace('"Prov"', "3"), ["title"]),
        (HEAD.replace("16:00:00+01:00", "16:00:00"), ["begins"]),
        (HEAD + CONTACT + 'colour = "red"\n', ["contact girl", "colour"]),
        (HEAD + CONTACT.replace("+01:00", ""), ["contact girl", "received"]),
        (HEAD + CONTACT.replace("received = 2026-11-21T23:40:00+01:00", ""), ["contact girl", "received"]),
        (HEAD + CONTACT + CONTACT, ["key", "girl"]),
        (HEAD + CONTACT + "caller = { shoe = 1 }\n", ["contact girl, caller", "shoe"]),
        (HEAD + CONTACT + "caller = { anonymous = 1 }\n", ["contact girl, caller", "anonymous"]),
        (HEAD + CONTACT + "described = { measures = [1] }\n", ["contact girl, described", "measures"]),
        (HEAD + CONTACT + "person = [1]\n", ["contact girl", "person"]),
        (HEAD + CONTACT + "[[contact.person]]\nage = 4\n", ["person", "ref"]),
        (HEAD + CONTACT + PERSON + "shoe = 1\n", ["contact girl, person child", "shoe"]),
        (HEAD + CONTACT + PERSON + 'age = "fyra"\n', ["contact girl, person child", "age"]),
        (HEAD + CONTACT + PERSON + 'born = "i våras"\n', ["contact girl, person child", "born"]),
        (HEAD + CONTACT + ACT + 'do = "dance"\n', ["contact girl", "dance"]),
        (HEAD + CONTACT + ACT, ["contact girl", "do"]),
        (HEAD + CONTACT + ACT + 'do = "note"\n', ["contact girl, act note", "text"]),
        (HEAD + CONTACT + ACT + 'do = "end"\nkind = "media"\n', ["contact girl, act end", "kind"]),
        (HEAD + CONTACT + ACT.replace("+01:00", "") + 'do = "end"\n', ["contact girl, act end", "at"]),
        (HEAD + CONTACT + ACT + 'do = "assess"\nperson = "child"\nneeds = "ja"\ntext = "x"\n', ["act assess", "needs"]),
        (HEAD + CONTACT + ACT + 'do = "hand-over"\npersons = "child"\n', ["act hand-over", "persons"]),
    ],
)
def test_what_is_wrong_is_one_line_that_names_file_table_and_key(text: str, places: list[str]) -> None:
    said = complaint(text)
    for place in ["night.toml", *places]:
        assert place in said


def test_the_fields_of_a_night_are_those_of_a_call() -> None:
    assert frozenset(night_toml._CALLER) == CALLER_FIELDS
    # When a contact reached the jour stands beside the description, and may not be said twice.
    assert frozenset(night_toml._DESCRIBED) == CALL_FIELDS - {"received"}


def test_every_act_that_can_be_written_can_be_played() -> None:
    assert set(NEEDS) == set(ACTS)
    assert set(MAY) <= set(NEEDS)


def test_values_of_a_night_show_no_personal_data() -> None:
    person = PERSON + 'name = "Tova Lillhed"\n'
    night = read(HEAD + CONTACT + person + ACT + 'do = "note"\ntext = "Tova sover."\n')
    shown = repr(night) + repr(night.contacts[0].stated) + repr(night.contacts[0].acts)
    assert "Tova" not in shown
    assert "girl" in shown


def test_the_shipped_night_holds_what_it_promises() -> None:
    text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
    night = read(text)
    assert len(night.contacts) >= 16
    for contact in night.contacts:
        times = [contact.written, *(act.at for act in contact.acts)]
        assert times == sorted(times), contact.key
        assert night.begins <= times[0] <= times[-1] <= night.ends
