"""A board's reviewer goes through the log on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from jourdesk.app import DemoDesk
from jourdesk.domain.access_log import Wanted
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import User, UserRole
from jourdesk.store import tables as t
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.review_log import boards_to_review, read_log, sample_log, sign_review
from tests.desks import open_test_desk, store_of

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=STOCKHOLM)
REVIEWER = Author(by="E. Nyberg", typed_by="E. Nyberg", title="samordnare", desk="desk-1")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path, at=NOW) as opened:
        yield opened


def first_of(count: int) -> int:
    assert count > 0
    return 0


def read_thrice(demo: DemoDesk) -> str:
    desk = demo.desk
    call = desk.new_id()
    persons = (("child", (("age", 8), ("present", "2282"), ("resident", "2282"))),)
    log_call(desk, Draft(call=call, received=desk.now(), note="Ringde", persons=persons))
    confirmed = MunicipalityConfirmed(
        person="child", municipality="2282", board="2282-sn", rule="", reason="Bor där", proposed="2282"
    )
    confirm_municipality(desk, call=call, confirmed=confirmed)
    for purpose in ("list", "search", "Ringde tillbaka till skolan"):
        open_record(desk, call=call, purpose=purpose)
    return call


def test_a_reviewer_sees_who_opened_what_when_and_why_and_signs_for_a_sample(demo: DemoDesk) -> None:
    desk = demo.desk
    call = read_thrice(demo)
    demo.desk.author = REVIEWER
    view = read_log(desk, board="2282-sn")
    assert view.name == "Socialnämnden, Kramfors"
    assert [line.why for line in view.lines] == ["Ringde tillbaka till skolan", "Sökning", "Från listan"]
    assert {line.case[:4] for line in view.lines} == {"J26-"}
    assert view.readers == (("S. Wallin", 3),)
    assert view.intact
    drawn = sample_log(desk, view, count=2, pick=first_of)
    assert len(drawn) == 2
    sampled = tuple(line.reading.id for line in drawn)
    assert sign_review(desk, view=view, sampled=sampled, note="Utan anmärkning") == Changes.REGISTER
    after = read_log(desk, board="2282-sn", wanted=Wanted(call=call))
    assert sum(line.reading.reviewed for line in after.lines) == 2
    assert after.reviews[0].note == "Utan anmärkning"
    assert after.intact


def test_another_boards_log_is_empty_and_another_day_too(demo: DemoDesk) -> None:
    read_thrice(demo)
    demo.desk.author = REVIEWER
    with pytest.raises(Refused, match=r"roles\.not-allowed"):
        read_log(demo.desk, board="2260-ks")
    assert read_log(demo.desk, board="2282-sn", wanted=Wanted(last=date(2026, 11, 20))).lines == ()


def test_ones_own_readings_are_signed_for_by_somebody_else(demo: DemoDesk) -> None:
    desk = demo.desk
    everywhere = User(key="wallin", name="S. Wallin", roles=(UserRole(role="reviewer"),))
    read_thrice(demo)
    desk.register = replace(desk.register, users=(everywhere,))
    view = read_log(desk, board="2282-sn")
    assert all(line.own for line in view.lines)
    assert sample_log(desk, view, count=3, pick=first_of) == ()
    with pytest.raises(Refused, match=r"log\.own"):
        sign_review(desk, view=view, sampled=(view.lines[0].reading.id,), note="Bra")


def test_a_reviewer_has_her_own_boards_to_review(demo: DemoDesk) -> None:
    desk = demo.desk
    assert boards_to_review(desk) == ()
    desk.author = REVIEWER
    assert boards_to_review(desk) == (("2282-sn", "Socialnämnden, Kramfors"),)
    desk.register = replace(desk.register, users=())
    everything = boards_to_review(desk)
    assert len(everything) > 6
    assert everything[-1] == ("", "")
    assert read_log(desk, board="").name == ""


def test_a_worker_on_duty_reviews_nobodys_log(demo: DemoDesk) -> None:
    with pytest.raises(Refused, match=r"roles\.not-allowed"):
        read_log(demo.desk, board="2282-sn")


def test_a_reading_that_somebody_took_out_of_the_store_is_seen(demo: DemoDesk) -> None:
    read_thrice(demo)
    demo.desk.author = REVIEWER
    with store_of(demo).file.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER tr_fact_stands")
        fact = t.FactRow
        first = (fact.stream == "access.2282-sn", fact.number == 1)
        connection.execute(update(fact).where(*first).values(stream="access.hidden"))
    view = read_log(demo.desk, board="2282-sn")
    assert view.broken == ("desk-1",)
    assert not view.intact
