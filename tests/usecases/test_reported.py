"""The receiving unit reads who rang and who wants to hear how it went, as far as it may know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.events import CallReferred
from jourdesk.domain.papers.handover_sheet import Reported
from jourdesk.domain.person import said
from jourdesk.usecases.hand_over import preview_handover
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.refer_caller import refer_caller
from jourdesk.usecases.reported import reported_of
from jourdesk.usecases.seal_caller import share_caller
from tests.desks import open_test_desk
from tests.facts import AT
from tests.unit.written import words
from tests.usecases.played import played


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path) as opened:
        opened.clock.at = AT
        yield opened


def told(demo: DemoDesk, **caller: str | bool | None) -> Reported | None:
    log_call(demo.desk, Draft(call="c1", received=AT, caller=said(**caller)))
    return read(demo)


def read(demo: DemoDesk) -> Reported | None:
    with demo.desk.unit() as unit:
        call = unit.call("c1")
    assert call is not None
    return reported_of(demo.desk, call)


def test_who_reports_by_duty_stands_with_her_number_and_her_wish(demo: DemoDesk) -> None:
    found = told(
        demo, code="school", name="Rektor Ek", phone="070-174 06 60", wants_feedback=True, feedback_to="kuratorn"
    )
    assert found is not None
    assert found.who == "Rektor Ek · Skola eller fritids · 070-174 06 60"
    assert found.feedback == "Vill veta hur det går: kuratorn"
    assert not found.sealed


def test_of_a_sealed_reporter_stands_her_kind_and_where_the_rest_is(demo: DemoDesk) -> None:
    found = told(demo, code="public", name="Britt Granlund", phone="070-174 06 05", wants_feedback=False)
    assert found is not None
    assert "Granlund" not in found.who
    assert (found.sealed, found.feedback) == (True, "Vill inte veta hur det går")
    assert found.note == "Namn och nummer finns hos socialjouren"
    share_caller(demo.desk, call="c1", shared=True, reason="Enheten behöver fråga mer.")
    shared = read(demo)
    assert shared is not None
    assert shared.note == "Namn och nummer läses i Jourdesk och läsningen loggas"


def test_an_anonymous_caller_is_said_to_be_one(demo: DemoDesk) -> None:
    found = told(demo, code="public", anonymous=True)
    assert found is not None
    assert found.who.endswith("Anonym")
    assert (found.note, found.sealed) == ("Numret är inte sparat", False)


def test_nothing_is_said_where_nothing_is_known(demo: DemoDesk) -> None:
    assert told(demo) is None


def test_the_handover_paper_names_who_rang_in_its_fourth_part(tmp_path: Path) -> None:
    with played(tmp_path) as own:
        paper, _ = preview_handover(
            own.desk, call=own.call("girl-4"), persons=(own.page("girl-4").persons[0].person.ref,)
        )
        fourth = next(part for part in paper.parts if part.number == 4)
        said_there = words(paper)
    assert "Vem som ringde" in {row.label for block in fourth.blocks for row in getattr(block, "rows", ())}
    assert "070-174 06 87" in said_there
    assert "Vill veta hur det går" in said_there


def test_whom_the_caller_was_sent_on_to_stands_in_the_story(tmp_path: Path) -> None:
    with played(tmp_path, "girl-4") as own:
        sent = CallReferred(to="Kvinnofridslinjen", phone="070-174 06 61", warm=False, reason="")
        refer_caller(own.desk, call=own.call("girl-4"), referred=sent)
        girl = own.page("girl-4").persons[0].person.ref
        paper, _ = preview_handover(own.desk, call=own.call("girl-4"), persons=(girl,))
    assert "Hänvisat till Kvinnofridslinjen · 070-174 06 61" in words(paper)
