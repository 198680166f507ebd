"""Tonight's contacts as rows: age and role, kommun and state; never a name, a number or a place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.summary import CallRow
from jourdesk.ui.call.hub import CodeLists
from jourdesk.ui.call.working import read
from jourdesk.ui.texts import clock, lasting, local
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.ports import DraftRow

_NOON = 12


def night_of(at: datetime) -> tuple[date, date]:
    """Name the two days of the night that an instant belongs to: a night goes from noon to noon."""
    wall = local(at)
    first = wall.date() if wall.hour >= _NOON else wall.date() - timedelta(days=1)
    return first, first + timedelta(days=1)


def night_began(at: datetime) -> datetime:
    """Give the instant at which the list of a night begins: noon on its first day."""
    first, _ = night_of(at)
    return local(at).replace(
        year=first.year, month=first.month, day=first.day, hour=_NOON, minute=0, second=0, microsecond=0
    )


def sections(
    rows: Sequence[CallRow], drafts: Sequence[DraftRow], codes: CodeLists, now: datetime
) -> tuple[Section, Section]:
    """Make the two sections of the list; a draft of a call that is not kept yet has a row of its own."""
    kept = {row.call for row in rows}
    unkept = {draft.call for draft in drafts}
    loose = [_draft_row(draft, now) for draft in drafts if draft.call not in kept]
    going = [_row(row, codes, now, unkept=row.call in unkept) for row in rows if row.state in ("open", "draft")]
    ended = [_row(row, codes, now, unkept=row.call in unkept) for row in rows if row.state not in ("open", "draft")]
    return (
        Section(title=QCoreApplication.translate("CallsList", "In progress"), rows=(*loose, *going)),
        Section(title=QCoreApplication.translate("CallsList", "Ended"), rows=tuple(ended)),
    )


def _draft_row(draft: DraftRow, now: datetime) -> ListRow:
    received = read(draft.content, draft.written).received
    return ListRow(
        key=draft.call,
        mark=Mark.ONGOING,
        time=clock(received),
        title=QCoreApplication.translate("CallsList", "New call"),
        sub=_joined(QCoreApplication.translate("CallsList", "draft"), lasting(now - received)),
    )


def _row(row: CallRow, codes: CodeLists, now: datetime, *, unkept: bool) -> ListRow:
    ended = row.state not in ("open", "draft")
    unknown = not row.kind and not row.municipality
    return ListRow(
        key=row.call,
        mark=_mark(row, ended=ended),
        time=clock(row.received),
        title=_title(row),
        sub=_joined(
            QCoreApplication.translate("CallsList", "draft") if unkept and ended else "",
            "" if row.state == "void" else _where(row),
            _state(codes, row) if ended else "" if unknown else _short(codes, row),
            "" if ended else lasting(now - row.received),
        ),
    )


def _mark(row: CallRow, *, ended: bool) -> Mark:
    if not ended:
        return Mark.LATE if row.urgency == "late" else Mark.ONGOING
    if row.state == "void":
        return Mark.DROPPED
    return Mark.DONE


def _title(row: CallRow) -> str:
    return row.label


def _where(row: CallRow) -> str:
    if row.kind:
        return QCoreApplication.translate("CallsList", "no municipality")
    return row.municipality or QCoreApplication.translate("CallsList", "municipality unknown")


def _short(codes: CodeLists, row: CallRow) -> str:
    """Name the caller in one or two words: the list is narrow."""
    if row.caller == "anonymous":
        return QCoreApplication.translate("CallsList", "anonymous")
    if row.caller in ("", "unknown"):
        return ""
    words = codes.label("callers", row.caller).split(",")[0].split("(")[0].strip()
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _state(codes: CodeLists, row: CallRow) -> str:
    if row.state == "handed-over":
        return QCoreApplication.translate("CallsList", "handed over")
    if row.state == "void":
        return QCoreApplication.translate("CallsList", "marked as wrong")
    return "" if row.kind else _short(codes, row)


def _joined(*parts: str) -> str:
    said = " · ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]
