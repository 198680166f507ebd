"""Between the call desk and the store: the only part of it that runs use cases."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.page import CallPage as CallValue
from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Problem
from jourdesk.domain.summary import CallRow
from jourdesk.ui.call import intents, working
from jourdesk.ui.call.acts import Target, perform
from jourdesk.ui.call.drafts import DRAFT_CHANGES, DraftKeeper
from jourdesk.ui.call.night_rows import night_began, night_of, sections
from jourdesk.ui.call.open_call import OpenCall, begun
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.papers import papers_of
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperPreview, PaperRoom
from jourdesk.ui.texts import local
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Changes, Desk, DraftRow
from jourdesk.usecases.read_call import page_of, read_call

_MINUTE_MS = 60_000
_SHOWING = Changes.CALLS | Changes.CLOCKS | Changes.REGISTER


class CallDeskPresenter(QObject):
    """Takes the intentions of the call desk, runs them on the store thread, and shows what came of them."""

    search_asked = Signal(str)
    """Somebody is looked for by name, number or case: the page of results answers."""

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
        self._room = room
        self._open: dict[str, OpenCall] = {}
        self._current = ""
        self._list: tuple[tuple[CallRow, ...], tuple[DraftRow, ...]] = ((), ())
        self.drafts = DraftKeeper(desk, ops, self)
        self.drafts.watch(self._unkept)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self._next_minute)
        self._connect()
        page.call_card.show_own(desk.author.by)
        page.show_nothing()
        self._next_minute()
        ops.run(self._read_list, self._begin, owner=self)

    @property
    def current(self) -> str:
        """The call that is shown; empty when none is."""
        return self._current

    @property
    def opened(self) -> tuple[str, ...]:
        """The calls that are open as tabs, in the order they were opened."""
        return tuple(self._open)

    def new_call(self) -> None:
        """Open a call: the time runs, the cursor stands in the note, nothing is mandatory."""
        now, call = self._desk.now(), self._desk.new_id()
        self._open[call] = begun(self._desk, call, working.Working(received=now), now)
        self.show_call(call)

    def open_call(self, call: str, purpose: str = "list") -> None:
        """Open a call as a tab; opening a kept one leaves a trace (SoLPuL 10 §)."""
        if call in self._open:
            self.show_call(call)
            return
        draft = next((one for one in self._list[1] if one.call == call), None)
        if draft is not None and all(row.call != call for row in self._list[0]):
            self._open_draft(draft)
            return
        self._ops.run(lambda: self._opened(call, purpose), lambda value: self._take_opened(value, draft), owner=self)

    def show_call(self, call: str) -> None:
        """Show a call that is open; what was typed in the other stays with it."""
        if call == self._current or call not in self._open:
            return
        self._remember()
        self._current = call
        shown = self._open[call]
        self.page.show_call(shown.value, other=True)
        self.page.call_card.line.restore(shown.working.note, shown.working.voice)
        self.page.reopen(shown.working.forms)
        self.page.show_saved(shown.saved if shown.working.unkept else None)
        self._show_tabs()
        self._show_list()
        self.page.list.rows.choose(call)
        self.page.go_to(shown.working.card)
        self.page.name_main()

    def end_call(self) -> None:
        """End the call that is shown; what is typed has been kept before."""
        if self._current:
            self._act(intents.EndCall(), self.page)

    def flush(self) -> None:
        """Keep what is unkept now: before the desk is locked or closed."""
        self.drafts.flush()

    def _connect(self) -> None:
        page = self.page
        page.new_asked.connect(self.new_call)
        page.picked.connect(self.open_call)
        page.end_asked.connect(self.end_call)
        page.print_asked.connect(self._print)
        page.search_asked.connect(self.search_asked)
        page.hub.asked.connect(self._act)
        page.hub.typed.connect(self.drafts.typed)
        self.drafts.kept.connect(self._saved)
        self.drafts.failed.connect(self._ops.failed)
        self._ops.changed.connect(self._look_again)

    def _read_list(self) -> tuple[tuple[CallRow, ...], tuple[DraftRow, ...]]:
        with self._desk.unit() as unit:
            return unit.calls_since(night_began(self._desk.now())), unit.drafts()

    def _begin(self, found: tuple[tuple[CallRow, ...], tuple[DraftRow, ...]]) -> None:
        """Show the night, and open again what was being typed when the program stopped."""
        self._take_list(found)
        for draft in found[1]:
            self.drafts.know(draft.call, draft.content)
        if found[1] and not self._current:
            self.open_call(found[1][-1].call, "draft")

    def _take_list(self, found: tuple[tuple[CallRow, ...], tuple[DraftRow, ...]]) -> None:
        self._list = found
        self._show_list()

    def _opened(self, call: str, purpose: str) -> CallValue:
        return page_of(self._desk, open_record(self._desk, call=call, purpose=purpose))

    def _take_opened(self, value: CallValue, draft: DraftRow | None) -> None:
        call, received = value.call.id, value.call.received
        typed = working.read(draft.content, received) if draft else working.Working(received=received)
        saved = draft.written if draft else None
        self._open[call] = OpenCall(call=call, value=value, working=typed, kept=True, saved=saved)
        self.show_call(call)

    def _open_draft(self, draft: DraftRow) -> None:
        typed = working.read(draft.content, draft.written)
        self._open[draft.call] = begun(self._desk, draft.call, typed, draft.written)
        self._open[draft.call].saved = draft.written
        self.show_call(draft.call)

    def _look_again(self, changes: Changes) -> None:
        if changes & DRAFT_CHANGES:
            self._ops.run(self._read_list, self._take_list, owner=self)
        if changes & _SHOWING and self._current and self._open[self._current].kept:
            call = self._current
            self._ops.run(lambda: read_call(self._desk, call), self._take_value, owner=self)

    def _take_value(self, value: CallValue) -> None:
        call = value.call.id
        if call in self._open:
            self._open[call].value = value
        if call == self._current:
            self.page.show_call(value, other=False)
        self._show_tabs()

    def _act(self, intention: object, source: Any) -> None:
        call = self._current
        if not call:
            return
        shown = self._open[call]
        target = Target(desk=self._desk, call=call, received=shown.working.received, channel=shown.working.channel)
        self._ops.run(
            lambda: perform(target, intention),
            lambda answer: self._done(call, source, answer),
            owner=self,
            failed=lambda problem: self._refused(source, problem),
        )

    def _done(self, call: str, source: Any, answer: object) -> None:
        shown = self._open.get(call)
        papers = papers_of(answer)
        if shown is not None and (isinstance(answer, Changes) or papers is None or len(papers) > 2):
            shown.kept = True
        if hasattr(source, "accept"):
            source.accept(answer)
        if papers is not None:
            self._show_paper(papers[0], papers[1])
        self.drafts.forget(call)
        self.drafts.flush()
        self.page.show_saved(None)
        self.page.name_main()

    def _refused(self, source: Any, problem: Problem) -> None:
        if hasattr(source, "refuse"):
            source.refuse(problem)
        else:
            self._ops.failed.emit(problem)

    def _print(self, card: int) -> None:
        if self._current:
            self.page.sheet.cards[card - 1].ask_paper()

    def _show_paper(self, paper: Paper, pdf: bytes) -> None:
        self._ops.run(
            lambda: self._room.pictures(paper),
            lambda pages: PaperPreview.show_over(self.page, (paper, pdf, pages), self._ops, self._room),
            owner=self,
        )

    def _typed_now(self) -> working.Working:
        shown = self._open[self._current]
        line = self.page.call_card.line
        return working.Working(
            received=shown.working.received,
            channel=shown.working.channel,
            note=line.field.text(),
            voice=line.voice,
            forms=self.page.unkept(),
            card=self.page.card_with_cursor(),
        )

    def _unkept(self) -> tuple[str, str]:
        if not self._current:
            return "", ""
        typed = self._typed_now()
        self._open[self._current].working = typed
        return self._current, working.written(typed) if typed.unkept else ""

    def _remember(self) -> None:
        if self._current:
            self.drafts.flush()
            self._open[self._current].working = self._typed_now()

    def _saved(self, call: str) -> None:
        now = self._desk.now()
        if call in self._open:
            self._open[call].saved = now
        if call == self._current:
            self.page.show_saved(now if self._typed_now().unkept else None)

    def _show_list(self) -> None:
        now = self._desk.now()
        rows, drafts = self._list
        self.page.list.show_span(*night_of(now))
        self.page.list.show_sections(sections(rows, drafts, self.page.around.codes, now))

    def _show_tabs(self) -> None:
        now = self._desk.now()
        tabs = [shown.tab(now) for shown in self._open.values()]
        self.page.show_tabs(tabs, self._current)

    def _next_minute(self) -> None:
        now = self._desk.now()
        self.page.show_time(now)
        self._show_tabs()
        self._show_list()
        past = local(now)
        self._minute.start(_MINUTE_MS - (past.second * 1000 + past.microsecond // 1000))
