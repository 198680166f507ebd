"""A call that is open as a tab, and the first page of one that has just begun."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.page import CallPage as CallValue
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.working import Working, read, written
from jourdesk.ui.texts import clock, lasting
from jourdesk.ui.widgets.tabs import Tab
from jourdesk.usecases.ports import Desk, DraftRow
from jourdesk.usecases.read_call import page_of


@dataclass(slots=True, kw_only=True)
class OpenCall:
    """A call that is open as a tab."""

    call: str
    value: CallValue
    working: Working
    kept: bool
    saved: datetime | None = None

    def tab(self, now: datetime) -> Tab:
        """Show it as a tab; the minutes run until the call is ended."""
        call = self.value.call
        running = "" if call.ended else lasting(now - call.received)
        return Tab(key=self.call, time=clock(call.received), who=self.value.label, running=running)


def begun(desk: Desk, call: str, typed: Working, since: datetime) -> OpenCall:
    """Make a call of which nothing has been kept: nothing is asked of the store."""
    empty = Call(
        id=call,
        channel=typed.channel,
        received=typed.received,
        answered_by=desk.author.by,
        written=since,
    )
    return OpenCall(call=call, value=page_of(desk, empty), working=typed, kept=False, saved=None)


def opened_of(value: CallValue, draft: DraftRow | None) -> OpenCall:
    """Open a kept call, with what was being typed in it."""
    received = value.call.received
    typed = read(draft.content, received) if draft else Working(received=received)
    return OpenCall(call=value.call.id, value=value, working=typed, kept=True, saved=draft.written if draft else None)


def begun_of(desk: Desk, draft: DraftRow) -> OpenCall:
    """Open a call of which there is nothing but what was being typed."""
    return replace(begun(desk, draft.call, read(draft.content, draft.written), draft.written), saved=draft.written)


class OpenCalls:
    """The calls that are open as tabs, in the order they were opened, and the one that is shown."""

    def __init__(self, page: CallPage) -> None:
        """None is open; what is typed is read from ``page``."""
        self._page = page
        self._calls: dict[str, OpenCall] = {}
        self.current = ""

    @property
    def shown(self) -> OpenCall | None:
        """The call that is shown."""
        return self._calls.get(self.current)

    @property
    def keys(self) -> tuple[str, ...]:
        """The calls in the order of their tabs."""
        return tuple(self._calls)

    def find(self, call: str) -> OpenCall | None:
        """Find an open call."""
        return self._calls.get(call)

    def add(self, opened: OpenCall) -> None:
        """Open one more."""
        self._calls[opened.call] = opened

    def close_shown(self) -> str:
        """Close the one that is shown; returns the one to show instead, or nothing."""
        here = self.keys.index(self.current)
        del self._calls[self.current]
        self.current = ""
        return self.keys[min(here, len(self._calls) - 1)] if self._calls else ""

    def typed(self) -> Working | None:
        """Read what stands unkept on the page, and remember it with the call that is shown."""
        shown = self.shown
        if shown is None:
            return None
        line = self._page.call_card.line
        shown.working = Working(
            received=shown.working.received,
            channel=shown.working.channel,
            note=line.field.text(),
            voice=line.voice,
            forms=self._page.unkept(),
            card=self._page.card_with_cursor(),
        )
        return shown.working

    def unkept(self) -> tuple[str, str]:
        """The call that is shown with the JSON of what is unkept in it; empty JSON when nothing is."""
        typed = self.typed()
        return self.current, written(typed) if typed is not None and typed.unkept else ""

    def tabs(self, now: datetime) -> list[Tab]:
        """Make the tabs."""
        return [one.tab(now) for one in self._calls.values()]
