"""Runs the generator beside the store thread, shows what it proposes, and plans it when somebody says yes."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.ui.roster.acts import Acts
from jourdesk.ui.roster.panel import PROPOSAL, SHIFT
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.sitting import Sitting
from jourdesk.ui.texts import local, text_of
from jourdesk.usecases.plan_material import PersonPlan, PlanMaterial, keep_person_plan, read_plan_material
from jourdesk.usecases.plan_task import TaskOfMonth, plan_proposal, read_plan_task
from jourdesk.usecases.ports_planner import PlanWatch, Proposal, Stage

TIME_S = 20.0


class Proposing(QObject):
    """The generator's part of the page."""

    left = Signal()  # whatever was shown to be taken or left is no longer there
    _came = Signal(object)  # Stage: emitted on the generator's thread, received on the GUI thread

    def __init__(self, sitting: Sitting, acts: Acts, parent: QObject) -> None:
        """Tie the generator's view to the desk's generator."""
        super().__init__(parent)
        self._sitting, self._acts = sitting, acts
        self._page, self._desk, self._ops = sitting.page, sitting.desk, sitting.ops
        page = sitting.page
        self._view = page.panel.proposal
        self._task: TaskOfMonth | None = None
        self._proposal: Proposal | None = None
        self._stop = Event()
        self._came.connect(self._show_stage, Qt.ConnectionType.QueuedConnection)
        page.proposal_asked.connect(self.open)
        self._view.asked.connect(self._make)
        self._view.kept.connect(self._keep)
        self._view.stopped.connect(self._stop_it)
        self._view.taken.connect(self._take)
        self._view.dropped.connect(self.leave)

    def open(self) -> None:
        """Show what a proposal would go by."""
        month = self._page.month
        if month is None or not month.may_plan or self._view.face == "working":
            return
        leaf = self._sitting.leaf

        def read() -> tuple[PlanMaterial, bool]:
            material = read_plan_material(self._desk, year=leaf.year, month=leaf.month, board=leaf.board)
            return material, self._desk.planner is not None and self._desk.planner.installed

        self._ops.run(read, self._show_material, owner=self, failed=self._acts.refuse)

    def leave(self) -> None:
        """Let the proposal be; the roster is as it was."""
        self._stop.set()
        self._task = self._proposal = None
        self.left.emit()
        self._page.show_proposed({})
        if self._page.panel.view == PROPOSAL:
            self._page.panel.show_view(SHIFT)
            self._page.panel.form_left.emit()

    def _show_material(self, read: tuple[PlanMaterial, bool]) -> None:
        (material, installed), panel = read, self._page.panel
        self._view.show_material(material, "" if installed else text_of(Unavailable("planner.missing")))
        panel.set_head(self.tr("A proposal"), self._page.bar.title.text())
        panel.show_view(PROPOSAL)
        self._page.next_panel()
        form = self._view.form
        (self._view.go if installed else form.who.box if form is not None else self._view.go).setFocus()

    def _keep(self, plan: PersonPlan) -> None:
        leaf = self._sitting.leaf
        self._ops.run(
            lambda: keep_person_plan(self._desk, year=leaf.year, month=leaf.month, board=leaf.board, plan=plan),
            owner=self,
            failed=self._wrong,
        )

    def _wrong(self, problem: Problem) -> None:
        form = self._view.form
        if form is not None and isinstance(problem, Refused):
            form.show_problem(problem.field, text_of(problem))

    def _make(self) -> None:
        self.left.emit()
        leaf = self._sitting.leaf
        self._stop = Event()
        self._view.show_work(Stage.FILLING)
        self._ops.run(
            lambda: read_plan_task(self._desk, year=leaf.year, month=leaf.month, board=leaf.board, time_s=TIME_S),
            self._solve,
            owner=self,
            failed=self._failed,
        )

    def _solve(self, task: TaskOfMonth) -> None:
        planner, stop = self._desk.planner, self._stop
        if planner is None or stop.is_set():
            return
        self._task = task
        came, ops = self._came.emit, self._ops

        def stopped() -> bool:
            # Whoever locks the desk or closes the window does not wait for a search that nobody looks at any more.
            return stop.is_set() or ops.closed

        def tell(stage: Stage) -> None:
            if not stopped():
                came(stage)

        self.destroyed.connect(stop.set)
        watch = PlanWatch(tell=tell, stopped=stopped)
        self._ops.run(
            lambda: planner.propose(task.task, watch), self._show, owner=self, failed=self._failed, beside=True
        )

    def _show_stage(self, stage: Stage) -> None:
        if self._view.face == "working":
            self._view.show_work(stage)

    def _show(self, proposal: Proposal) -> None:
        task = self._task
        if task is None or self._stop.is_set():
            return
        self._proposal = proposal
        names = {plan.person: plan.name for plan in task.material.people}
        shifts = {shift.key: shift for shift in task.task.shifts}
        self._page.show_proposed(
            {
                Spot(local(shifts[key].begins).date(), shifts[key].role): names.get(person, person)
                for key, person in proposal.given
            }
        )
        self._view.show_proposal(proposal, task.material)

    def _take(self) -> None:
        task, proposal = self._task, self._proposal
        if task is None or proposal is None:
            return
        self.leave()
        label = self.tr("the proposal")
        self._acts.write(
            lambda: plan_proposal(self._desk, task, proposal),
            label=label,
            said=self.tr("The proposal is in the roster. Everything can still be changed."),
        )

    def _stop_it(self) -> None:
        self._stop.set()
        self._view.say(text_of(Unavailable("planner.stopped")))

    def _failed(self, problem: Problem) -> None:
        if not self._stop.is_set() or problem.code != "planner.stopped":
            self._view.say(text_of(problem))
