"""A desk as the host sees one: it seals, signs, asks, and remembers what it was given. Real keys, real requests."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import httpx

from jourdesk.vault import granting, sealing
from jourdesk.vault.directory import SignKey
from jourdesk.wire import credentials as credential
from jourdesk.wire import envelope as envelopes
from jourdesk.wire import frames
from jourdesk.wire.credentials import Credentials, request_message
from jourdesk.wire.directory import DirectoryEntry
from jourdesk.wire.envelope import Envelope, Inside
from jourdesk.wire.feed import check_page
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal
from jourdesk.wire.shapes import FIRST
from jourdesk.wire.trip import (
    MEDIA_TYPE,
    PATH,
    PROTOCOL,
    PROTOCOL_HEADER,
    Cursor,
    FeedItem,
    FeedPage,
    FeedState,
    Head,
    Sorry,
    TripAnswer,
    TripRequest,
)
from tests.vault.county import County

ROOM = 4 << 20
Made = Envelope | Grant | Withdrawal | DirectoryEntry


@dataclass(slots=True)
class Said:
    """An answer that is none."""

    status: int
    sorry: Sorry


@dataclass(slots=True)
class HostedDesk:
    """One desk of a county. What it holds of a feed is what it was given, checked page by page."""

    county: County
    name: str
    address: str
    cursors: dict[str, Cursor] = field(default_factory=dict)
    kept: dict[str, list[FeedItem]] = field(default_factory=dict)
    tails: dict[bytes, tuple[int, bytes]] = field(default_factory=dict)
    receipts: dict[str, str] = field(default_factory=dict)
    skew_ms: int = 0
    program: str = "jourdesk-test 1"
    client: httpx.Client | None = None

    # --- making -------------------------------------------------------------------------------------------------------

    def stream(self, name: str = "call-1") -> StreamKey:
        """Draw a stream."""
        return sealing.new_stream(name, self.county.chance.randbytes)

    def grant(self, key: StreamKey, unit: str) -> Grant:
        """Let a unit read."""
        epoch = self.county.directory.unit(unit).epochs[-1]
        return granting.make_grant(key, unit, epoch, giver=self._giver(), device=self.county.devices[self.name])

    def withdrawal(self, key: StreamKey, unit: str) -> Withdrawal:
        """Let a unit read no more."""
        giver = self._giver()
        return granting.make_withdrawal(key.stream, unit, giver=giver, device=self.county.devices[self.name])

    def envelope(self, key: StreamKey, text: str = "HEMLIGT", *, number: int | None = None) -> Envelope:
        """Seal a text as the desk's next in a stream."""
        at, previous = self.tails.get(key.stream, (0, FIRST))
        place = sealing.Place(
            id=self._id(),
            stream=key.stream,
            number=number or at + 1,
            previous=previous,
            directory=self.county.directory.number,
        )
        inside = Inside(fact=text.encode())
        made = sealing.seal(inside, place, key, desk=self.name, device=self.county.devices[self.name])
        if number is None:
            self.tails[key.stream] = (at + 1, envelopes.digest(frames.write(made)))
        return made

    def _giver(self) -> granting.Giver:
        return granting.Giver(id=self._id(), desk=self.name, directory=self.county.directory.number)

    def _id(self) -> str:
        return self.county.chance.randbytes(16).hex()

    # --- asking -------------------------------------------------------------------------------------------------------

    def request(self, *items: Made | bytes, room: int = 0, ask: tuple[str, ...] = ()) -> TripRequest:
        """Write a request with everything that this desk knows."""
        directory = self.county.directory
        return TripRequest(
            protocol=PROTOCOL,
            program=self.program,
            directory=Head(number=directory.number, digest=directory.digest),
            items=tuple(item if isinstance(item, bytes) else frames.write(item) for item in items),
            cursors=tuple(self.cursors.values()),
            room=room,
            ask=ask,
        )

    def headers(self, body: bytes, signer: str = "", key: SignKey | None = None) -> dict[str, str]:
        """Sign a body."""
        bare = Credentials(
            root=self.county.directory.root,
            signer=signer or f"desk:{self.name}",
            time_ms=self.county.now + self.skew_ms,
            nonce=self.county.chance.randbytes(16),
            signature=bytes(64),
        )
        message = request_message(bare, method="POST", path=PATH, body=body)
        signature = (key or self.county.devices[self.name]).sign(message)
        return {
            "Authorization": credential.write(replace(bare, signature=signature)),
            PROTOCOL_HEADER: str(PROTOCOL),
            "Content-Type": MEDIA_TYPE,
        }

    def post(self, body: bytes, headers: dict[str, str] | None = None) -> httpx.Response:
        """Send a body."""
        given = self.headers(body) if headers is None else headers
        if self.client is None:
            self.client = httpx.Client(timeout=60, trust_env=False)
        return self.client.post(self.address + PATH, content=body, headers=given)

    def ask(self, request: TripRequest) -> TripAnswer:
        """Make a trip; it must be answered."""
        answer = self.post(frames.write(request))
        assert answer.status_code == 200, frames.read(Sorry, answer.content)
        return frames.read(TripAnswer, answer.content)

    def refused(self, body: bytes, headers: dict[str, str] | None = None) -> Said:
        """Make a trip that must not be answered."""
        answer = self.post(body, headers)
        assert answer.status_code != 200
        return Said(answer.status_code, frames.read(Sorry, answer.content))

    def push(self, *items: Made | bytes) -> list[str]:
        """Bring items; give each receipt as its state, or its code if it was refused."""
        answer = self.ask(self.request(*items))
        assert len(answer.receipts) == len(items)
        return [receipt.code or receipt.state.value for receipt in answer.receipts]

    def pull(self, *units: str, room: int = ROOM) -> list[FeedItem]:
        """Take all that is new in some units' feeds, checked as a desk checks it; give it."""
        for unit in units:
            self.cursors.setdefault(unit, Cursor(unit=unit))
        fresh: list[FeedItem] = []
        while True:
            answer = self.ask(self.request(room=room))
            for page in answer.feeds:
                fresh += self.take(page)
            if not answer.more:
                return fresh

    def take(self, page: FeedPage) -> list[FeedItem]:
        """Check a page and keep it."""
        assert page.state is FeedState.OK, page
        self.cursors[page.unit] = check_page(self.cursors[page.unit], page)
        self.kept.setdefault(page.unit, []).extend(page.items)
        return list(page.items)

    def close(self) -> None:
        """Hang up."""
        if self.client is not None:
            self.client.close()


def name_of(item: Made) -> str:
    """Give the id of an item."""
    if isinstance(item, Envelope):
        return item.header.id
    return str(item.number) if isinstance(item, DirectoryEntry) else item.id


def ids(items: list[FeedItem]) -> list[str]:
    """Give the id in each item of a feed."""
    return [name_of(frames.read(frames.kind_of(item.payload), item.payload)) for item in items]
