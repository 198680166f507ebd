"""What stands in the lines of the phone book and of the places to sleep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.names import fold
from jourdesk.ui.texts import day, day_and_clock
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_contacts import ContactLine, ResourceLine

translate = QCoreApplication.translate


def contact_sections(lines: Sequence[ContactLine], wanted: str) -> list[Section]:
    """Lay the phone book out by function, those that match what is typed."""
    found: dict[str, list[ListRow]] = {}
    for line in lines:
        if matches(wanted, line.label, line.name, line.place):
            found.setdefault(line.label, []).append(contact_row(line))
    return [Section(title=label, rows=tuple(rows)) for label, rows in found.items()]


def resource_sections(lines: Sequence[ResourceLine], wanted: str) -> list[Section]:
    """Lay the places out: with a free place, perhaps, full."""
    heads = {
        "free": translate("Contacts", "Has room"),
        "unknown": translate("Contacts", "Ring and ask"),
        "full": translate("Contacts", "Full"),
    }
    found: dict[str, list[ListRow]] = {key: [] for key in heads}
    for line in lines:
        if matches(wanted, line.label, line.name, line.place):
            found[room_of(line)].append(resource_row(line))
    return [Section(title=heads[key], rows=tuple(rows)) for key, rows in found.items() if rows]


def matches(wanted: str, *texts: str) -> bool:
    """Tell whether every word that is typed begins some word of the texts; marks over letters need not be typed."""
    words = [word for text in texts for word in fold(text).split()]
    return all(any(word.startswith(part) for word in words) for part in fold(wanted).split())


def contact_row(line: ContactLine) -> ListRow:
    """One line of the phone book: who and where, the number at the right."""
    wrong = line.wrong_since is not None
    return ListRow(
        key=f"{line.table}:{line.row}",
        mark=Mark.LATE if wrong else Mark.MISSING if line.stale else Mark.YES,
        title=line.name,
        sub=" · ".join(filter(None, (line.place, line.hours))),
        state=translate("Contacts", "wrong number") if wrong else line.phone,
        state_tone="late" if wrong else "text",
    )


def resource_row(line: ResourceLine) -> ListRow:
    """One place: its name, whom it receives, how many are free."""
    mark = {"free": Mark.YES, "full": Mark.BARRED, "unknown": Mark.MISSING}[room_of(line)]
    return ListRow(
        key=f"resource:{line.row}",
        mark=Mark.LATE if line.wrong_since is not None else mark,
        title=line.name,
        sub=" · ".join(filter(None, (line.label, line.place, ages(line), here(line)))),
        state=free(line),
        state_tone="soon" if line.unchecked or line.too_late else "text2",
    )


def room_of(line: ResourceLine) -> str:
    """Sort a place: ``free``, ``full``, or ``unknown``."""
    if line.free is None:
        return "unknown"
    return "free" if line.free > 0 else "full"


def free(line: ResourceLine) -> str:
    """Say what speaks against ringing, or else how many places are free."""
    if line.too_late:
        return translate("Contacts", "not after %1").replace("%1", line.ring_before.replace(":", "."))
    if line.unchecked:
        return translate("Contacts", "no current check")
    return places(line)


def places(line: ResourceLine) -> str:
    """Say how many places are free."""
    if line.free is None or line.places is None:
        return ""
    said = translate("Contacts", "%1 of %2 free")
    return said.replace("%1", str(line.free)).replace("%2", str(line.places))


def here(line: ResourceLine) -> str:
    """Say how many are placed there from contacts of this desk; never who."""
    return translate("Contacts", "%1 placed from here").replace("%1", str(line.here)) if line.here else ""


def ages(line: ResourceLine) -> str:
    """Say whom a place receives."""
    if line.age_from is not None and line.age_to is not None:
        return translate("Contacts", "%1–%2 years").replace("%1", str(line.age_from)).replace("%2", str(line.age_to))
    if line.age_from is not None:
        return translate("Contacts", "from %1 years").replace("%1", str(line.age_from))
    return translate("Contacts", "up to %1 years").replace("%1", str(line.age_to)) if line.age_to is not None else ""


def verified(on: date | None, today: date, *, stale: bool) -> str:
    """Say when somebody last was answered."""
    if on is None:
        return translate("Contacts", "Nobody has said that they were answered here.")
    said = translate("Contacts", "Answered %1.").replace("%1", day(on, year_of=today))
    long_ago = translate("Contacts", "That is long ago.")
    return f"{said} {long_ago}" if stale else said


def wrong(on: date | None, said: str, today: date) -> str:
    """Say since when a number is wrong, and who said so."""
    if on is None:
        return ""
    words = translate("Contacts", "Reported as wrong %1").replace("%1", day(on, year_of=today))
    return f"{words}: {said}." if said else f"{words}."


def checked(line: ResourceLine, today: date) -> str:
    """Say when the home's register extracts were seen."""
    if line.kind != "emergency-home":
        return ""
    if line.checked is None:
        return translate("Contacts", "No register check is noted. Do not place a child here.")
    said = translate("Contacts", "Register check %1.").replace("%1", day(line.checked, year_of=today))
    old = translate("Contacts", "It is older than a year.")
    return f"{said} {old}" if line.unchecked else said


def heard(line: ResourceLine) -> str:
    """Say when and by whom the number of free places was heard."""
    if line.heard is None:
        return translate("Contacts", "As the register has it. Ring and ask.") if line.places is not None else ""
    said = translate("Contacts", "Heard %1 by %2.")
    return said.replace("%1", day_and_clock(line.heard)).replace("%2", line.heard_by)
