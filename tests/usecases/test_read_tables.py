"""The coordinator's tables as they are read and filled in: whatever stands in a row can be put in again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.register_edit import drop_row
from jourdesk.domain.register_shape import ALONE, SHAPES
from jourdesk.usecases.apply_edit import MANDATE, RegisterEdit, apply_edit
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_tables import RowView, read_rows
from jourdesk.usecases.register_forms import form_of, read_forms
from tests.desks import open_test_desk

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=STOCKHOLM)
NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_test_desk(tmp_path, at=NOW) as opened:
        desk = opened.desk
        for edit in (
            RegisterEdit(act="change", table="working_time", since=NEW_YEAR, values=(("nights_in_a_row", 4),)),
            RegisterEdit(act="change", table="forgetting", since=NEW_YEAR, values=(("days", 90),)),
            RegisterEdit(
                act="put",
                table="code",
                since=NEW_YEAR,
                values=(("list", "callers"), ("code", "x"), ("sv", "X"), ("en", "X")),
            ),
            RegisterEdit(
                act="change", table="unit", row="2260-barn", since=NEW_YEAR, values=(("name", "Barn och unga"),)
            ),
            RegisterEdit(
                act="put",
                table="agreement_version",
                since=NEW_YEAR,
                values=(
                    ("version", "2.0"),
                    ("councils", [{"code": "2260", "date": date(2026, 10, 1), "section": "§ 9"}]),
                ),
            ),
        ):
            desk.register = apply_edit(desk.register, edit)
        yield desk


def row(desk: Desk, table: str, name: str, state: str = "") -> RowView:
    return next(one for one in read_rows(desk, table=table) if one.row == name and state in ("", one.state))


def test_every_table_has_a_form_with_a_title_for_every_field(desk: Desk) -> None:
    forms = read_forms(desk)
    assert {form.table for form in forms} == {*SHAPES, *ALONE, MANDATE}
    for form in forms:
        assert form.title != form.table
        for field in form.fields:
            assert field.title != field.key or field.key in ("status", "version", "jour", "person"), (
                form.table,
                field.key,
            )
            assert bool(field.choices) == (field.kind in ("choice", "choices", "word")), (form.table, field.key)


def test_every_value_of_every_row_has_a_field_and_a_text(desk: Desk) -> None:
    for form in read_forms(desk):
        views = read_rows(desk, table=form.table)
        assert views, form.table
        known = {field.key for field in form.fields}
        for view in views:
            assert {key for key, _ in view.values} <= known, (form.table, view.row)
            assert all(isinstance(text, str) and text for _, text in view.cells)
            assert view.title


def test_every_row_dropped_and_put_in_again_is_the_same_row(desk: Desk) -> None:
    for table in SHAPES:
        if table == "board":
            continue  # units point to it
        for view in read_rows(desk, table=table):
            day = view.since or NOW.date()
            without = drop_row(desk.register, table, view.row, day)
            put = RegisterEdit(act="put", table=table, since=day, values=view.values)
            if view.state != "always":
                again = apply_edit(without, put)
                assert sorted(map(repr, getattr(again, SHAPES[table].field))) == sorted(
                    map(repr, getattr(desk.register, SHAPES[table].field))
                )


def test_what_holds_stands_before_what_is_coming_and_what_has_ended(desk: Desk) -> None:
    states = [view.state for view in read_rows(desk, table="unit")]
    assert states == sorted(states, key=("now", "coming", "ended").index)
    coming = row(desk, "unit", "2260-barn", "coming")
    assert (coming.since, coming.until, coming.title) == (NEW_YEAR, None, "Barn och unga, Kommunstyrelsen i Ånge")
    assert row(desk, "unit", "2260-barn", "now").until == date(2026, 12, 31)
    assert [v.state for v in read_rows(desk, table="unit", day=date(2027, 2, 1)) if v.row == "2260-barn"] == [
        "now",
        "ended",
    ]


def test_rows_are_said_as_people_say_them(desk: Desk) -> None:
    assert dict(row(desk, "unit", "2282-barn").cells)["handles"] == (
        "barn och unga (LPSB, LVU, SoL); vuxna och skadligt bruk och beroende (LVU)"
    )
    assert dict(row(desk, "escalation", "*").cells)["for"] == "alla"
    assert row(desk, "escalation", "*").title == "alla"
    assert dict(row(desk, "agreement_version", "2.0").cells)["councils"] == "Ånge § 9"
    assert dict(row(desk, "member", "2280").cells)["council"] == "mån 27 jan 2025 § 12"
    assert "Härnösand 24515" in dict(row(desk, "cost", "Socialjouren").cells)["shares"]
    reviewer = [view for view in read_rows(desk, table="user") if "granskar" in dict(view.cells)["roles"]]
    assert dict(reviewer[0].cells)["roles"] == "samordnare, granskar loggen Socialnämnden i Kramfors"
    mandate = next(view for view in read_rows(desk, table="mandate") if view.row == "2260-chair")
    assert dict(mandate.cells)["provisions"].startswith("LVU 6 §, LVU 11 §")
    assert dict(row(desk, "delegation", "2280-vn SoL 12:1").cells)["provision"] == "SoL 12 kap. 1 §"
    assert row(desk, "calendar_day", "2027-01-05 2260 *").title == "Klämdag, Ånge, tis 5 jan 2027"


def test_what_can_be_done_with_a_table_is_said(desk: Desk) -> None:
    assert form_of(desk, "unit").acts == ("put", "change", "end", "drop")
    assert form_of(desk, "agreement").acts == ("change",)
    assert form_of(desk, "forgetting").acts == ("change", "drop")
    assert form_of(desk, "mandate").acts == ("put", "end")
    assert form_of(desk, "kpi").acts == ("put", "change", "drop")
    with pytest.raises(KeyError):
        form_of(desk, "x")
