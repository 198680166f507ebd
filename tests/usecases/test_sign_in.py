"""Who sits at the desk and as what: a unit's desk offers no duty, and a role that the register gives to others is not taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jourdesk.domain.period import Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import User, UserRole
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_shift import read_shift
from jourdesk.usecases.sign_in import read_sign_in, sign_in
from tests.desks import open_test_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk at 23.40 on a Saturday, with the invented register."""
    with open_test_desk(tmp_path / "desk") as opened:
        yield opened.desk


def belong(desk: Desk, unit: str) -> None:
    with desk.unit() as opened:
        opened.set_setting("road.unit", unit)


def held(desk: Desk, *users: User) -> None:
    desk.register = replace(desk.register, users=users)


def user(key: str, name: str, *roles: str) -> User:
    since = Period(valid_from=date(2026, 1, 1))
    return User(
        key=key,
        name=name,
        roles=tuple(UserRole(role=role, period=since) for role in roles),
        period=since,
    )


@pytest.mark.parametrize(
    ("unit", "roles", "home"),
    [
        ("", ("jour", "backup", "ifo", "admin", "reviewer"), ""),
        ("jour", ("jour", "backup", "admin", "reviewer"), ""),
        ("2282-barn", ("ifo", "reviewer"), "Kramfors, Mottagning barn och unga"),
    ],
)
def test_a_desk_offers_what_its_unit_does(desk: Desk, unit: str, roles: tuple[str, ...], home: str) -> None:
    belong(desk, unit)
    found = read_sign_in(desk)
    assert (found.roles, found.home, found.role) == (roles, home, "")


def test_who_signs_in_is_remembered_and_on_duty_only_in_the_two_lines(desk: Desk) -> None:
    changes = sign_in(desk, name=" Sara Wallin ", title="socialsekreterare", role="jour")
    assert changes == Changes.SHIFT | Changes.SETTINGS
    found = read_sign_in(desk)
    assert (found.name, found.title, found.role) == ("Sara Wallin", "socialsekreterare", "jour")
    sign_in(desk, name="Mona Rask", title="enhetschef", role="ifo")
    assert [one.worker for one in read_shift(desk).on] == ["Sara Wallin"]


def test_a_units_desk_takes_nobody_on_duty_and_no_coordinator(desk: Desk) -> None:
    belong(desk, "2282-barn")
    for role in ("jour", "backup", "admin", "chef"):
        with pytest.raises(Refused) as refused:
            sign_in(desk, name="Mona Rask", title="", role=role)
        assert (refused.value.code, refused.value.field) == ("shift.role", "role")
    assert read_sign_in(desk).role == ""


def test_a_role_that_the_register_gives_to_others_is_not_taken(desk: Desk) -> None:
    held(desk, user("eva", "Eva Norling", "admin"), user("sara", "Sara Wallin", "jour"))
    with pytest.raises(Refused) as refused:
        sign_in(desk, name="Sara Wallin", title="", role="admin")
    assert (refused.value.code, refused.value.field) == ("shift.role-held", "role")
    sign_in(desk, name="Eva Norling", title="samordnare", role="admin")
    assert read_sign_in(desk).role == "admin"


def test_a_list_of_users_never_keeps_anybody_from_working_the_night(desk: Desk) -> None:
    held(desk, user("eva", "Eva Norling", "admin"))
    sign_in(desk, name="En vikarie", title="socionom", role="jour")
    # A role that nobody holds is open: a coordinator who has left locks nobody out.
    sign_in(desk, name="En vikarie", title="socionom", role="reviewer")
    assert read_sign_in(desk).role == "reviewer"


def test_without_a_name_nobody_begins(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        sign_in(desk, name="  ", title="", role="jour")
    assert refused.value.field == "name"


def test_a_desk_that_is_being_set_up_lets_its_first_in_without_a_duty(tmp_path: Path) -> None:
    with open_test_desk(tmp_path / "new", register=False) as demo:
        assert sign_in(demo.desk, name="Sara Wallin", title="", role="jour") == Changes.SHIFT | Changes.SETTINGS
        assert read_shift(demo.desk).on == ()
