"""Ties the roster page to the use cases: reads the month, opens forms, writes what they say, undoes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal

from jourdesk.domain.problems import Problem
from jourdesk.domain.roster_days import month as month_span
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.roster import planning
from jourdesk.ui.roster.asking import Asking
from jourdesk.ui.roster.bars import Bar
from jourdesk.ui.roster.intents import Corrected, Edit, SwapReply, SwapWish, Taken
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.places import Spot, month_after
from jourdesk.ui.roster.planning import Leaf
from jourdesk.ui.roster.proposing import Proposing
from jourdesk.ui.roster.saving import Saving
from jourdesk.ui.roster.undo import Done
from jourdesk.ui.roster.words import counted
from jourdesk.ui.texts import local, text_of
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_fairness import read_fairness
from jourdesk.usecases.read_roster import read_roster, read_swaps
from jourdesk.usecases.roster_values import FairRow, RosterMonth, SwapRow

translate = QCoreApplication.translate
_KEPT_UNDOS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """Everything the page shows of a month."""

    month: RosterMonth
    swaps: tuple[SwapRow, ...]
    fair: tuple[FairRow, ...]


class RosterPresenter(QObject):
    """Decides what happens on the page of the roster."""

    counted = Signal(int)  # gaps and waiting swaps, for the rail

    def __init__(
        self, page: RosterPage, desk: Desk, ops: Ops, *, room: PaperRoom | None = None, parent: QObject | None = None
    ) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            room: Shows papers; without it a printed month is put into the folder of papers.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self.page, self.desk, self.ops = page, desk, ops
        today = local(desk.now()).date()
        self.leaf = Leaf(year=today.year, month=today.month)
        self._undos: list[Done] = []
        self._copied = ""
        self._told = ""
        self._asking = Asking(page)
        self._proposing = Proposing(self, page, desk, ops)
        self._saving = Saving(self, page, desk, ops, room)
        self._tie()

    def refresh(self) -> None:
        """Read the month again."""
        leaf = self.leaf

        def read() -> _Read:
            first, last = month_span(leaf.year, leaf.month)
            return _Read(
                month=read_roster(self.desk, year=leaf.year, month=leaf.month, board=leaf.board),
                swaps=read_swaps(self.desk),
                fair=read_fairness(self.desk, first=first, last=last, board=leaf.board),
            )

        self.ops.run(read, self._show, owner=self)

    def go_to(self, day: date, role: str = "") -> None:
        """Open the month of a day and put the cursor there."""
        self.leaf = Leaf(year=day.year, month=day.month, board=self.leaf.board)
        month = self.page.month
        self.page.want(Spot(day, role or (month.roles[0][0] if month and month.roles else "jour")))
        self.refresh()

    def write(self, act: Callable[[], Changes], *, label: str, said: str = "") -> None:
        """Do something that can be undone; a refusal is said where it was asked."""
        leaf = self.leaf
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

    def _show(self, read: _Read) -> None:
        month = read.month
        if (month.year, month.month, month.board) != (self.leaf.year, self.leaf.month, self.leaf.board):
            return
        self.page.show_month(month)
        self.page.panel.swaps.show_swaps(read.swaps, month.own)
        self.page.panel.fair.show_bars(
            _bars(read.fair),
            self.tr("The bar is nights, weekends and holidays together; big days count more. The line is the mean."),
        )
        self._saving.show_choices(month)
        self.counted.emit(sum(not gap.intended for gap in month.gaps) + sum(swap.mine for swap in read.swaps))

    def _turn(self, step: int) -> None:
        year, month = month_after(self.leaf.year, self.leaf.month, step)
        self.leaf = Leaf(year=year, month=month, board=self.leaf.board)
        self._proposing.leave()
        self.refresh()

    def _walk_out(self, spot: Spot) -> None:
        self.page.want(spot)
        self._turn(1 if (spot.day.year, spot.day.month) > (self.leaf.year, self.leaf.month) else -1)

    def _pick_board(self, board: str) -> None:
        self.leaf = Leaf(year=self.leaf.year, month=self.leaf.month, board=board)
        self._proposing.leave()
        self.refresh()

    def _choose(self, spot: Spot) -> None:
        if self.page.panel.form is None:
            self._asking.show(spot)

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
        """Take over what goes on now: where the cursor is, else the jour's own shift of this moment."""
        shift = self._asking.going_on()
        if shift is None:
            self.page.panel.say(self.tr("No shift goes on now. One can be taken over from when it begins."))
            return
        self.act(lambda: planning.take_over(self.desk, shift), self.tr("You have the shift from now on."))

    def _undo(self) -> None:
        if not self._undos:
            self.page.panel.say(self.tr("Nothing to undo."))
            return
        done = self._undos.pop()
        self._told = self.tr("Undone: {what}.").format(what=done.label)
        reason = self.tr("Undone")
        self.leaf = Leaf(year=done.year, month=done.month, board=done.board)
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

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.ROSTER | Changes.REGISTER | Changes.SHIFT):
            self.refresh()

    def _tie(self) -> None:
        page, panel = self.page, self.page.panel
        page.month_asked.connect(self._turn)
        page.board_asked.connect(self._pick_board)
        page.act_asked.connect(self._do)
        page.moved.connect(self._move)
        page.calendar.chosen.connect(self._choose)
        page.calendar.walked_out.connect(self._walk_out)
        panel.form_left.connect(lambda: self._asking.show(page.spot))
        panel.edit.kept.connect(self._keep_edit)
        panel.reason.kept.connect(self._keep_taken)
        panel.swap.kept.connect(self._keep_swap)
        panel.correct.kept.connect(self._keep_correction)
        panel.swaps.answered.connect(self._answer)
        self.ops.changed.connect(self._look_again)

    def _keep_edit(self, edit: Edit) -> None:
        board = self.leaf.board
        self.write(lambda: planning.keep(self.desk, edit, board), label=self._asking.called(edit.spot))

    def _keep_taken(self, taken: Taken) -> None:
        self.write(lambda: planning.take_out(self.desk, taken), label=self.tr("taken out"), said=self.tr("Taken out."))

    def _keep_swap(self, wish: SwapWish) -> None:
        self.act(lambda: planning.ask(self.desk, wish), self.tr("Asked. The swap holds when both have said yes."))

    def _keep_correction(self, said: Corrected) -> None:
        board, began = self.leaf.board, self._asking.shift()
        self.act(lambda: planning.correct(self.desk, said, board, began), self.tr("The correction is written."))

    def _answer(self, reply: SwapReply) -> None:
        said = self.tr("You said yes.") if reply.agrees else self.tr("You said no.")
        self.act(lambda: planning.answer(self.desk, reply), said)


def _bars(rows: tuple[FairRow, ...]) -> list[Bar]:
    mean = sum(row.weight for row in rows) / len(rows) if rows else 0
    return [Bar(name=row.name, number=row.weight, due=mean, figures=_figures(row)) for row in rows]


def _figures(row: FairRow) -> str:
    told = (
        (row.nights, translate("Roster", "1 night"), translate("Roster", "{number} nights")),
        (row.weekends, translate("Roster", "1 weekend"), translate("Roster", "{number} weekends")),
        (row.holidays + row.big_days, translate("Roster", "1 holiday"), translate("Roster", "{number} holidays")),
    )
    said = [counted(number, one, many) for number, one, many in told if number]
    return ", ".join(said) or translate("Roster", "nothing")
