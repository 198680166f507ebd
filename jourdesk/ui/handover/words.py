"""Handovers in words: what a line of the list says, and how far one has come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.texts import clock, day_and_clock, local
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_handovers import HandoverLine, HandoverList

translate = QCoreApplication.translate


def sections(read: HandoverList) -> list[Section]:
    """Put what waits above what is done."""
    done = [line for line in read.lines if line.state == "made"]
    return [
        Section(title=translate("Handovers", "Not handed over"), rows=[_row(line, read) for line in read.waiting]),
        Section(title=translate("Handovers", "Handed over"), rows=[_row(line, read) for line in done]),
    ]


def mark_of(line: HandoverLine) -> Mark:
    """Give the sign of a line: done, held up, or to be left."""
    if line.state == "made":
        return Mark.DONE
    if line.ongoing:
        return Mark.ONGOING
    if any(lack.urgent for lack in line.lacks):
        return Mark.NEAR
    return Mark.UNSENT if line.state == "ready" else Mark.MISSING


def _row(line: HandoverLine, read: HandoverList) -> ListRow:
    return ListRow(
        key=line.key,
        mark=mark_of(line),
        time=clock(line.received),
        title=line.label,
        sub=where(line),
        state=state_words(line, read),
        state_tone="text2" if line.state == "made" or not line.lacks else "text",
    )


def where(line: HandoverLine) -> str:
    """Say which unit receives it, or why none can."""
    if line.state == "no-municipality":
        return translate("Handovers", "No municipality confirmed")
    if line.state == "no-unit":
        return translate("Handovers", "No unit receives it")
    return ", ".join(filter(None, (line.municipality, line.unit)))


def state_words(line: HandoverLine, read: HandoverList) -> str:
    """Say at the right of a line how far it has come."""
    if line.made is not None:
        same = local(line.made).date() == local(read.now).date()
        return clock(line.made) if same else day_and_clock(line.made)
    if line.lacks:
        return translate("Handovers", "{number} missing").format(number=len(line.lacks))
    return translate("Handovers", "complete")


def subtitle(line: HandoverLine) -> str:
    """Say under the title who receives it and when they open."""
    parts = [", ".join(filter(None, (line.municipality, line.board))), line.unit, line.phone]
    if line.opens is not None and line.unit:
        parts.append(translate("Handovers", "opens {when}").format(when=day_and_clock(line.opens)))
    return " · ".join(filter(None, parts))


def lacks(line: HandoverLine) -> str:
    """Name every gap; nothing is hidden and nothing is stopped."""
    if not line.lacks:
        return ""
    named = " · ".join(dict.fromkeys(lack.words for lack in line.lacks))
    return translate("Handovers", "Missing: {gaps}").format(gaps=named)


def promise(line: HandoverLine) -> tuple[str, str]:
    """Say in the bar what can be done: a strong line and a small one."""
    if line.made is not None:
        by = translate("Handovers", "Handed over {when} by {who}")
        fingerprint = translate("Handovers", "The paper's fingerprint {code}. Not received yet.")
        return (
            by.format(when=day_and_clock(line.made), who=line.made_by),
            fingerprint.format(code=line.fingerprint[:8]),
        )
    if line.state == "no-municipality":
        return (
            translate("Handovers", "Confirm the municipality first"),
            translate("Handovers", "The call shows the proposal with its reason."),
        )
    if line.state == "no-unit":
        return (
            translate("Handovers", "The register names no unit"),
            translate("Handovers", "Ring the municipality, and tell the coordinator."),
        )
    if line.lacks:
        return (
            translate("Handovers", "Hand over to {unit}").format(unit=line.unit),
            translate("Handovers", "What is missing stands on the record. You can hand over anyway."),
        )
    return (
        translate("Handovers", "Hand over to {unit}").format(unit=line.unit),
        translate("Handovers", "Nothing is missing."),
    )
