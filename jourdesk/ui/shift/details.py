"""What the panel of the shift says of the row that is chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.shifts import ACTION, CALL, CLOCK, DRAFT, HANDOVER, NIGHT, VISIT, WATCH, key_of
from jourdesk.domain.visits import EMERGENCY
from jourdesk.ui.clocks import words as clock_words
from jourdesk.ui.handover import words as handover_words
from jourdesk.ui.shift import words
from jourdesk.ui.texts import clock, day, day_and_clock, local
from jourdesk.ui.watch import words as watch_words
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.lone_visits import VisitLine
from jourdesk.usecases.read_shift import ShiftView

translate = QCoreApplication.translate
_MOST = 10
"""So many handovers are named in the panel; the page of handovers has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What the panel says of one row. ``call`` can be opened, empty where there is none."""

    key: str
    kind: str
    mark: Mark
    state: str
    title: str
    lines: tuple[str, ...] = ()
    call: str = ""
    tone: str = "text"

    def __repr__(self) -> str:
        """Show the key only."""
        return f"Detail({self.key!r})"


def detail(view: ShiftView, key: str) -> Detail | None:
    """Say in the panel what one row is about; nothing when it is gone. Of a watch only its state: the sheet says the rest."""
    kind, one = words.kind_of(key), words.id_of(key)
    makers = {
        VISIT: _visit_detail,
        NIGHT: _night_detail,
        WATCH: _watch_detail,
        HANDOVER: _handover_detail,
        CLOCK: _clock_detail,
        CALL: _call_detail,
        ACTION: _action_detail,
        DRAFT: _draft_detail,
    }
    return makers[kind](view, key, one) if kind in makers else None


def enter_verb(view: ShiftView | None, found: Detail, seen: Collection[str]) -> str:
    """Say what Enter does with a row now; empty where it only opens the contact, or does nothing."""
    if view is None:
        return ""
    if found.kind == WATCH:
        due = any(key_of(WATCH, one.key) == found.key for one in view.to_tick)
        return translate("Shift", "I have read it") if due else ""
    if not view.read_in:
        return "" if found.key in seen else translate("Shift", "Mark as read")
    return translate("Shift", "Done") if found.kind == ACTION else ""


def _visit_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    line = next((found for found in view.visits if found.visit.id == one), None)
    if line is None:
        return None
    visit, late = line.visit, line.alarm.state in ("late", "police")
    lines = [
        visit.place,
        translate("Shift", "Left {when}. To be heard of {due} at the latest.").format(
            when=clock(visit.began), due=clock(line.alarm.due)
        ),
    ]
    if visit.heard:
        lines.append(translate("Shift", "Heard of {when}.").format(when=clock(visit.heard[-1])))
    if late:
        lines.extend(_whom_to_ring(view, line))
    return Detail(
        key=key,
        kind=VISIT,
        mark=words.VISIT_MARKS[line.alarm.state],
        state=words.visit_state(line, view.now),
        title=translate("Shift", "{who} is out alone").format(who=visit.worker),
        lines=tuple(lines),
        call=visit.call,
        tone="late" if late else "text",
    )


def _whom_to_ring(view: ShiftView, line: VisitLine) -> list[str]:
    """Name whom to ring, in order: herself, the second line, the police."""
    visit = line.visit
    number = f" {visit.phone}" if visit.phone else ""
    backup = ", ".join(filter(None, (view.backup, view.backup_phone))) if view.backup != visit.worker else ""
    found = [translate("Shift", "1. Ring {who}{number}.").format(who=visit.worker, number=number)]
    found.append(translate("Shift", "2. Ring the second line{who}.").format(who=f", {backup}" if backup else ""))
    if line.alarm.state == "police":
        return [translate("Shift", "Wait no longer. Ring {number} and say the place.").format(number=EMERGENCY), *found]
    said = translate("Shift", "3. Ring {number} and say the place.").format(number=EMERGENCY)
    return [*found, said]


def _night_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    left = next((found for found in view.nights if found.night.id == one), None)
    if left is None:
        return None
    calls = [
        translate("Shift", "{when} {label}, {where}").format(
            when=clock(row.received), label=row.label, where=row.municipality or translate("Shift", "no municipality")
        )
        for row in left.calls
    ]
    head = [translate("Shift", "Open contacts that you take on:")] if calls else []
    return Detail(
        key=key,
        kind=NIGHT,
        mark=Mark.MISSING,
        state=translate("Shift", "Left {when}").format(when=day_and_clock(left.night.at)),
        title=translate("Shift", "From {who}").format(who=left.night.by),
        lines=tuple([*filter(None, (left.night.note,)), *head, *calls]),
        call=left.calls[0].call if left.calls else "",
    )


def _watch_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    line = next((found for found in view.watches if found.key == one), None)
    if line is None:
        return None
    return Detail(key=key, kind=WATCH, mark=watch_words.mark_of(line, jour=True), state="", title="")


def _handover_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    if key == words.UNMADE:
        return _unmade_detail(view)
    line = next((found for found in view.handovers if found.key == one), None)
    if line is None:
        return None
    mark, state = words.handover_state(line)
    lines = [handover_words.subtitle(line) or handover_words.where(line)]
    lines += [
        translate("Shift", "{who} asks: {text}").format(who=asked.by, text=asked.text) for asked in line.questions
    ]
    if line.life is not None and line.life.returned is not None:
        back = line.life.returned
        lines.append(translate("Shift", "{who} wrote: {text}").format(who=back.by, text=back.reason))
    if line.lacks and line.state != "made":
        lines.append(handover_words.lacks(line))
    return Detail(
        key=key,
        kind=HANDOVER,
        mark=mark,
        state=state[:1].upper() + state[1:],
        title=line.label,
        lines=tuple(lines),
        call=line.call,
        tone="late" if mark is Mark.LATE else "text",
    )


def _unmade_detail(view: ShiftView) -> Detail | None:
    if not view.unmade:
        return None
    shown = [f"{one.label}, {handover_words.where(one)}" for one in view.unmade[:_MOST]]
    more = len(view.unmade) - len(shown)
    rest = [translate("Shift", "and {number} more").format(number=more)] if more else []
    said = translate("Shift", "To hand over before the morning: {number}").format(number=len(view.unmade))
    return Detail(
        key=words.UNMADE,
        kind=HANDOVER,
        mark=Mark.UNSENT,
        state=translate("Shift", "Left to do"),
        title=said,
        lines=(*shown, *rest),
    )


def _clock_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    entry = next((found for found in view.clocks if found.key == one), None)
    if entry is None:
        return None
    today = local(view.now).date()
    last = translate("Shift", "Last day {day}.").format(day=day(entry.last, year_of=today)) if entry.last else ""
    due = translate("Shift", "At the latest {when}.").format(when=day_and_clock(entry.due)) if entry.due else ""
    owner = entry.owner or ("" if entry.due else translate("Shift", "Nobody answers for it yet."))
    return Detail(
        key=key,
        kind=CLOCK,
        mark=clock_words.mark_of(entry),
        state=clock_words.state_words(entry, today, view.now),
        title=words.clock_title(entry),
        lines=tuple(
            filter(None, (f"{entry.who}, {entry.municipality}".strip(", "), last or due, owner, entry.provision))
        ),
        call=entry.call,
        tone="late" if entry.mark == "late" else "text",
    )


def _call_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    row = view.call(one)
    if row is None:
        return None
    kept = view.owner(key)
    told = (
        translate("Shift", "{who} left it open {when}. {owner} answers for it until you have read in.").format(
            who=kept.left_by, when=clock(kept.since), owner=kept.owner
        )
        if kept
        else ""
    )
    came = translate("Shift", "Came in {when}.").format(when=day_and_clock(row.received))
    return Detail(
        key=key,
        kind=CALL,
        mark=Mark.ONGOING,
        state=translate("Shift", "Is open"),
        title=row.label,
        lines=tuple(filter(None, (" · ".join(filter(None, (row.municipality, row.caller))), came, told))),
        call=row.call,
    )


def _action_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    action = next((found for found in view.actions if found.id == one), None)
    if action is None:
        return None
    about = view.call(action.call)
    told = translate("Shift", "Written by {who}, {when}.").format(who=action.by, when=day_and_clock(action.at))
    return Detail(
        key=key,
        kind=ACTION,
        mark=Mark.MISSING,
        state=translate("Shift", "Left to do"),
        title=action.text,
        lines=tuple(filter(None, (about.label if about else "", told))),
        call=action.call,
    )


def _draft_detail(view: ShiftView, key: str, one: str) -> Detail | None:
    if one not in view.drafts:
        return None
    return Detail(
        key=key,
        kind=DRAFT,
        mark=Mark.ONGOING,
        state=translate("Shift", "Draft"),
        title=translate("Shift", "Typed and not kept"),
        lines=(translate("Shift", "A draft on this computer. Open it and keep it, or leave it to the next."),),
        call=one,
    )
