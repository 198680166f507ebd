"""What the store remembers of the streams it touched last, so that a note in a long call costs what a note costs."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from jourdesk.domain.call import Call
from jourdesk.domain.fact import HybridTime
from jourdesk.domain.secrecy import call_of
from jourdesk.domain.summary import Summary

_STREAMS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """Where a stream ends for a desk: its own number and hash so far, and the fact it saw last, whoever wrote it."""

    desk: str
    number: int
    hash: bytes
    seen: tuple[str, ...]


@dataclass(slots=True)
class Known:
    """One stream: its call as folded, its tail, and what is projected of it; each absent until somebody asked.

    ``apart`` says that the stream is none of the calls: an access log, the shifts, the register, a sealed place.
    """

    call: Call | None = None
    apart: bool = False
    tail: Tail | None = None
    shown: Summary | None = None


@dataclass(slots=True)
class Memory:
    """The streams touched last, the greatest hybrid time written, how many facts are unsent, what is asked about on a trip.

    ``stale`` are the calls that another register has made stale and that are not folded again yet, the newest last.
    Emptied on any rollback: then the file is asked again.
    """

    streams: OrderedDict[str, Known] = field(default_factory=OrderedDict)
    time: HybridTime | None = None
    unsent: int | None = None
    asked: tuple[str, ...] | None = None
    stale: list[str] | None = None

    def of(self, stream: str) -> Known:
        """Return what is known of a stream, perhaps nothing yet; the stream unused longest goes."""
        known = self.streams.setdefault(stream, Known())
        self.streams.move_to_end(stream)
        while len(self.streams) > _STREAMS:
            self.streams.popitem(last=False)
        return known

    def drop(self, call: str) -> None:
        """Remember nothing more of a call, nor of what lies sealed beside it."""
        for name in [name for name in self.streams if call_of(name) == call]:
            del self.streams[name]

    def forget(self) -> None:
        """Begin anew."""
        self.streams.clear()
        self.time = self.unsent = self.asked = self.stale = None
