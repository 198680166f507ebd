"""How watches are said: rows of the list, what holds until when, what was changed, who has read it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.watch import LATER, OVER, TONIGHT, WITHDRAWN, Change
from jourdesk.ui.texts import clock, day_and_clock, local
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_watches import WatchLine, WatchList, WatchView

translate = QCoreApplication.translate
_WITHIN_A_NIGHT = timedelta(hours=20)


def sections(read: WatchList, *, jour: bool) -> list[Section]:
    """Lay the list out: those of tonight first; for the jour the ones that have not been ticked before all others."""
    titles = {
        TONIGHT: translate("Watch", "Holds tonight"),
        LATER: translate("Watch", "Later"),
        OVER: translate("Watch", "Over"),
        WITHDRAWN: translate("Watch", "Taken back"),
    }
    tonight = [one for one in read.lines if one.state == TONIGHT]
    if jour:
        to_tick = [one for one in tonight if one.ticked is None]
        parts = [
            (translate("Watch", "To read and tick"), to_tick),
            (translate("Watch", "Read by you"), [one for one in tonight if one.ticked is not None]),
        ]
    else:
        parts = [(titles[TONIGHT], tonight)]
    parts += [(titles[state], [one for one in read.lines if one.state == state]) for state in (LATER, OVER, WITHDRAWN)]
    return [Section(title=title, rows=[row(one, read.now, jour=jour) for one in lines]) for title, lines in parts]


def row(line: WatchLine, now: datetime, *, jour: bool) -> ListRow:
    """Say one watch in two lines: age and role over what may happen; whose it is and until when at the right."""
    return ListRow(
        key=line.key,
        mark=mark_of(line, jour=jour),
        title=line.label or translate("Watch", "Protected particulars"),
        sub=" · ".join(filter(None, (line.headline, line.municipality if jour else ""))),
        state=state_words(line, now),
    )


def mark_of(line: WatchLine, *, jour: bool) -> Mark:
    """Tell a watch's sign: missing while the jour has not read it, done when it has, dropped when it is over."""
    if line.state in (OVER, WITHDRAWN):
        return Mark.DROPPED
    if line.state == LATER:
        return Mark.WAITS
    read = line.ticked is not None if jour else bool(line.ticks)
    return Mark.DONE if read else Mark.MISSING


def state_words(line: WatchLine, now: datetime) -> str:
    """Say in the row how long it holds."""
    if line.state == WITHDRAWN:
        return translate("Watch", "taken back")
    if line.state == OVER:
        return translate("Watch", "until {when}").format(when=short(line.until, now))
    if line.state == LATER:
        return translate("Watch", "from {when}").format(when=short(line.since, now))
    if line.again:
        return translate("Watch", "changed")
    return translate("Watch", "until {when}").format(when=short(line.until, now))


def short(at: datetime, now: datetime) -> str:
    """Write an instant near by as a time, another one with its day."""
    near = abs(at - now) < _WITHIN_A_NIGHT and local(at).date() in (
        local(now).date(),
        local(now + timedelta(days=1)).date(),
    )
    return clock(at) if near else day_and_clock(at)


def whose(line: WatchLine) -> str:
    """Say which unit sent it, who wrote it and when."""
    return translate("Watch", "{municipality}, {unit} · written {when} by {who}").format(
        municipality=line.municipality, unit=line.unit_name, when=day_and_clock(line.sent), who=line.by
    )


def holds(line: WatchLine) -> str:
    """Say from when until when it holds."""
    return translate("Watch", "{begin} – {end}").format(begin=day_and_clock(line.since), end=day_and_clock(line.until))


def read_by(view: WatchView) -> str:
    """Say who of the jour has read the text that holds; and how often it was of use."""
    line = view.line
    ticks = ", ".join(
        translate("Watch", "{who} {when}").format(who=one.worker, when=day_and_clock(one.at)) for one in line.ticks
    )
    said = (
        translate("Watch", "Read by {whom}.").format(whom=ticks) if ticks else translate("Watch", "Read by nobody yet.")
    )
    used = translate("Watch", "Contacts in which it was read: {number}.").format(number=line.used) if line.used else ""
    return " ".join(filter(None, (said, used)))


def state_of(view: WatchView) -> tuple[Mark, str]:
    """Say in the head of the sheet how it stands."""
    line, watch = view.line, view.watch
    if watch.withdrawn_at is not None:
        said = translate("Watch", "Taken back {when} by {who}: {why}")
        return Mark.DROPPED, said.format(
            when=day_and_clock(watch.withdrawn_at), who=watch.withdrawn_by, why=watch.withdrawn
        )
    if line.state == OVER:
        return Mark.DROPPED, translate("Watch", "No longer holds")
    if line.state == LATER:
        return Mark.WAITS, translate("Watch", "Holds from {when}").format(when=day_and_clock(line.since))
    if line.again:
        return Mark.MISSING, translate("Watch", "Changed since you read it")
    if line.ticked is not None:
        return Mark.DONE, translate("Watch", "You read it {when}").format(when=clock(line.ticked.at))
    return Mark.RUNS, translate("Watch", "Holds until {when}").format(when=day_and_clock(line.until))


FIELDS = (
    "unit",
    "headline",
    "name",
    "number",
    "born",
    "protected",
    "municipality",
    "situation",
    "plan",
    "plan_b",
    "risks",
    "approved_by",
    "contact",
    "valid_from",
    "valid_until",
)


def label(field: str) -> str:
    """Say what a field of a watch is called, on the form and on the sheet."""
    return {
        "unit": translate("Watch", "Unit"),
        "headline": translate("Watch", "In one line, without names"),
        "name": translate("Watch", "Name"),
        "number": translate("Watch", "Identity number"),
        "born": translate("Watch", "Born"),
        "protected": translate("Watch", "Protected particulars"),
        "municipality": translate("Watch", "Municipality"),
        "situation": translate("Watch", "What may happen"),
        "plan": translate("Watch", "Plan"),
        "plan_b": translate("Watch", "If the plan fails"),
        "risks": translate("Watch", "Risks"),
        "approved_by": translate("Watch", "Approved by"),
        "contact": translate("Watch", "May be asked"),
        "valid_from": translate("Watch", "Holds from"),
        "valid_until": translate("Watch", "Holds until"),
    }[field]


def changed(changes: Sequence[Change], *, masked: bool) -> str:
    """Say what the latest text changed, with what stood there before; of protected particulars only which field."""
    lines = []
    for one in changes:
        before = day_and_clock(one.before) if isinstance(one.before, datetime) else one.before
        covered = masked and one.field in ("name", "number", "born")
        was = translate("Watch", "before: {text}").format(text=before) if before and not covered else ""
        lines.append(" – ".join(filter(None, (label(one.field), was))))
    return "\n".join(lines)
