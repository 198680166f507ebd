"""What a person does on the roster page: each act asks what it must, writes, and can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from jourdesk.domain.problems import Problem
from jourdesk.ui.roster import planning
from jourdesk.ui.roster.asking import Asking
from jourdesk.ui.roster.intents import Corrected, Edit, SwapReply, SwapWish, Taken, TakenOver
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.planning import Leaf
from jourdesk.ui.roster.sitting import Sitting
from jourdesk.ui.roster.undo import Done
from jourdesk.ui.texts import text_of
from jourdesk.usecases.ports import Changes

_KEPT_UNDOS = 50


class Acts(QObject):
    """The acts of the page, for its presenter."""

    def __init__(self, sitting: Sitting, asking: Asking, parent: QObject) -> None:
        """Tie the acts to the page's signals."""
        super().__init__(parent)
        self._sitting, self._asking = sitting, asking
        self.page, self.desk, self.ops = sitting.page, sitting.desk, sitting.ops
        self._undos: list[Done] = []
        self._copied = ""
        self._told = ""
        page, panel = self.page, self.page.panel
        page.act_asked.connect(self._do)
        page.moved.connect(self._move)
        panel.edit.kept.connect(self._keep_edit)
        panel.reason.kept.connect(self._keep_taken)
        panel.take.kept.connect(self._keep_taken_over)
        panel.swap.kept.connect(self._keep_swap)
        panel.correct.kept.connect(self._keep_correction)
        panel.swaps.answered.connect(self._answer)

    def write(self, act: Callable[[], Changes], *, label: str, said: str = "") -> None:
        """Do something that can be undone; a refusal is said where it was asked."""
        leaf = self._sitting.leaf
        self._told = said
        self.ops.run(
            lambda: planning.undoable(self.desk, leaf, label, act), self._remember, owner=self, failed=self.refuse
        )

    def act(self, act: Callable[[], Changes], said: str) -> None:
        """Do something that is answered rather than undone."""
        self._told = said
        self.ops.run(act, self._done, owner=self, failed=self.refuse)

    def refuse(self, problem: Problem) -> None:
        """Say a refusal at the form that asked, else at the bottom of the panel."""
        form = self.page.panel.form
        if form is not None:
            form.show_problem(problem)
        else:
            self.page.panel.say(text_of(problem))
            self.page.draw()

    def _do(self, key: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "edit": self._edit,
            "move": self._carry,
            "copy": self._copy,
            "paste": self._paste,
            "undo": self._undo,
            "take": self._take,
        }
        self.page.panel.say("")
        ask = acts.get(key)
        if ask is not None:
            ask()
        else:
            self._asking.ask(key)

    def _edit(self) -> None:
        carried, spot = self.page.calendar.carried, self.page.spot
        if carried is not None and spot is not None:
            self.page.carry(None)
            self._move(carried, spot)
        else:
            self._asking.ask("edit")

    def _carry(self) -> None:
        shift = self._asking.movable()
        if shift is not None and self.page.spot is not None:
            self.page.carry(self.page.spot)
            self.page.panel.say(self.tr("Go to another day and press Enter. Esc lets it be."))

    def _move(self, start: Spot, to: Spot) -> None:
        month = self.page.month
        drafts = planning.moves(month, start, to) if month is not None and month.may_plan and start != to else ()
        if drafts:
            self.write(
                lambda: planning.plan(self.desk, drafts),
                label=self.tr("move"),
                said=self.tr("Moved."),
            )

    def _copy(self) -> None:
        shift = self._asking.shift()
        self._copied = shift.person if shift is not None else ""
        name = shift.name if shift is not None else ""
        self.page.panel.say(self.tr("{name} is copied.").format(name=name) if name else self.tr("Nobody to copy."))

    def _paste(self) -> None:
        month, spot = self.page.month, self.page.spot
        if month is None or spot is None or not self._copied:
            return
        drafts = planning.paste(month, spot, self._copied)
        self.write(lambda: planning.plan(self.desk, drafts), label=self.tr("paste"))

    def _take(self) -> None:
        """Take over what goes on now, where the cursor is or else the jour's; whoever plans for others is asked for whom."""
        shift, month = self._asking.going_on(), self.page.month
        if shift is None or month is None:
            self.page.panel.say(self.tr("No shift goes on now. One can be taken over from when it begins."))
        elif month.may_plan:
            self._asking.ask_taker(shift)
        else:
            self._keep_taken_over(TakenOver(cell=shift, person="", reason=""))

    def _undo(self) -> None:
        if not self._undos:
            self.page.panel.say(self.tr("Nothing to undo."))
            return
        done = self._undos.pop()
        self._told = self.tr("Undone: {what}.").format(what=done.label)
        reason = self.tr("Undone")
        self._sitting.leaf = Leaf(year=done.year, month=done.month, board=done.board)
        self.ops.run(lambda: planning.undo(self.desk, done, reason), self._done, owner=self, failed=self.refuse)
        self._offer_undo()

    def _remember(self, answer: tuple[Done, Changes]) -> None:
        done, changes = answer
        if done.touched:
            self._undos = [*self._undos, done][-_KEPT_UNDOS:]
        self._offer_undo()
        self._done(changes)

    def _done(self, _changes: Changes) -> None:
        panel = self.page.panel
        if panel.form is not None:
            panel.close_form()
        panel.say(self._told)
        self._told = ""

    def _offer_undo(self) -> None:
        self.page.show_undo(self._undos[-1].label if self._undos else "")

    def _keep_edit(self, edit: Edit) -> None:
        board = self._sitting.leaf.board
        self.write(lambda: planning.keep(self.desk, edit, board), label=self._asking.called(edit.spot))

    def _keep_taken(self, taken: Taken) -> None:
        self.write(lambda: planning.take_out(self.desk, taken), label=self.tr("taken out"), said=self.tr("Taken out."))

    def _keep_taken_over(self, taken: TakenOver) -> None:
        said = (
            self.tr("The shift is taken over from now on.")
            if taken.person
            else self.tr("You have the shift from now on.")
        )
        self.act(lambda: planning.take_over(self.desk, taken), said)

    def _keep_swap(self, wish: SwapWish) -> None:
        self.act(lambda: planning.ask(self.desk, wish), self.tr("Asked. The swap holds when both have said yes."))

    def _keep_correction(self, said: Corrected) -> None:
        board, began = self._sitting.leaf.board, self._asking.shift()
        self.act(lambda: planning.correct(self.desk, said, board, began), self.tr("The correction is written."))

    def _answer(self, reply: SwapReply) -> None:
        said = self.tr("You said yes.") if reply.agrees else self.tr("You said no.")
        self.act(lambda: planning.answer(self.desk, reply), said)
