"""Handovers in words: what a line of the list says, and how far one has come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.handover import ACCEPTED, DONE, MADE
from jourdesk.ui.handover.life import moment
from jourdesk.ui.texts import clock, day_and_clock, local
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_handovers import HandoverLine, HandoverList

translate = QCoreApplication.translate


def sections(read: HandoverList) -> list[Section]:
    """Put what came back and what is asked first, then what waits, what nobody has accepted, and what is accepted."""
    heads = {
        "returned": translate("Handovers", "Returned"),
        "asked": translate("Handovers", "Questions to the jour"),
        "waiting": translate("Handovers", "Not handed over"),
        "made": translate("Handovers", "Handed over"),
        "accepted": translate("Handovers", "Accepted"),
    }
    return [
        Section(title=head, rows=[_row(line, read) for line in read.lines if _group(line) == group])
        for group, head in heads.items()
    ]


def _group(line: HandoverLine) -> str:
    if line.state != "made":
        return "returned" if line.state == "returned" else "waiting"
    if line.questions:
        return "asked"
    return "accepted" if line.progress in (ACCEPTED, DONE) else "made"


def mark_of(line: HandoverLine) -> Mark:
    """Give the sign of a line: accepted, waited for, held up, or to be left."""
    if line.state == "returned" or line.questions:
        return Mark.NEAR
    if line.state == "made":
        return Mark.DONE if line.progress in (ACCEPTED, DONE) else Mark.WAITS
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
        third=far(line, read),
        state=state_words(line, read),
        state_tone="text2" if line.state == "made" or not line.lacks else "text",
    )


def far(line: HandoverLine, read: HandoverList) -> str:
    """Say in a line more how far a handover has come, once there is something to say of it."""
    life = line.life
    if line.back is not None:
        back = translate("Handovers", "{unit} returned it {when}")
        return back.format(unit=line.back.unit_name, when=moment(line.back.at, read.now))
    if life is None or line.progress == MADE:
        said = ""
    elif life.done is not None:
        said = translate("Handovers", "Done: {outcome}").format(outcome=life.done.outcome)
    elif life.accepted is not None:
        took = translate("Handovers", "Accepted {when} by {who}")
        said = took.format(when=moment(life.accepted.at, read.now), who=life.accepted.receiver)
    elif life.opened is not None:
        said = translate("Handovers", "Opened {when}").format(when=moment(life.opened.at, read.now))
    else:
        said = translate("Handovers", "The unit has fetched it")
    asks = translate("Handovers", "asks you something") if line.questions else ""
    joined = " · ".join(filter(None, (asks, said)))
    return joined[:1].upper() + joined[1:]


def where(line: HandoverLine) -> str:
    """Say which unit receives it, or why none can."""
    if line.state == "no-municipality":
        return translate("Handovers", "No municipality confirmed")
    if line.state == "no-unit":
        return translate("Handovers", "No unit receives it")
    return ", ".join(filter(None, (line.municipality, line.unit)))


def state_words(line: HandoverLine, read: HandoverList) -> str:
    """Say at the right of a line how far it has come."""
    if line.state == "returned" or line.progress in (ACCEPTED, DONE):
        return ""
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
        fingerprint = translate("Handovers", "The paper's fingerprint {code}.")
        waits = "" if line.progress in (ACCEPTED, DONE) else translate("Handovers", "Nobody has accepted it yet.")
        return (
            by.format(when=day_and_clock(line.made), who=line.made_by),
            f"{waits} {fingerprint.format(code=line.fingerprint[:8])}".strip(),
        )
    if line.state == "returned":
        return (
            translate("Handovers", "Hand it over anew"),
            translate("Handovers", "Choose the unit. Both units' times stay on the record."),
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
