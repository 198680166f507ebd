"""A month as the calendar and the lists show it: values in, words out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.i18n import language
from jourdesk.ui.roster.cells import DayHead, Line
from jourdesk.ui.roster.fitting import initials_apart
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.texts import capital, clock_span, day, local
from jourdesk.ui.widgets.combo import Option
from jourdesk.ui.widgets.rows import ListRow
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.roster_values import RosterCell, RosterDay, RosterMonth, ShiftCell, WarningRow

translate = QCoreApplication.translate
_LAST = timedelta(days=366)
_MOST_ALIKE = 5
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def counted(number: int, one: str, many: str) -> str:
    """Choose between one and many; ``many`` has a place for the number."""
    return one if number == 1 else many.format(number=number)


def month_name(year: int, month: int) -> str:
    """Write a month in full: ``December 2026``."""
    return f"{capital(_MONTHS[language()].split()[month - 1])} {year}"


def heads(month: RosterMonth) -> dict[date, DayHead]:
    """What stands above each day: the holiday's name, else the hours."""
    return {
        one.day: DayHead(day=one.day, note=one.name or one.hours, free=one.free, today=one.today) for one in month.days
    }


def lines(month: RosterMonth, proposed: Mapping[Spot, str]) -> dict[Spot, Line]:
    """Write every line of a month; ``proposed`` are names that the generator would put in."""
    names = _names(month, proposed.values())
    loud = {shift for one in month.warnings if one.kind not in common(month) for shift in one.shifts}
    writer = _Writer(told_apart(names), initials_apart(names), loud, is_empty(month) and not proposed)
    return {
        Spot(one.day, cell.role): writer.line(one, cell, label, proposed.get(Spot(one.day, cell.role), ""))
        for one in month.days
        for cell, (_, label) in zip(one.cells, month.roles, strict=True)
    }


def is_empty(month: RosterMonth) -> bool:
    """Say whether nothing at all is planned in a month."""
    return not any(cell.shifts for one in month.days for cell in one.cells)


def common(month: RosterMonth) -> set[str]:
    """Name the kinds of warning that most shifts have: they are said once for the month, not on every day."""
    shifts = {shift.shift for one in month.days for cell in one.cells for shift in cell.shifts if shift.person}
    kinds = {one.kind for one in month.warnings}
    told = {kind: {s for one in month.warnings if one.kind == kind for s in one.shifts} & shifts for kind in kinds}
    return {kind for kind in kinds if len(told[kind]) >= 4 and len(told[kind]) * 2 >= len(shifts)}


def _names(month: RosterMonth, more: Iterable[str]) -> set[str]:
    """Give the names that are to be told apart in this month."""
    names = {
        part.name for one in month.days for cell in one.cells for s in cell.shifts for part in s.parts if part.name
    }
    return names | {one.name for one in month.people} | set(more)


def told_apart(names: Set[str]) -> dict[str, str]:
    """Shorten names to the surname, with an initial where two share one."""
    families = {name: (name.split() or [name])[-1] for name in names}
    common_ones = Counter(families.values())
    return {name: family if common_ones[family] == 1 else f"{name[:1]}. {family}" for name, family in families.items()}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes lines: how names are shown, also in narrow cells, and on which shifts a warning stands."""

    names: Mapping[str, str]
    initials: Mapping[str, str]
    loud: Set[str]
    empty: bool

    def line(self, one: RosterDay, cell: RosterCell, label: str, proposed: str) -> Line:
        head = ", ".join(filter(None, (day(one.day), one.name, label)))
        if proposed:
            said = translate("Roster", "proposed: {name}").format(name=proposed)
            short = self.initials[proposed]
            name = self.names[proposed]
            return Line(role=cell.role, name=name, short=short, proposed=True, spoken=f"{head}, {said}")
        shifts = [shift for shift in cell.shifts if shift.name] or list(cell.shifts)
        if not shifts or not shifts[0].name:
            return _open_line(cell, head, past=one.past, empty=self.empty)
        first = shifts[0]
        over = [part for part in first.parts if part.override and part.name]
        more, less = f"+{len(shifts) - 1}" if len(shifts) > 1 else "", ""
        if cell.state == "part":
            more, less = translate("Roster", "partly"), "½"
        who = over[-1].name if over else first.name
        name, short = self.names.get(who, who), self.initials.get(who, who)
        return Line(
            role=cell.role,
            name=f"→ {name}" if over else name,
            short=f"→{short}" if over else short,
            more=more,
            less=less,
            quiet=first.state == "past",
            signs=self._signs(shifts),
            waiting=translate("Roster", "swap asked") if any(shift.swap for shift in shifts) else "",
            spoken=". ".join([f"{head}, {_who(shifts)}", *_said(cell, shifts)]),
        )

    def _signs(self, shifts: Sequence[ShiftCell]) -> tuple[Mark, ...]:
        signs = []
        if any(shift.conflict for shift in shifts):
            signs.append(Mark.LATE)
        elif any(shift.shift in self.loud for shift in shifts):
            signs.append(Mark.NEAR)
        if any(shift.swap for shift in shifts):
            signs.append(Mark.WAITS)
        return tuple(signs)


def _open_line(cell: RosterCell, head: str, *, past: bool, empty: bool) -> Line:
    """Write a line that nobody has. What is past or never begun is said quietly: red is for what can still be put right."""
    if cell.state == "intended":
        meant = translate("Roster", "meant to be open")
        short = translate("Roster", "gap", "in a narrow cell")
        return Line(role=cell.role, meant=translate("Roster", "meant gap"), short=short, spoken=f"{head}, {meant}")
    if cell.state in ("missing", "part"):
        missing = translate("Roster", "missing")
        if past:
            return Line(role=cell.role, meant=translate("Roster", "nobody"), spoken=f"{head}, {missing}")
        if empty:
            return Line(role=cell.role, meant=translate("Roster", "open"), spoken=f"{head}, {missing}")
        return Line(role=cell.role, missing=missing, spoken=f"{head}, {missing}")
    return Line(role=cell.role, spoken=f"{head}, {translate('Roster', 'no shift')}")


def _who(shifts: Sequence[ShiftCell]) -> str:
    parts = [part for shift in shifts for part in shift.parts]
    if len(parts) > 1:
        nobody = translate("Roster", "nobody")
        return ", ".join(f"{part.name or nobody} {clock_span(part.begins, part.ends)}" for part in parts)
    return f"{shifts[0].name} {clock_span(shifts[0].begins, shifts[0].ends)}"


def _said(cell: RosterCell, shifts: Sequence[ShiftCell]) -> list[str]:
    found = [gap.says for gap in cell.gaps]
    for shift in shifts:
        found += [*shift.marks, *filter(None, (shift.conflict, shift.swap.says if shift.swap else ""))]
    return [one.rstrip(".") for one in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something that is wrong, and the line of the calendar it is about."""

    row: ListRow
    spot: Spot | None


def lacks(month: RosterMonth) -> list[Lack]:
    """List what is wrong, soonest first: gaps that are not meant, and rules that are passed."""
    found: list[tuple[datetime, Lack]] = []
    for gap in month.gaps:
        if not gap.intended:
            key = f"gap {gap.role} {gap.begins:%d %H:%M}"
            row = ListRow(key=key, mark=Mark.LATE, title=day(gap.day), sub=gap.says)
            found.append((gap.begins, Lack(row=row, spot=Spot(gap.day, gap.role))))
    often = _often(month)
    for one in month.warnings:
        if one.kind in often:
            continue
        key = f"{one.kind} {one.person} {one.begins:%d %H:%M}"
        title = day(local(one.begins).date())
        row = ListRow(key=key, mark=Mark.NEAR, title=title, sub=one.says, state=one.provision)
        found.append((one.begins, Lack(row=row, spot=_spot_of(month, one))))
    for kind in sorted(often):
        every = [one for one in month.warnings if one.kind == kind]
        title = translate("Roster", "{number} times").format(number=len(every))
        says = translate("Roster", "Among them: {example}").format(example=every[0].says)
        row = ListRow(key=kind, mark=Mark.NEAR, title=title, sub=says, state=every[0].provision)
        found.append((every[-1].begins + _LAST, Lack(row=row, spot=_spot_of(month, every[0]))))
    return [lack for _, lack in sorted(found, key=lambda pair: pair[0])]


def _often(month: RosterMonth) -> set[str]:
    """Name the kinds of warning that there are so many of that they are one row in the list."""
    return {kind for kind, number in Counter(one.kind for one in month.warnings).items() if number > _MOST_ALIKE}


def _spot_of(month: RosterMonth, warning: WarningRow) -> Spot | None:
    places = [
        Spot(one.day, cell.role)
        for one in month.days
        for cell in one.cells
        for shift in cell.shifts
        if shift.shift in warning.shifts and not shift.continues
    ]
    return places[-1] if places else None


def summary(month: RosterMonth) -> tuple[str, str]:
    """Say how many gaps there are, and how many warnings."""
    gaps = sum(not gap.intended for gap in month.gaps)
    said = counted(gaps, translate("Roster", "1 gap"), translate("Roster", "{number} gaps")) if gaps else ""
    often = _often(month)
    count = sum(one.kind not in often for one in month.warnings) + len(often)
    warned = counted(count, translate("Roster", "1 warning"), translate("Roster", "{number} warnings"))
    return said, warned if count else ""


def people(month: RosterMonth) -> list[Option]:
    """List who may be put in."""
    return [Option(key=one.key, words=one.name, also=one.title) for one in month.people]


def find_day(month: RosterMonth, spot: Spot) -> RosterDay | None:
    """Find the day of a line."""
    return next((one for one in month.days if one.day == spot.day), None)


def find_cell(month: RosterMonth, spot: Spot) -> RosterCell | None:
    """Find what is planned in a line."""
    found = find_day(month, spot)
    return next((cell for cell in found.cells if cell.role == spot.role), None) if found else None


def role_label(month: RosterMonth, role: str) -> str:
    """Tell what a role is called."""
    return dict(month.roles).get(role, role)
