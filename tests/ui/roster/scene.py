"""A month of roster in a real encrypted store: eight invented people, a planned December with a few flaws."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeVar

from jourdesk.app import DemoDesk, example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.fact import Author
from jourdesk.domain.roster_days import days, window
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.ui.ops import Ops
from jourdesk.usecases.cancel_shift import cancel_shift
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.plan_shift import plan_shifts
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_roster import read_roster
from jourdesk.usecases.set_roster_rules import set_roster_rules
from jourdesk.usecases.swap_shift import SwapDraft, ask_swap

PEOPLE: Final = (
    ("s-wallin", "Sara Wallin"),
    ("j-hedlid", "Jonas Hedlid"),
    ("k-norrby", "Karin Norrby"),
    ("m-astrand", "Marianne Åstrand"),
    ("a-lindskar", "Anton Lindskär"),
    ("b-moberg", "Birgitta Moberg"),
    ("e-ronnfall", "Elin Rönnfall"),
    ("p-tjarnberg", "Per-Olof Tjärnberg"),
)
T = TypeVar("T")
COORDINATOR: Final = Author(by="Elin Rönnfall", typed_by="Elin Rönnfall", title="samordnare", desk="A7")


def register_text() -> str:
    """The example register, with the people who are on duty in it."""
    rows = [
        f'[[user]]\nkey = "{key}"\nname = "{name}"\ntitle = "socialsekreterare"\nroles = [{{ role = "jour" }}]\n'
        for key, name in PEOPLE
    ]
    blocks = example_register().split("\n[[")
    known = [block for block in blocks if not block.startswith(("user]]", "on_call]]", "person_role]]"))]
    return "\n".join(["\n[[".join(known), *rows])


def sit_down(desk: Desk, role: str = "admin") -> None:
    """Put the register into use and sit down in a role."""
    import_register(desk, text=register_text())
    with desk.unit() as unit:
        unit.set_setting("worker.role", role)


def plan(desk: Desk, first: date, last: date, *, roles: Sequence[str] = ("jour", "backup"), turn: int = 0) -> None:
    """Plan days one after the other, the people in turn."""
    rules = RosterRules()
    drafts = []
    for number, day in enumerate(days(first, last)):
        hours = window(day, rules)
        for place, role in enumerate(roles):
            key, _ = PEOPLE[(number // 2 + turn + 4 * place) % len(PEOPLE)]
            drafts.append(ShiftDraft(role=role, person=key, begins=hours.begins, ends=hours.ends))
    plan_shifts(desk, drafts, source="")


def december(desk: Desk) -> None:
    """Plan December 2026 as it would stand in November: with gaps, a swap that waits, one gap that is meant."""
    set_roster_rules(desk, RosterRules(jour_is="work"))
    plan(desk, date(2026, 11, 16), date(2026, 12, 31))
    month = read_roster(desk, year=2026, month=12)
    shifts = {(one.day.day, cell.role): cell.shifts[0] for one in month.days for cell in one.cells}
    for place in ((19, "backup"), (24, "backup"), (26, "jour"), (31, "backup")):
        cancel_shift(desk, shift=shifts[place].shift, begins=shifts[place].begins, reason="Semester")
    open_ = shifts[27, "backup"]
    plan_shifts(
        desk,
        [ShiftDraft(shift=open_.shift, role="backup", begins=open_.begins, ends=open_.ends, intended=True)],
        source="",
    )
    swap = shifts[9, "jour"]
    ask_swap(desk, SwapDraft(shift=swap.shift, begins=swap.begins, taker="e-ronnfall"))


BEFORE: Final = datetime(2026, 11, 10, 10, 0, tzinfo=STOCKHOLM)
"""When the roster is made."""
NOVEMBER: Final = datetime(2026, 11, 21, 17, 30, tzinfo=STOCKHOLM)
"""When it is looked at: a Saturday evening, the shift of the day goes on."""


@dataclass(slots=True)
class RosterDesk:
    """A desk with its bridge; ``on_store`` does something on the store thread and waits for it."""

    demo: DemoDesk
    ops: Ops
    on_store: Callable[[Callable[[], object]], object]

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self.demo.desk

    def read(self, work: Callable[[], T]) -> T:
        """Read something on the store thread."""
        found: T = self.on_store(work)  # type: ignore[assignment]  # the same value comes back
        return found


@contextmanager
def roster_desk(
    folder: Path, *, role: str = "admin", planned: bool = True, author: Author = COORDINATOR
) -> Iterator[RosterDesk]:
    """Open a desk at which December is planned, on a Saturday evening in November.

    Args:
        folder: An empty folder.
        role: Who sits there: ``admin`` or ``jour``.
        planned: False for an empty roster.
        author: The person.
    """
    with ThreadPoolExecutor(1) as executor, ThreadPoolExecutor(1) as beside, ExitStack() as stack:

        def opened() -> DemoDesk:
            demo = stack.enter_context(open_demo(folder, BEFORE, author=author))
            sit_down(demo.desk)
            if planned:
                december(demo.desk)
            demo.clock.at = NOVEMBER
            with demo.desk.unit() as unit:
                unit.set_setting("worker.role", role)
            return demo

        demo = executor.submit(opened).result()
        ops = Ops(executor, beside=beside)
        try:
            yield RosterDesk(demo, ops, lambda work: executor.submit(work).result())
        finally:
            ops.close()
            executor.submit(stack.close).result()
