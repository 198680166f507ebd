"""A unit tells the jour what may happen tonight, on a real store: who may write, who has ticked, what stands beside whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import CallOpened, PersonStated
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.domain.watch_events import WatchUsed
from jourdesk.usecases.begin_shift import begin_shift
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_watches import read_watch, read_watches
from jourdesk.usecases.send_watch import change_watch, send_watch, withdraw_watch
from jourdesk.usecases.tick_watch import tick_watch
from jourdesk.usecases.use_watch import use_watch, watches_for
from jourdesk.usecases.watch_choices import read_watch_choices
from tests.desks import open_test_desk
from tests.facts import AT
from tests.unit.watches import HOUR, sent

OWN = {"unit": "2282-barn", "municipality": "2282"}


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    """A desk at 23.40 on a Saturday, with the invented register."""
    with open_test_desk(tmp_path / "desk") as opened:
        yield opened


@pytest.fixture
def desk(demo: DemoDesk) -> Desk:
    """The desk itself."""
    return demo.desk


def belong(desk: Desk, unit: str) -> None:
    """Let the desk belong to a unit, as enrolment does."""
    with desk.unit() as opened:
        opened.set_setting("road.unit", unit)


def written(desk: Desk, **other: object) -> str:
    """Send a watch and return its id."""
    return send_watch(desk, sent(**{**OWN, **other}))[0]


def be(desk: Desk, name: str) -> None:
    """Let somebody else sit at the desk."""
    desk.author = replace(desk.author, by=name, typed_by=name)


def a_call(desk: Desk, **person: object) -> str:
    """A contact with one person."""
    with desk.unit() as unit:
        opened = CallOpened(channel="phone", received=desk.now(), answered_by="S")
        unit.record("c1", opened, PersonStated(person="p1", said=said(**person)))  # type: ignore[arg-type]  # fields of a person
    return "c1"


def traces(desk: Desk, board: str) -> list[tuple[str, str, str]]:
    """What the log of a board says."""
    with desk.unit() as unit:
        bodies = [fact.body for fact in unit.facts(f"access.{board}")]
    return [(one.call, one.reader, one.purpose) for one in bodies if isinstance(one, RecordOpened)]


def test_a_watch_is_kept_as_it_is_read_and_listed_without_name_number_or_place(desk: Desk) -> None:
    watch, changes = send_watch(desk, sent(**OWN, number="110412 2393", headline=" Kan söka sig till pappan "))
    assert changes is Changes.WATCHES
    (line,) = read_watches(desk).lines
    assert (line.key, line.state, line.label) == (watch, "tonight", "Pojke 15 år")
    assert (line.headline, line.unit_name, line.municipality) == (
        "Kan söka sig till pappan",
        "Mottagning barn och unga",
        "Kramfors",
    )
    view = read_watch(desk, watch=watch, purpose="watch")
    assert (view.watch.now.number, view.age) == ("20110412-2393", 15)
    assert "Leo" not in repr(view)


@pytest.mark.parametrize(
    ("other", "code", "field"),
    [
        ({"unit": "finns-inte"}, "watch.unit", "unit"),
        ({"number": "20110412-2390"}, "identity.check-digit", "number"),
        ({"born": "12 april"}, "person.born", "born"),
        ({"plan": " "}, "watch.plan", "plan"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(
    desk: Desk, other: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        written(desk, **other)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert read_watches(desk).lines == ()


def test_a_unit_writes_for_itself_alone_and_the_jour_for_whoever_rang(desk: Desk) -> None:
    belong(desk, "2280-barn")
    with pytest.raises(Refused, match=r"watch\.not-yours"):
        written(desk)
    belong(desk, "2282-barn")
    own = written(desk)
    belong(desk, "2280-barn")
    with pytest.raises(Refused, match=r"watch\.not-yours"):
        withdraw_watch(desk, watch=own, reason="inte vår")
    with pytest.raises(Refused, match=r"watch\.not-yours"):
        change_watch(desk, watch=own, sent=sent(plan="något annat"))
    belong(desk, "jour")
    assert written(desk, headline="Ringde 15.55") != own


def test_a_change_says_what_changed_and_must_be_read_again(desk: Desk, demo: DemoDesk) -> None:
    watch = written(desk)
    first = read_watches(desk).lines[0].revision
    tick_watch(desk, watch=watch, revision=first)
    assert read_watches(desk).to_tick == ()
    demo.clock.at += timedelta(minutes=5)
    change_watch(desk, watch=watch, sent=sent(**OWN, plan="Ring mamman."))
    (line,) = read_watches(desk).to_tick
    assert (line.changed, line.again, line.ticked) == (True, True, None)
    view = read_watch(desk, watch=watch, purpose="watch")
    assert [(one.field, one.after) for one in view.changes] == [("plan", "Ring mamman.")]
    with pytest.raises(Refused, match=r"watch\.newer"):
        tick_watch(desk, watch=watch, revision=first)
    with pytest.raises(Refused, match=r"watch\.same"):
        change_watch(desk, watch=watch, sent=sent(**OWN, plan="Ring mamman."))


def test_a_watch_that_was_taken_back_says_why_and_stands_beside_nobody(desk: Desk) -> None:
    watch, call = written(desk), a_call(desk, number="20110412-2393")
    with pytest.raises(Refused, match=r"watch\.reason"):
        withdraw_watch(desk, watch=watch, reason=" ")
    withdraw_watch(desk, watch=watch, reason="Leo är hemma igen")
    withdraw_watch(desk, watch=watch, reason="en gång till")
    (line,) = read_watches(desk).lines
    assert line.state == "withdrawn"
    assert read_watch(desk, watch=watch, purpose="watch").watch.withdrawn == "Leo är hemma igen"
    with desk.unit() as unit:
        kept = unit.call(call)
    assert kept is not None
    assert (read_watches(desk, tonight=True).lines, watches_for(desk, kept)) == ((), ())
    with pytest.raises(Refused, match=r"watch\.withdrawn"):
        change_watch(desk, watch=watch, sent=sent(**OWN))


def test_everybody_ticks_for_herself_and_anew_in_each_shift(desk: Desk, demo: DemoDesk) -> None:
    watch = written(desk)
    begin_shift(desk, worker=desk.author.by, role="jour")
    revision = read_watches(desk).lines[0].revision
    tick_watch(desk, watch=watch, revision=revision)
    tick_watch(desk, watch=watch, revision=revision)
    assert len(read_watches(desk).lines[0].ticks) == 1
    be(desk, "Omar Haddad")
    assert len(read_watches(desk).to_tick) == 1
    be(desk, "S. Wallin")
    demo.clock.at += 12 * HOUR
    begin_shift(desk, worker=desk.author.by, role="jour")
    assert len(read_watches(desk).to_tick) == 1


def test_every_reading_leaves_a_trace_with_the_board_whose_watch_it_is(desk: Desk) -> None:
    watch = written(desk)
    read_watch(desk, watch=watch, purpose="shift")
    assert traces(desk, "2282-sn") == [(f"watch.{watch}", "S. Wallin", "shift")]


def test_beside_a_contact_stands_whose_watch_it_is_and_reading_it_is_kept_once_for_the_unit(desk: Desk) -> None:
    watch, call = written(desk), a_call(desk, number="20110412-2393")
    with desk.unit() as unit:
        kept = unit.call(call)
    assert kept is not None
    (beside,) = watches_for(desk, kept)
    assert (beside.watch, beside.person, beside.by, beside.municipality, beside.read) == (
        watch,
        "p1",
        "number",
        "Kramfors",
        False,
    )
    for _ in range(2):
        view, _changes = use_watch(desk, watch=watch, call=call)
    assert view.watch.now.plan.startswith("Ring jourhemmet")
    with desk.unit() as unit:
        used = [fact.body for fact in unit.facts(f"watch.{watch}") if isinstance(fact.body, WatchUsed)]
    assert [(one.call, one.reader, one.by) for one in used] == [("c1", "S. Wallin", "number")]
    assert len(traces(desk, "2282-sn")) == 2
    assert watches_for(desk, kept)[0].read
    assert read_watches(desk).lines[0].used == 1


def test_a_watch_that_was_over_when_the_contact_came_stands_beside_nobody(desk: Desk, demo: DemoDesk) -> None:
    written(desk, valid_until=AT + HOUR)
    demo.clock.at += 2 * HOUR
    call = a_call(desk, number="20110412-2393")
    with desk.unit() as unit:
        kept = unit.call(call)
    assert kept is not None
    assert watches_for(desk, kept) == ()
    with pytest.raises(Refused, match=r"watch\.unknown"):
        use_watch(desk, watch="w9", call=call)
    with pytest.raises(Refused, match=r"call\.unknown"):
        use_watch(desk, watch="w9", call="c9")


def test_a_watch_about_somebody_else_is_not_read_from_a_contact(desk: Desk) -> None:
    watch, call = written(desk), a_call(desk, name="Någon Annan", resident="2282")
    with pytest.raises(Refused, match=r"watch\.no-match"):
        use_watch(desk, watch=watch, call=call)
    assert traces(desk, "2282-sn") == []


def test_protected_particulars_show_nothing_in_the_list(desk: Desk) -> None:
    written(desk, protected="confidential")
    (line,) = read_watches(desk).lines
    assert (line.masked, line.label, line.headline) == (True, "", "")


@pytest.mark.parametrize(
    ("number", "born", "label"),
    [
        ("", "2011-04-12", "Barn 15 år"),
        ("", "", "Person"),
        ("19850303-2388", "", "Kvinna 41 år"),
    ],
)
def test_the_list_tells_age_and_role_as_far_as_they_are_known(desk: Desk, number: str, born: str, label: str) -> None:
    written(desk, number=number, born=born)
    assert read_watches(desk).lines[0].label == label


def test_what_is_over_leaves_the_list_after_a_week_and_is_never_forgotten(desk: Desk, demo: DemoDesk) -> None:
    watch = written(desk, valid_until=AT + HOUR)
    back = written(desk, valid_until=AT + 400 * HOUR)
    withdraw_watch(desk, watch=back, reason="hemma")
    demo.clock.at += timedelta(days=6)
    assert {line.key: line.state for line in read_watches(desk).lines} == {watch: "over", back: "withdrawn"}
    demo.clock.at += timedelta(days=2)
    assert read_watches(desk).lines == ()
    assert read_watch(desk, watch=watch, purpose="watch").line.state == "over"


def test_the_longest_watch_still_stands_on_its_last_day(desk: Desk, demo: DemoDesk) -> None:
    written(desk, valid_from=AT, valid_until=AT + timedelta(days=92))
    demo.clock.at += timedelta(days=91, hours=23)
    assert read_watches(desk).lines[0].state == "tonight"


def test_a_number_that_this_desk_cannot_read_hides_nothing_but_age_and_sex(desk: Desk) -> None:
    with desk.unit() as unit:
        unit.record("watch.w9", sent(**OWN, number="KT-4711", born="2011-04-12"))
    (line,) = read_watches(desk).lines
    assert line.label == "Barn 15 år"
    assert read_watch(desk, watch="w9", purpose="").watch.now.number == "KT-4711"
    assert traces(desk, "2282-sn") == []


@pytest.mark.parametrize(
    ("home", "role", "jour", "units"),
    [
        ("jour", "jour", True, None),
        ("jour", "", True, None),
        ("", "ifo", False, None),
        ("2282-barn", "ifo", False, ("2282-barn",)),
        ("2282-barn", "", False, ("2282-barn",)),
    ],
)
def test_a_unit_writes_for_itself_and_the_jour_reads_for_all(
    desk: Desk, home: str, role: str, jour: bool, units: tuple[str, ...] | None
) -> None:
    belong(desk, home)
    with desk.unit() as unit:
        unit.set_setting("worker.role", role)
    choices = read_watch_choices(desk)
    assert choices.jour is jour
    if units is not None:
        assert tuple(key for key, _, _ in choices.units) == units
        assert choices.units[0][1:] == ("Kramfors, Mottagning barn och unga", "2282")
    else:
        assert len(choices.units) > len(choices.municipalities)
    assert ("2282", "Kramfors") in choices.municipalities
    assert choices.ends == datetime.fromisoformat("2026-11-23T08:00:00+01:00")
