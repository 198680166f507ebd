"""What each role may do, and which pages it has."""

from dataclasses import replace
from datetime import date

import pytest

from jourdesk.domain.period import Period
from jourdesk.domain.register_tables import USER_ROLES, User, UserRole
from jourdesk.domain.roles import ACTS, PAGES, may_act, pages_of, roles_of
from tests.unit.rule_world import SOUND, START

TODAY = date(2026, 11, 22)
JOUR, IFO = UserRole(role="jour"), UserRole(role="ifo", municipality="2282")
REVIEWER = UserRole(role="reviewer", board="a")
ENDED = UserRole(role="admin", period=Period(valid_from=START, valid_to=date(2026, 6, 30)))
STAFF = replace(
    SOUND,
    users=(
        User(key="eva", name="E. Prov", roles=(JOUR, IFO, ENDED)),
        User(key="left", name="L. Prov", roles=(JOUR,), period=Period(valid_from=START, valid_to=date(2026, 6, 30))),
    ),
)


def test_a_register_without_users_lets_everybody_work() -> None:
    assert {role.role for role in roles_of(SOUND, "whoever", TODAY)} == set(USER_ROLES)
    assert set(pages_of(roles_of(SOUND, "whoever", TODAY))) == set(PAGES)


def test_one_person_holds_roles_in_several_municipalities_on_their_days() -> None:
    assert roles_of(STAFF, "eva", TODAY) == (JOUR, IFO)
    assert roles_of(STAFF, "E. Prov", TODAY) == (JOUR, IFO)
    assert roles_of(STAFF, "eva", date(2026, 3, 1)) == (JOUR, IFO, ENDED)
    assert roles_of(STAFF, "left", TODAY) == ()
    assert roles_of(STAFF, "nobody", TODAY) == ()


@pytest.mark.parametrize(
    ("role", "has", "lacks"),
    [
        ("jour", {"calls", "shift", "find"}, {"admin", "log", "morning", "figures"}),
        ("ifo", {"morning", "find", "clocks"}, {"calls", "shift", "admin", "log"}),
        ("admin", {"admin", "roster", "contacts", "figures"}, {"calls", "morning", "find", "log", "handover"}),
        ("reviewer", {"log", "law"}, {"calls", "morning", "find", "admin", "roster"}),
    ],
)
def test_each_role_has_its_pages_and_no_others(role: str, has: set[str], lacks: set[str]) -> None:
    pages = pages_of((UserRole(role=role),))
    assert has <= set(pages)
    assert not lacks & set(pages)
    assert list(pages) == [page for page in PAGES if page in pages]
    assert {"law", "road"} <= set(pages)


def test_who_has_no_role_has_no_page() -> None:
    assert pages_of(()) == ()
    assert not any(may_act((), act) for act in ACTS)


def test_the_coordinator_and_the_reviewer_read_no_case() -> None:
    for role in (UserRole(role="admin"), REVIEWER):
        for act in ("read-call", "find-person", "log-call", "accept-handover", "record-decision"):
            assert not may_act((role,), act)


def test_only_the_coordinator_changes_the_register_and_only_the_reviewer_reviews() -> None:
    assert [role for role in USER_ROLES if may_act((UserRole(role=role),), "edit-register")] == ["admin"]
    assert [role for role in USER_ROLES if may_act((UserRole(role=role),), "review-log")] == ["reviewer"]


def test_a_role_for_one_municipality_reaches_only_its_own() -> None:
    assert may_act((IFO,), "accept-handover", municipality="2282")
    assert not may_act((IFO,), "accept-handover", municipality="2260")
    assert may_act((JOUR,), "log-call", municipality="2260")
    assert may_act((IFO,), "accept-handover")


def test_an_act_that_nobody_has_heard_of_is_a_fault() -> None:
    with pytest.raises(KeyError):
        may_act((JOUR,), "fly")
    assert all(set(for_roles) <= set(USER_ROLES) for for_roles in (*ACTS.values(), *PAGES.values()))
