"""Look at a change of the register before it is put into use: what will be different, from which day, and what will be wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.register_changes import row_changes
from jourdesk.domain.register_check import check_register
from jourdesk.domain.register_coverage import Finding
from jourdesk.domain.register_effects import effects
from jourdesk.domain.register_versions import versions_of
from jourdesk.usecases.apply_edit import RegisterEdit, apply_edit
from jourdesk.usecases.ports import REGISTER_STREAM, Desk
from jourdesk.usecases.register_files import FindingLine, finding_line
from jourdesk.usecases.register_words import Teller
from jourdesk.wire.register_write import write_register


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """Something that will be different, in words; ``wrong`` where nobody receives or decides any longer."""

    since: date
    until: date | None
    said: str
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A change that nobody has put into use yet.

    Attributes:
        base: The version it was made from; another one in use means that it has to be looked at again.
        rows: What is different in the rows themselves, in words.
        lines: What it means: where matters go, who may decide, what is delegated; by day.
        findings: What would be wrong, or worth knowing, that is not so today.
    """

    edits: tuple[RegisterEdit, ...]
    register: Register
    text: str
    base: tuple[str, ...]
    rows: tuple[str, ...]
    lines: tuple[ChangeLine, ...]
    findings: tuple[FindingLine, ...]

    @property
    def wrong(self) -> bool:
        """Say whether anything is wrong afterwards that is not wrong today."""
        return any(line.wrong for line in self.lines) or any(finding.wrong for finding in self.findings)


def propose_change(desk: Desk, *, edits: tuple[RegisterEdit, ...]) -> Proposal:
    """Make some edits of the register in use, without putting them into use.

    Args:
        desk: The desk.
        edits: In the order they are made: a new unit may belong to a board that the edit before put in.

    Returns:
        The new register with what it means from the first day of the edits or today, whichever is earlier.

    Raises:
        Refused: ``edit.…`` or ``input.…`` with the field; ``edit.nothing`` where nothing is different.
    """
    register = desk.register
    for edit in edits:
        register = apply_edit(register, edit)
    if register == desk.register:
        raise Refused("edit.nothing")
    with desk.unit() as unit:
        versions = versions_of(unit.facts(REGISTER_STREAM))
    today = local_day(desk.now())
    first = min((today, *(edit.since for edit in edits)))
    teller = Teller(names=desk.names, old=desk.register, new=register, today=today)
    return Proposal(
        edits=edits,
        register=register,
        text=write_register(register),
        base=tuple(version.id for version in versions[-1:]),
        rows=tuple(teller.row(change) for change in row_changes(desk.register, register)),
        lines=preview_change(desk, teller, first),
        findings=_new_findings(desk, register),
    )


def preview_change(desk: Desk, teller: Teller, first: date) -> tuple[ChangeLine, ...]:
    """Say what will be different between two registers from a day on, by day."""
    return tuple(
        ChangeLine(since=effect.since, until=effect.until, said=teller.effect(effect), wrong=effect.wrong)
        for effect in effects(teller.old, teller.new, desk.law, first)
    )


def _new_findings(desk: Desk, register: Register) -> tuple[FindingLine, ...]:
    before: set[Finding] = set(check_register(desk.register, desk.law)) if desk.register.members else set()
    after = check_register(register, desk.law) if register.members else ()
    fresh = [finding for finding in after if finding not in before]
    return tuple(finding_line(desk, register, number, finding) for number, finding in enumerate(fresh))
