"""The rows of the coordinator's tables beside the agreement, one reader a table; all of them may be missing."""

from datetime import date, time

from jourdesk.domain.register import STATUSES
from jourdesk.domain.register_tables import (
    DAY_STATES,
    RESOURCE_KINDS,
    USER_ROLES,
    AgreementVersion,
    CalendarDay,
    Code,
    Contact,
    Escalation,
    EscalationStep,
    Forgetting,
    Offline,
    OnCall,
    Resource,
    User,
    UserRole,
    WorkingTime,
)
from jourdesk.wire.register_rows import Known, board_key, optional_span, scb_code
from jourdesk.wire.toml_table import Table, refuse


def agreement_version(table: Table, _: Known) -> AgreementVersion:
    """Read a row of ``agreement_version``."""
    version = AgreementVersion(
        version=table.text("version"),
        valid_from=table.day("valid_from"),
        status=table.choice("status", STATUSES) or "decided",
        name=table.optional_text("name"),
        replaces=table.optional_text("replaces"),
        legal_basis=table.texts("legal_basis"),
        councils=tuple(_council(council) for council in table.tables("councils")),
        changes=table.optional_text("changes") or "",
    )
    table.done()
    return version


def _council(table: Table) -> tuple[str, date, str]:
    council = (scb_code(table, "code"), table.day("date"), table.text("section"))
    table.done()
    return council


def contact(table: Table, _: Known) -> Contact:
    """Read a row of ``contact``."""
    row = Contact(
        key=table.text("key"),
        function=table.text("function"),
        name=table.text("name"),
        municipality=_municipality(table),
        phone=table.optional_text("phone"),
        hours=table.optional_text("hours") or "",
        note=table.optional_text("note") or "",
        verified=table.optional_day("verified"),
        wrong_since=table.optional_day("wrong_since"),
        period=optional_span(table),
    )
    table.done()
    return row


def resource(table: Table, _: Known) -> Resource:
    """Read a row of ``resource``."""
    row = Resource(
        key=table.text("key"),
        kind=table.choice("kind", RESOURCE_KINDS) or refuse("input.missing-key", table, "kind"),
        name=table.text("name"),
        municipality=_municipality(table),
        phone=table.optional_text("phone"),
        places=table.optional_integer("places"),
        taken=table.optional_integer("taken"),
        age_from=table.optional_integer("age_from"),
        age_to=table.optional_integer("age_to"),
        checked=table.optional_day("checked"),
        ring_before=_hour(table, "ring_before"),
        note=table.optional_text("note") or "",
        verified=table.optional_day("verified"),
        period=optional_span(table),
    )
    if row.age_from is not None and row.age_to is not None and row.age_to < row.age_from:
        refuse("input.backwards", table, "age_to")
    if row.places is not None and (row.taken or 0) > row.places:
        refuse("input.unknown-value", table, "taken", value=str(row.taken))
    table.done()
    return row


def calendar_day(table: Table, _: Known) -> CalendarDay:
    """Read a row of ``calendar_day``."""
    row = CalendarDay(
        day=table.day("day"),
        state=table.choice("state", DAY_STATES) or refuse("input.missing-key", table, "state"),
        municipality=_municipality(table),
        unit=table.optional_text("unit"),
        opens=_hour(table, "opens"),
        name=table.optional_text("name") or "",
    )
    table.done()
    return row


def escalation(table: Table, _: Known) -> Escalation:
    """Read a row of ``escalation``; the minutes may not fall from one step to the next."""
    steps = tuple(_step(step) for step in table.tables("steps"))
    minutes = [step.after_minutes for step in steps]
    if not steps:
        refuse("input.missing-key", table, "steps")
    if minutes != sorted(minutes):
        refuse("input.backwards", table, "steps")
    row = Escalation(subject=table.text("for"), steps=steps, period=optional_span(table))
    table.done()
    return row


def _step(table: Table) -> EscalationStep:
    minutes = table.optional_integer("after_minutes")
    step = EscalationStep(
        who=table.text("who"),
        phone=table.optional_text("phone"),
        after_minutes=minutes if minutes is not None else refuse("input.missing-key", table, "after_minutes"),
    )
    table.done()
    return step


def on_call(table: Table, _: Known) -> OnCall:
    """Read a row of ``on_call``."""
    row = OnCall(
        name=table.text("name"),
        phone=table.text("phone"),
        municipality=_municipality(table),
        order=table.optional_integer("order") or 1,
        verified=table.optional_day("verified"),
        period=optional_span(table),
    )
    table.done()
    return row


def user(table: Table, known: Known) -> User:
    """Read a row of ``user``."""
    row = User(
        key=table.text("key"),
        name=table.text("name"),
        title=table.optional_text("title") or "",
        phone=table.optional_text("phone"),
        roles=tuple(_role(role, known) for role in table.tables("roles")),
        period=optional_span(table),
    )
    table.done()
    return row


def _role(table: Table, known: Known) -> UserRole:
    role = UserRole(
        role=table.choice("role", USER_ROLES) or refuse("input.missing-key", table, "role"),
        municipality=_municipality(table),
        board=board_key(table, known) if table.has("board") else None,
        period=optional_span(table),
    )
    table.done()
    return role


def code(table: Table, _: Known) -> Code:
    """Read a row of ``code``."""
    row = Code(
        list=table.text("list"),
        code=table.text("code"),
        sv=table.text("sv"),
        en=table.text("en"),
        period=optional_span(table),
    )
    table.done()
    return row


def working_time(table: Table) -> WorkingTime:
    """Read the table ``working_time``; what is not written is as the law has it."""
    usual = WorkingTime()
    daily, weekly = table.optional_number("daily_rest"), table.optional_number("weekly_rest")
    duty = table.optional_number("duty_in_4_weeks")
    row = WorkingTime(
        daily_rest=daily if daily is not None else usual.daily_rest,
        weekly_rest=weekly if weekly is not None else usual.weekly_rest,
        duty_in_4_weeks=duty if duty is not None else usual.duty_in_4_weeks,
        longest_shift=table.optional_number("longest_shift"),
        nights_in_a_row=table.optional_integer("nights_in_a_row"),
    )
    table.done()
    return row


def forgetting(table: Table) -> Forgetting:
    """Read the table ``forgetting``."""
    return Forgetting(days=_days(table))


def offline(table: Table) -> Offline:
    """Read the table ``offline``."""
    return Offline(days=_days(table))


def _days(table: Table) -> int:
    """Read a table whose only key is a number of whole days."""
    found = table.optional_integer("days")
    days = found if found is not None else refuse("input.missing-key", table, "days")
    table.done()
    return days


def _municipality(table: Table) -> str | None:
    return scb_code(table, "municipality") if table.has("municipality") else None


def _hour(table: Table, key: str) -> str | None:
    """Read an hour such as ``08:00``."""
    text = table.optional_text(key)
    try:
        if text is not None and (len(text) != 5 or time.fromisoformat(text).tzinfo is not None):
            raise ValueError
    except ValueError:
        refuse("input.unknown-value", table, key, value=text or "")
    return text
