"""A desk to practise on: its own folder, an invented night, a clock that goes on where it was left, and no road."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app.practice import FOLDER, PracticeKeeper, practice_clock, practice_paths
from jourdesk.app.road import entrance
from jourdesk.domain.problems import Refused
from jourdesk.usecases.enrol_desk import PRACTICE, enrol_desk
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means
from tests.road.test_enrolment import Founded

PASSPHRASE = "fyra lugna ord ikväll"


@pytest.fixture
def where(tmp_path: Path) -> app.Paths:
    return practice_paths(app.Paths(tmp_path / "desk"))


def test_a_practice_desk_lies_in_a_folder_of_its_own(where: app.Paths) -> None:
    assert where.folder.name == FOLDER
    assert where.store != app.Paths(where.folder.parent).store


def test_it_begins_in_the_middle_of_an_invented_night_goes_on_later_and_never_gets_a_road(
    where: app.Paths, tmp_path: Path
) -> None:
    means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=app.now, work=LIGHT)
    clock = practice_clock()
    first = PracticeKeeper(where, clock=clock, means=means)
    first.make(PASSPHRASE)
    desk = first.unlock(PASSPHRASE)
    begun = practice_clock().at
    assert desk.author.by == ""
    assert desk.register.is_member("2260", begun.date())
    assert begun <= desk.now() < begun + timedelta(minutes=5)
    with desk.unit() as unit:
        calls = unit.calls_since(begun - timedelta(days=1))
        assert unit.setting(PRACTICE) == "1"
    assert len(calls) > 3
    founded = Founded(tmp_path / "host")
    try:
        with pytest.raises(Refused, match=r"road\.practice"):
            enrol_desk(entrance(desk, first.device, work=LIGHT), founded.invite(founding=True), person="p", label="l")
    finally:
        founded.host.close()
    clock.at += timedelta(hours=2)
    log_call(desk, Draft(call=desk.new_id(), received=begun + timedelta(hours=2), note="Övningssamtal"))
    first.lock()
    again = PracticeKeeper(where, clock=practice_clock(), means=means)
    desk = again.unlock(PASSPHRASE)
    assert desk.now() >= begun + timedelta(hours=2)
    with desk.unit() as unit:
        assert len(unit.calls_since(begun - timedelta(days=1))) == len(calls) + 1
    again.lock()
