"""A register in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.texts import day
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.register_files import FindingLine, RegisterView

translate = QCoreApplication.translate
FILTERS = ("all", "now", "wrong")


def let_through(finding: FindingLine, chosen: str, today: date) -> bool:
    """Tell if a filter lets a finding through: everything, what holds today, or what has to be put right."""
    if chosen == "wrong":
        return finding.wrong
    holds = finding.since <= today and (finding.until is None or today <= finding.until)
    return chosen == "all" or holds


def sections(view: RegisterView, chosen: str) -> list[Section]:
    """Put what is wrong above what is worth knowing, the first day first."""
    found = [one for one in view.findings if let_through(one, chosen, view.today)]
    return [
        Section(
            title=translate("Admin", "To be put right"),
            rows=[_row(one, view.today) for one in found if one.wrong],
            tone="late",
        ),
        Section(
            title=translate("Admin", "Worth knowing"), rows=[_row(one, view.today) for one in found if not one.wrong]
        ),
    ]


def _row(finding: FindingLine, today: date) -> ListRow:
    return ListRow(
        key=finding.key,
        mark=_mark(finding, today),
        title=finding.said,
        sub=span(finding, today),
    )


def _mark(finding: FindingLine, today: date) -> Mark:
    if not finding.wrong:
        return Mark.MISSING
    return Mark.LATE if finding.since <= today else Mark.RUNS


def span(finding: FindingLine, today: date) -> str:
    """Say from which day to which."""
    first = day(finding.since, year_of=today)
    if finding.until is None:
        return translate("Admin", "from {first}").format(first=first)
    return translate("Admin", "{first} – {last}").format(first=first, last=day(finding.until, year_of=today))


def head(view: RegisterView) -> str:
    """Name the agreement with its version, and say that a draft is one."""
    version = translate("Admin", "version {number}").format(number=view.version) if view.version else ""
    draft = translate("Admin", "draft") if view.status == "draft" else ""
    return " · ".join(filter(None, (version, draft, _since(view))))


def _since(view: RegisterView) -> str:
    return translate("Admin", "in force from {day}").format(day=day(view.valid_from, year_of=view.today))


def parties(view: RegisterView) -> str:
    """Name the parties and their host."""
    host = translate("Admin", "Host: {name}.").format(name=view.host) if view.host else ""
    named = ", ".join(view.parties)
    return " ".join(filter(None, (f"{named}." if named else "", host)))


def counts(view: RegisterView) -> str:
    """Say how much there is of each."""
    words = {
        "boards": translate("Admin", "{number} boards"),
        "units": translate("Admin", "{number} units"),
        "deciders": translate("Admin", "{number} deciders"),
        "delegations": translate("Admin", "{number} delegations"),
    }
    return " · ".join(words[kind].format(number=number) for kind, number in view.counts)
