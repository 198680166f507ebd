"""What stands in the lists of the coordinator's tables, in a preview, and in the log of changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jourdesk.ui.texts import day, day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.propose_change import Proposal
from jourdesk.usecases.read_changes import ChangeEntry
from jourdesk.usecases.read_tables import RowView
from jourdesk.usecases.register_forms import TableForm

translate = QCoreApplication.translate
_MARKS = {"now": Mark.YES, "always": Mark.YES, "coming": Mark.WAITS, "ended": Mark.UNUSED}


def group_title(group: str) -> str:
    """Name a group of tables."""
    titles = {
        "agreement": translate("Tables", "The agreement"),
        "boards": translate("Tables", "Boards and units"),
        "deciders": translate("Tables", "Who decides"),
        "contacts": translate("Tables", "Contacts and beds"),
        "days": translate("Tables", "Days"),
        "people": translate("Tables", "People"),
        "rest": translate("Tables", "Costs, figures, words"),
    }
    return titles.get(group, group)


def table_sections(forms: Sequence[TableForm]) -> list[Section]:
    """Lay the tables out by group."""
    found: dict[str, list[ListRow]] = {}
    for form in forms:
        found.setdefault(form.group, []).append(ListRow(key=form.table, title=form.title))
    return [Section(title=group_title(group), rows=tuple(rows), counted=False) for group, rows in found.items()]


def row_sections(rows: Sequence[RowView], today: date, *, every: bool) -> list[Section]:
    """Lay the rows out: what holds, what comes, and (asked for) what has ended."""
    heads = (
        (("now", "always"), translate("Tables", "Holds today")),
        (("coming",), translate("Tables", "Comes")),
        (("ended",), translate("Tables", "Has ended")),
    )
    made = []
    for states, title in heads:
        found = tuple(row_line(number, row, today) for number, row in enumerate(rows) if row.state in states)
        if found and (every or "ended" not in states):
            made.append(Section(title=title, rows=found))
    return made


def row_line(number: int, row: RowView, today: date) -> ListRow:
    """One row: what people call it over what stands in it."""
    said = [text for key, text in row.cells if text and key != "key" and text not in row.title]
    return ListRow(
        key=str(number), mark=_MARKS[row.state], title=row.title, sub=" · ".join(said[:4]), state=days_of(row, today)
    )


def days_of(row: RowView, today: date) -> str:
    """Say from when and until when a row holds."""
    since = day(row.since, year_of=today) if row.since else ""
    until = day(row.until, year_of=today) if row.until else ""
    if row.state == "coming":
        return translate("Tables", "from %1").replace("%1", since)
    if until:
        return translate("Tables", "until %1").replace("%1", until)
    return translate("Tables", "since %1").replace("%1", since) if since else ""


def proposal_parts(proposal: Proposal, today: date) -> list[QWidget]:
    """Lay a proposal out: what differs, what it means from which day, what is wrong then."""
    parts: list[QWidget] = [Label(row, Role.BODY, wrap=True) for row in proposal.rows]
    if proposal.lines:
        parts.append(Label(translate("Tables", "That means"), Role.GROUP, "text2"))
    for line in proposal.lines:
        when = translate("Tables", "from %1").replace("%1", day(line.since, year_of=today))
        parts.append(Label(f"{when}: {line.said}", Role.BODY, "late" if line.wrong else "text", wrap=True))
    if proposal.findings:
        parts.append(Label(translate("Tables", "The check finds"), Role.GROUP, "text2"))
    parts += [Label(one.said, Role.BODY, "late" if one.wrong else "text2", wrap=True) for one in proposal.findings]
    if not proposal.lines and not proposal.findings:
        said = translate("Tables", "No contact goes to anybody else, and nobody decides otherwise.")
        parts.append(Label(said, Role.BODY, "text2", wrap=True))
    return parts


def entry_parts(entry: ChangeEntry) -> list[QWidget]:
    """Lay one change out: when, by whom, why, what."""
    now = translate("Tables", "in use") if entry.in_use else ""
    beside = translate("Tables", "stands beside another version") if entry.conflict else ""
    head = " · ".join(filter(None, (day_and_clock(entry.at), entry.by, now, beside)))
    parts: list[QWidget] = [Label(head, Role.GROUP, "late" if entry.conflict else "text2", wrap=True)]
    if entry.reason:
        parts.append(Label(entry.reason, Role.BODY, wrap=True))
    parts += [Label(said, Role.BODY, "text2", wrap=True) for said in entry.said[:8]]
    if len(entry.said) > 8:
        more = translate("Tables", "and %1 more").replace("%1", str(len(entry.said) - 8))
        parts.append(Label(more, Role.SMALL, "text3"))
    return parts
