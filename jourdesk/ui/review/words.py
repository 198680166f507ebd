"""What stands in the lines of a board's access log."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.access_log import Opening
from jourdesk.domain.circumstances import local_day
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.review_log import LogLine, LogView

translate = QCoreApplication.translate
MOST = 500
"""How many lines are shown; the rest are counted. A filter finds what is meant."""


def sections(view: LogView, sample: Collection[str]) -> list[Section]:
    """Lay the log out: the sample first, then the rest, newest first."""
    drawn = tuple(row(line) for line in view.lines if line.reading.id in sample)
    rest = tuple(row(line) for line in view.lines if line.reading.id not in sample)[:MOST]
    found = (
        Section(
            title=translate("Review", "Opened with the recovery code, without contact"),
            rows=tuple(opening_row(one) for one in view.openings[:MOST]),
            tone="soon",
        ),
        Section(title=translate("Review", "The sample"), rows=drawn, tone="soon"),
        Section(title=translate("Review", "Openings, newest first"), rows=rest),
    )
    return [section for section in found if section.rows]


def row(line: LogLine) -> ListRow:
    """One opening: who over why, the case at the right."""
    reading = line.reading
    signed = translate("Review", "signed for") if reading.reviewed else ""
    own = translate("Review", "your own") if line.own else ""
    return ListRow(
        key=reading.id,
        mark=Mark.DONE if reading.reviewed else Mark.UNUSED if line.own else Mark.RUNS,
        title=f"{reading.reader}, {reading.title}",
        sub=f"{day_and_clock(reading.at)} · {line.why}",
        state=" · ".join(filter(None, (line.case, signed, own))),
    )


def opening_row(opening: Opening) -> ListRow:
    """One desk that was opened by its code: who, when, how long it had been without contact."""
    away = (local_day(opening.at) - local_day(opening.contact)).days
    said = translate("Review", "computer %1, %2 days without contact, limit %3")
    said = said.replace("%1", opening.desk).replace("%2", str(away)).replace("%3", str(opening.limit))
    return ListRow(
        key=opening.id,
        mark=Mark.NEAR,
        title=f"{opening.by}, {opening.title}",
        sub=f"{day_and_clock(opening.at)} · {said}",
    )


def counts(view: LogView) -> str:
    """Say who has opened how often."""
    return "\n".join(f"{name}: {count}" for name, count in view.readers[:12])


def intact(view: LogView) -> str:
    """Say whether the log is whole."""
    if view.intact:
        return translate("Review", "The log is whole: no line is missing or changed.")
    said = translate("Review", "The log has a gap or does not fit, from these desks: %1. Ring IT support.")
    return said.replace("%1", ", ".join(view.broken))


def reviews(view: LogView) -> str:
    """Say what was signed before."""
    if not view.reviews:
        return translate("Review", "Nobody has signed for this log yet.")
    said = translate("Review", "%1, %2: %3 openings. %4")
    return "\n".join(
        said.replace("%1", day_and_clock(one.at))
        .replace("%2", one.reviewer)
        .replace("%3", str(len(one.sampled)))
        .replace("%4", one.note)
        for one in view.reviews[:6]
    )
