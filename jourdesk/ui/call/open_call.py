"""A call that is open as a tab, and the first page of one that has just begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.page import CallPage as CallValue
from jourdesk.ui.call.working import Working
from jourdesk.ui.texts import clock, lasting
from jourdesk.ui.widgets.tabs import Tab
from jourdesk.usecases.ports import Desk
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


def begun(desk: Desk, call: str, typed: Working, written: datetime) -> OpenCall:
    """Make a call of which nothing has been kept: nothing is asked of the store."""
    empty = Call(
        id=call,
        channel=typed.channel,
        received=typed.received,
        answered_by=desk.author.by,
        written=written,
    )
    return OpenCall(call=call, value=page_of(desk, empty), working=typed, kept=False, saved=None)
