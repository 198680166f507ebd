"""The morning in words: what a line of the list says, and how far a handover has come."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.handover.life import moment
from jourdesk.ui.texts import clock, day, local, month, weekday
from jourdesk.ui.widgets.rows import ClockRow, ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.morning_values import MorningLine, MorningList, MorningTask
from jourdesk.usecases.read_morning_contact import MorningContact, News, Stage

TODAY = "today"
"""The key of the first row: everything that must be done, whoever it concerns."""

_MARKS = {"late": Mark.LATE, "today": Mark.SOON, "near": Mark.NEAR}
translate = QCoreApplication.translate


def sections(read: MorningList) -> list[Section]:
    """Put what must be done first, then the contacts by how far they have come."""
    heads = {
        "new": translate("Morning", "Not accepted"),
        "mine": translate("Morning", "Accepted"),
        "done": translate("Morning", "Done this week"),
        "back": translate("Morning", "Returned this week"),
    }
    first = ListRow(
        key=TODAY,
        mark=_worst(read.tasks),
        title=translate("Morning", "Must be done today"),
        state=str(len(read.tasks)) if read.tasks else translate("Morning", "nothing"),
    )
    return [
        Section(title="", rows=[first], counted=False),
        *(
            Section(title=head, rows=[_row(line, read) for line in read.lines if line.group == group])
            for group, head in heads.items()
        ),
    ]


def _worst(tasks: tuple[MorningTask, ...]) -> Mark:
    marks = {task.mark for task in tasks}
    return next((_MARKS[mark] for mark in ("late", "today", "near") if mark in marks), Mark.DONE)


def mark_of(line: MorningLine, today: date) -> Mark:
    """Give the sign of a line: its clock while it waits for anybody, a tick once somebody answers for it."""
    if line.group == "back":
        return Mark.DROPPED
    if line.group == "done":
        return Mark.DONE
    if line.alarm is not None and line.alarm <= today:
        return Mark.LATE if line.alarm < today else Mark.SOON
    if line.group == "mine":
        return Mark.DONE
    return Mark.NEAR if line.alarm is not None and (line.alarm - today).days <= 3 else Mark.MISSING


def _row(line: MorningLine, read: MorningList) -> ListRow:
    mark = mark_of(line, read.today)
    open_ = line.group in ("new", "mine")
    return ListRow(
        key=line.key,
        mark=mark,
        title=title(line),
        sub=(line.clock or translate("Morning", "No clock runs")) if open_ else line.outcome,
        third=far(line, read),
        state=until(line.alarm, read.today) if open_ and line.alarm else "",
        state_tone=mark.token if mark in (Mark.LATE, Mark.SOON, Mark.NEAR) else "text2",
    )


def title(line: MorningLine) -> str:
    """Name a line by age and role; several contacts of the same person are counted."""
    if line.contacts == 1:
        return line.label
    counted = translate("Morning", "{who}, contact {nth} of {all}")
    return counted.format(who=line.label, nth=line.nth, all=line.contacts)


def until(on: date, today: date) -> str:
    """Say when a day is, seen from today."""
    left = (on - today).days
    if left < 0:
        return translate("Morning", "Overdue")
    near = {0: translate("Morning", "Today"), 1: translate("Morning", "Tomorrow")}
    return near.get(left, day(on, year_of=today))


def far(line: MorningLine, read: MorningList) -> str:
    """Say what is new of a handover, then how far it has come."""
    said = []
    if line.news:
        said.append(translate("Morning", "{number} new").format(number=line.news))
    if line.asked:
        said.append(translate("Morning", "question asked"))
    elif line.answered and line.group in ("new", "mine"):
        said.append(translate("Morning", "the jour has answered"))
    said.append(stands(line, read))
    joined = " · ".join(said)
    return joined[:1].upper() + joined[1:]


def stands(line: MorningLine, read: MorningList) -> str:
    """Say how far a handover has come."""
    if line.group == "back":
        return translate("Morning", "returned as the wrong unit")
    if line.accepted is not None:
        said = translate("Morning", "accepted {when} by {who}")
        return said.format(when=moment(line.accepted, read.now), who=line.receiver)
    if read.now >= line.due:
        return translate("Morning", "should have been accepted {when}").format(when=moment(line.due, read.now))
    if line.progress == "opened":
        return translate("Morning", "opened, accept before {when}").format(when=moment(line.due, read.now))
    return translate("Morning", "handed over {when}").format(when=moment(line.made, read.now))


def tasks(read: MorningList) -> list[Section]:
    """Put what must be done under its headings, the soonest first."""
    heads = {
        "late": translate("Morning", "Overdue"),
        "today": translate("Morning", "Today"),
        "near": translate("Morning", "To begin with today"),
    }
    return [
        Section(
            title=head,
            rows=[_task(task, read.today) for task in read.tasks if task.mark == mark],
            tone="late" if mark == "late" else "text2",
        )
        for mark, head in heads.items()
    ]


def _task(task: MorningTask, today: date) -> ClockRow:
    timed = isinstance(task.before, datetime)
    on = local(task.before).date() if isinstance(task.before, datetime) else task.before
    owner = task.owner or (translate("Morning", "nobody answers for it yet") if task.clock else "")
    last = ""
    if task.last is not None and task.last != on:
        last = translate("Morning", "last day {day}").format(day=day(task.last, year_of=today))
    return ClockRow(
        key=task.key,
        mark=_MARKS[task.mark],
        big=clock(task.before) if isinstance(task.before, datetime) else str(on.day),
        above="" if timed else weekday(on),
        below="" if timed else month(on),
        words=until(on, today),
        words_sub=last,
        title=_what(task),
        sub=" · ".join(filter(None, (task.who, owner))),
        right=task.provision,
    )


def _what(task: MorningTask) -> str:
    if task.promise:
        return translate("Morning", "Ring {whom}").format(whom=task.title)
    if task.own:
        return translate("Morning", "What the jour asks for, {number} in all").format(number=task.own)
    return task.title


def why_serious(codes: tuple[str, ...]) -> str:
    """Say why a handover asks for the read-back; empty where it does not."""
    named = {
        "custody": translate("Morning", "an immediate decision holds"),
        "clock": translate("Morning", "a statutory clock runs"),
        "danger": translate("Morning", "somebody is in danger"),
        "threat": translate("Morning", "there is a threat"),
    }
    said = ", ".join(named[code] for code in codes)
    return said[:1].upper() + said[1:] + "." if said else ""


def subtitle(contact: MorningContact, line: MorningLine) -> str:
    """Say under the title whose it is and who wrote it."""
    by = translate("Morning", "handed over by {who}").format(who=contact.handover.by)
    return " · ".join(filter(None, (line.municipality, contact.unit_name, contact.case_number, by)))


def stage(one: Stage, now: datetime) -> str:
    """Tell of an earlier unit: when it was handed over there, when and why it came back."""
    gone = translate("Morning", "{unit}: handed over {when}").format(unit=one.unit_name, when=moment(one.made, now))
    if one.returned is None:
        return gone
    back = translate("Morning", "returned {when} by {who}: {reason}")
    return f"{gone}, {back.format(when=moment(one.returned, now), who=one.returned_by, reason=one.reason)}"


def news(one: News, now: datetime) -> tuple[str, str]:
    """Say what was added: what it is with its time and writer, and what it says."""
    kinds = {
        "contact": translate("Morning", "The contact was described again"),
        "caller": translate("Morning", "The caller was described again"),
        "note": translate("Morning", "Note"),
        "note-corrected": translate("Morning", "A note was corrected"),
        "note-voided": translate("Morning", "A note was marked as wrong"),
        "person": translate("Morning", "A person was described again"),
        "municipality": translate("Morning", "The municipality was confirmed"),
        "assessment": translate("Morning", "Protection was assessed"),
        "decision": translate("Morning", "Decision"),
        "decision-corrected": translate("Morning", "A decision was written down wrongly and has been corrected"),
        "decision-voided": translate("Morning", "A decision was marked as wrong: it was never taken"),
        "signature": translate("Morning", "A decision was signed"),
        "step": translate("Morning", "A decision was followed up"),
        "placement": translate("Morning", "Somebody was placed"),
        "placement-ended": translate("Morning", "A placement ended"),
        "placement-voided": translate("Morning", "A placement was marked as wrong"),
        "informed": translate("Morning", "Who knows"),
        "informed-voided": translate("Morning", "A line of who knows was marked as wrong"),
        "promise": translate("Morning", "Somebody is to be rung back"),
        "promise-settled": translate("Morning", "Somebody was rung back"),
        "referral": translate("Morning", "Somebody was referred"),
        "own-words": translate("Morning", "The jour's own words on the sheet"),
        "joined": translate("Morning", "The contact was compared with another"),
    }
    return f"{kinds.get(one.kind, one.kind)}, {moment(one.at, now)}, {one.by}", one.text
