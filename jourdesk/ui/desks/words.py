"""What stands in the lines of the page of desks, and in its panel."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.texts import day, local
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.run_directory import DeskLine, DirectoryView, InvitationLine, UnitLine

translate = QCoreApplication.translate
_MARKS = {"waiting": Mark.SOON, "active": Mark.DONE, "revoked": Mark.BARRED}


def sections(view: DirectoryView) -> list[Section]:
    """Lay the directory out: who waits, the units, the desks, invitations nobody has used, those shut out."""
    found = (
        (
            translate("Desks", "Wait to be let in"),
            [desk_row(one, view) for one in view.desks if one.state == "waiting"],
            "soon",
        ),
        (translate("Desks", "Units"), [unit_row(one) for one in view.units], "text2"),
        (translate("Desks", "Desks"), [desk_row(one, view) for one in view.desks if one.state == "active"], "text2"),
        (translate("Desks", "Invitations not used"), [invitation_row(one, view) for one in view.invitations], "text2"),
        (
            translate("Desks", "Shut out"),
            [desk_row(one, view) for one in view.desks if one.state == "revoked"],
            "text2",
        ),
    )
    return [Section(title=title, rows=tuple(rows), tone=tone) for title, rows, tone in found if rows]


def desk_row(line: DeskLine, view: DirectoryView) -> ListRow:
    """One desk."""
    return ListRow(
        key=f"desk:{line.desk}",
        mark=_MARKS[line.state],
        title=line.label or line.desk,
        sub=unit_names(line, view),
        state=desk_state(line),
        state_tone="soon" if line.state == "waiting" else "text2",
    )


def desk_state(line: DeskLine) -> str:
    """Say in a word or two what a desk is."""
    if line.state == "waiting":
        return translate("Desks", "waits")
    if line.state == "revoked":
        return translate("Desks", "shut out %1").replace("%1", day_of(line.until_ms))
    if line.mine:
        return translate("Desks", "this desk")
    return translate("Desks", "runs the directory") if line.admin else ""


def unit_names(line: DeskLine, view: DirectoryView) -> str:
    """Name the units of a desk."""
    names = {unit.unit: unit.name for unit in view.units}
    return ", ".join(names.get(unit, unit) for unit in line.units)


def unit_row(unit: UnitLine) -> ListRow:
    """One unit."""
    lacks = unit.stale or not unit.epoch
    return ListRow(
        key=f"unit:{unit.unit}",
        mark=Mark.MISSING if lacks else Mark.YES,
        title=unit.name,
        sub=_so_many(unit.desks),
        state=_unit_state(unit),
        state_tone="soon" if lacks else "text2",
    )


def _so_many(desks: int) -> str:
    return translate("Desks", "1 desk") if desks == 1 else translate("Desks", "%1 desks").replace("%1", str(desks))


def _unit_state(unit: UnitLine) -> str:
    if unit.stale:
        return translate("Desks", "needs a new key")
    return "" if unit.epoch else translate("Desks", "no desk has come yet")


def invitation_row(one: InvitationLine, view: DirectoryView) -> ListRow:
    """One invitation."""
    name = next((unit.name for unit in view.units if unit.unit == one.unit), one.unit)
    said = translate("Desks", "ended %1") if one.expired else translate("Desks", "holds until %1")
    return ListRow(
        key=f"invitation:{one.invitation}",
        mark=Mark.UNUSED if one.expired else Mark.WAITS,
        title=name,
        sub=said.replace("%1", day_of(one.expires_ms)),
    )


def day_of(at_ms: int) -> str:
    """Write the day of an instant (ms since 1970 UTC)."""
    return day(local(datetime.fromtimestamp(at_ms / 1000, UTC)).date()) if at_ms else ""
