"""Between the call desk and the store: the only part of it that runs use cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.page import CallPage as CallValue
from jourdesk.domain.problems import Problem
from jourdesk.ui.call import intents, working
from jourdesk.ui.call.acts import DROPS_DRAFT, Target, perform
from jourdesk.ui.call.drafts import DRAFT_CHANGES, DraftKeeper
from jourdesk.ui.call.hub import Asker
from jourdesk.ui.call.minute import MinuteHand
from jourdesk.ui.call.night_list import NightList
from jourdesk.ui.call.open_call import OpenCalls, begun, begun_of, opened_of
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.papers import PaperShower, papers_of
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.texts import local
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Changes, Desk, DraftRow
from jourdesk.usecases.read_call import read_call

_SHOWING = Changes.CALLS | Changes.CLOCKS | Changes.REGISTER


class CallDeskPresenter(QObject):
    """Takes the intentions of the call desk, runs them on the store thread, and shows what came of them."""

    search_asked = Signal(str)
    """Somebody is looked for by name, number or case: the page of results answers."""
    provision_asked = Signal(str, object)
    """A provision is to be read, in the wording of the day of the contact (a date)."""

    def __init__(
        self,
        page: CallPage,
        desk: Desk,
        ops: Ops,
        *,
        room: PaperRoom,
        parent: QObject | None = None,
    ) -> None:
        """Connect a page with a desk and read the night.

        Args:
            page: The page *Samtal*.
            desk: The open desk. On the GUI thread only its clock, its ids and its values in memory are used.
            ops: The bridge to the store thread.
            room: Sets papers as pictures and puts them into folders; run on the store thread.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self.page, self._desk, self._ops = page, desk, ops
        self._papers = PaperShower(page, ops, room, self)
        self._calls = OpenCalls(page)
        self.night = NightList(page.list, desk, ops, page.around.codes, self)
        self.drafts = DraftKeeper(desk, ops, self)
        self.drafts.watch(self._calls.unkept)
        self._minute = MinuteHand(desk.now, self)
        _connect(self, ops)
        page.call_card.show_own(desk.author.by)
        page.show_nothing()
        self._next_minute()
        self.night.look()

    @property
    def current(self) -> str:
        """The call that is shown; empty when none is."""
        return self._calls.current

    @property
    def opened(self) -> tuple[str, ...]:
        """The calls that are open as tabs, in the order they were opened."""
        return self._calls.keys

    def new_call(self) -> None:
        """Open a call: the time runs, the cursor stands in the note, nothing is mandatory."""
        now, call = self._desk.now(), self._desk.new_id()
        self._calls.add(begun(self._desk, call, working.Working(received=now), now))
        self.show_call(call)

    def open_call(self, call: str, purpose: str = "list") -> None:
        """Open a call as a tab; opening a kept one leaves a trace (SoLPuL 10 §), unless it has been left already (no purpose)."""
        if self._calls.find(call) is not None:
            self.show_call(call)
            return
        draft = self.night.draft(call)
        if draft is not None and not self.night.kept(call):
            self._calls.add(begun_of(self._desk, draft))
            self.show_call(call)
            return
        self._ops.run(lambda: self._opened(call, purpose), lambda value: self._take_opened(value, draft), owner=self)

    def show_call(self, call: str) -> None:
        """Show a call that is open; what was typed in the other stays with it."""
        shown = self._calls.find(call)
        if shown is None or call == self._calls.current:
            return
        self.drafts.flush()
        self._calls.typed()
        self._calls.current = call
        self.page.show_call(shown.value, other=True)
        self.page.call_card.line.restore(shown.working.note, shown.working.voice)
        self.page.reopen(shown.working.forms)
        self.page.show_saved(shown.saved if shown.working.unkept else None)
        self._show_tabs()
        self.night.show()
        self.page.list.rows.choose(call)
        self.page.go_to(shown.working.card)
        self.page.name_main()
        self._read_again()

    def end_call(self) -> None:
        """End the call that is shown; what is typed has been kept before."""
        if self._calls.shown is not None:
            self._act(intents.EndCall(), self.page)

    def close_call(self) -> None:
        """Take the tab away; what is unkept stays as a draft in the list."""
        if self._calls.shown is None:
            return
        self.drafts.flush()
        left = self._calls.close_shown()
        if left:
            self.show_call(left)
        else:
            self.page.show_nothing()
            self._show_tabs()
            self.page.list.rows.setFocus()

    def flush(self) -> None:
        """Keep what is unkept now: before the desk is locked or closed."""
        self.drafts.flush()

    def _begin(self) -> None:
        """Open again what was being typed when the program stopped."""
        for draft in self.night.drafts:
            self.drafts.know(draft.call, draft.content)
        if self.night.drafts and not self._calls.current:
            self.open_call(self.night.drafts[-1].call, "draft")

    def _opened(self, call: str, purpose: str) -> CallValue:
        if purpose:
            open_record(self._desk, call=call, purpose=purpose)
        return read_call(self._desk, call)

    def _take_opened(self, value: CallValue, draft: DraftRow | None) -> None:
        self._calls.add(opened_of(value, draft))
        self.show_call(value.call.id)

    def _look_again(self, changes: Changes) -> None:
        if changes & DRAFT_CHANGES:
            self.night.look()
        if changes & _SHOWING:
            self._read_again()

    def _read_again(self) -> None:
        shown = self._calls.shown
        if shown is not None and shown.kept:
            call = shown.call
            self._ops.run(lambda: read_call(self._desk, call), self._take_value, owner=self)

    def _take_value(self, value: CallValue) -> None:
        opened = self._calls.find(value.call.id)
        if opened is not None:
            opened.value = value
        if value.call.id == self._calls.current:
            self.page.show_call(value, other=False)
        self._show_tabs()

    def _act(self, intention: object, source: object) -> None:
        shown = self._calls.shown
        if shown is None:
            return
        call = shown.call
        target = Target(desk=self._desk, call=call, received=shown.working.received, channel=shown.working.channel)
        self._ops.run(
            lambda: perform(target, intention),
            lambda answer: self._done(call, intention, source, answer),
            owner=self,
            failed=lambda problem: self._refused(source, problem),
        )

    def _done(self, call: str, intention: object, source: object, answer: object) -> None:
        opened, papers = self._calls.find(call), papers_of(answer)
        if opened is not None:
            opened.kept = True
        if isinstance(source, Asker):
            source.accept(answer)
        if papers is not None:
            self._papers.show(papers[0], papers[1])
        if type(intention) in DROPS_DRAFT:
            self.drafts.forget(call)
        self.drafts.flush()
        if not self._calls.unkept()[1]:
            self.page.show_saved(None)
        self.page.name_main()

    def _refused(self, source: object, problem: Problem) -> None:
        if isinstance(source, Asker):
            source.refuse(problem)
        else:
            self._ops.failed.emit(problem)

    def _print(self, card: int) -> None:
        if self._calls.shown is not None:
            self.page.sheet.cards[card - 1].ask_paper()

    def _saved(self, call: str) -> None:
        now, opened = self._desk.now(), self._calls.find(call)
        if opened is not None:
            opened.saved = now
        if call == self._calls.current:
            self.page.show_saved(now if self._calls.unkept()[1] else None)

    def _show_tabs(self) -> None:
        now = self._desk.now()
        self.page.show_tabs(self._calls.tabs(now), self._calls.current)

    def _next_minute(self) -> None:
        now = self._desk.now()
        self.page.show_time(now)
        self._show_tabs()
        self.night.show()


def _read_provision(own: CallDeskPresenter, provision: str) -> None:
    shown = own._calls.shown
    if shown is not None:
        own.provision_asked.emit(provision, local(shown.value.call.received).date())


def _connect(own: CallDeskPresenter, ops: Ops) -> None:
    """Tie the page's intentions and the bridge's news to the presenter."""
    page = own.page
    page.new_asked.connect(own.new_call)
    page.picked.connect(own.open_call)
    page.end_asked.connect(own.end_call)
    page.close_asked.connect(own.close_call)
    page.print_asked.connect(own._print)
    page.search_asked.connect(own.search_asked)
    page.hub.asked.connect(own._act)
    page.hub.provision_asked.connect(partial(_read_provision, own))
    page.hub.typed.connect(own.drafts.typed)
    own.drafts.kept.connect(own._saved)
    own.drafts.failed.connect(ops.failed)
    own._minute.struck.connect(own._next_minute)
    own.night.first_read.connect(own._begin)
    ops.changed.connect(own._look_again)
