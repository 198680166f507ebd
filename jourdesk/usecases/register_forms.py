"""How each table of the register is filled in: its fields in order, what may stand in them, what must."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jourdesk.domain.register_edit import NO_END
from jourdesk.domain.register_shape import ALONE, SHAPES
from jourdesk.usecases.ports import Desk

_SPAN: Final = "valid_from:day valid_to:day"

_FORMS: Final[Mapping[str, Mapping[str, str]]] = {
    "agreement": {
        "agreement": "name!:text host:municipality version:text valid_from!:day legal_basis:texts "
        "status:choice/statuses replaces:text",
        "agreement_version": "version!:text valid_from!:day status:choice/statuses name:text replaces:text "
        "legal_basis:texts councils:councils changes:text",
        "member": "code!:municipality joined!:day left:day council:council court:text",
        "scope": f"municipality!:municipality targets!:choices/targets service!:choice/services {_SPAN}",
    },
    "boards": {
        "board": "key!:key municipality!:municipality name!:text kind:choice/board-kinds parent:board "
        f"status:choice/statuses {_SPAN}",
        "unit": f"key!:key board!:board name!:text phone:phone opens:hour handles:handles status:choice/statuses {_SPAN}",
    },
    "deciders": {
        "decider": "key!:key board!:board role!:choice/decider-roles name:text phone:phone order!:number "
        f"mandates:mandates conflicts:texts verified:day {_SPAN}",
        "mandate": f"provisions!:provisions {_SPAN}",
        "delegation": f"board!:board provision!:provision limit_sek:number {_SPAN}",
    },
    "contacts": {
        "contact": "key!:key function!:word/contact-functions name!:text municipality:municipality phone:phone hours:text "
        f"note:text verified:day wrong_since:day {_SPAN}",
        "neighbour": f"code!:municipality jour!:text phone!:phone verified:day {_SPAN}",
        "on_call": f"name!:text phone!:phone municipality:municipality order:number verified:day {_SPAN}",
        "escalation": f"for!:subject steps!:steps {_SPAN}",
        "resource": "key!:key kind!:choice/resource-kinds name!:text municipality:municipality phone:phone places:number "
        f"taken:number age_from:number age_to:number checked:day ring_before:hour note:text verified:day {_SPAN}",
    },
    "days": {
        "calendar_day": "day!:day state!:choice/day-states municipality:municipality unit:unit opens:hour name:text",
    },
    "people": {
        "user": f"key!:key name!:text title:text phone:phone roles:roles {_SPAN}",
        "person_role": f"person!:text title!:text municipality!:municipality percent:number {_SPAN}",
        "working_time": "daily_rest:number weekly_rest:number duty_in_4_weeks:number longest_shift:number "
        "nights_in_a_row:number",
    },
    "rest": {
        "cost": f"name!:text base!:text base_sek:number key!:choice/cost-keys shares:shares {_SPAN}",
        "kpi": "name!:text unit!:text target:number measure:choice/kpi-measures",
        "code": f"list!:text code!:key sv!:text en!:text {_SPAN}",
        "forgetting": "days!:number",
        "offline": "days!:number",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldForm:
    """One field.

    Attributes:
        kind: ``text``, ``key``, ``number``, ``day``, ``hour``, ``phone``, ``choice``, ``choices``, ``word`` (a choice, or an own
            word), ``texts``, ``municipality``, ``board``, ``unit``, ``provision``, ``provisions``, ``subject``, ``handles``,
            ``mandates``, ``council``, ``councils``, ``steps``, ``roles`` or ``shares``.
        choices: Code and label, for the kinds that have them.
    """

    key: str
    title: str
    kind: str
    required: bool
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableForm:
    """One table.

    Attributes:
        group: ``agreement``, ``boards``, ``deciders``, ``contacts``, ``days``, ``people`` or ``rest``.
        split: A change from a day on begins a new row; else the row is changed where it stands.
        acts: What can be done with its rows: ``put``, ``change``, ``end``, ``drop``.
    """

    table: str
    title: str
    group: str
    fields: tuple[FieldForm, ...]
    split: bool
    acts: tuple[str, ...]


def read_forms(desk: Desk) -> tuple[TableForm, ...]:
    """Read the forms of all tables, grouped as they stand on the page."""
    return tuple(form_of(desk, table) for forms in _FORMS.values() for table in forms)


def form_of(desk: Desk, table: str) -> TableForm:
    """Read the form of one table.

    Raises:
        KeyError: If there is no such table.
    """
    group, spec = {name: (group, spec) for group, forms in _FORMS.items() for name, spec in forms.items()}[table]
    fields = tuple(_field(desk, one) for one in spec.split())
    return TableForm(
        table=table,
        title=desk.names.label("register-tables", table),
        group=group,
        fields=fields,
        split=table in SHAPES and SHAPES[table].split,
        acts=_acts(table),
    )


def _acts(table: str) -> tuple[str, ...]:
    if table == "mandate":
        return ("put", "end")
    if table == "agreement":
        return ("change",)
    if table in ALONE:
        return ("change", "drop")
    return ("put", "change", "drop") if table in NO_END else ("put", "change", "end", "drop")


def _field(desk: Desk, spec: str) -> FieldForm:
    name, _, shape = spec.partition(":")
    kind, _, labels = shape.partition("/")
    key = name.removesuffix("!")
    return FieldForm(
        key=key,
        title=desk.names.label("register-fields", key),
        kind=kind,
        required=name.endswith("!"),
        choices=_choices(desk, labels),
    )


def _choices(desk: Desk, labels: str) -> tuple[tuple[str, str], ...]:
    """The codes of a list. Who is called ``jour`` among the deciders is nobody in the register."""
    return tuple(code for code in desk.names.codes(labels) if (labels, code[0]) != ("decider-roles", "jour"))
