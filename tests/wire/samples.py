"""One of each that travels, for tests that must hold for all."""

from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import DeskKind, Role
from jourdesk.wire import frames, trip
from jourdesk.wire.directory import DirectoryEntry
from jourdesk.wire.envelope import Envelope, Header, Inside
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal
from jourdesk.wire.invitation import InvitationText
from jourdesk.wire.parcel import Parcel
from jourdesk.wire.shapes import EVENT_SUITE, FIRST, NO_KEY, SEAL_SUITE, SIGN_SUITE

HEADER = Header(
    suite=EVENT_SUITE,
    id="f1",
    stream=b"s" * 16,
    desk="jour-1",
    number=2,
    previous=b"p" * 32,
    epoch=1,
    key=b"k" * 16,
    directory=5,
    salt=b"z" * 16,
)
ENVELOPE = Envelope(header=HEADER, sealed=b"c" * 1040, signature=b"g" * 64)
GRANT = Grant(
    suite=SEAL_SUITE,
    id="g1",
    stream=b"s" * 16,
    epoch=1,
    key=b"k" * 16,
    unit="ifo-a",
    unit_epoch=1,
    desk="jour-1",
    directory=5,
    sealed=b"h" * 1281,
    signature=b"g" * 64,
)
WITHDRAWAL = Withdrawal(
    suite=SIGN_SUITE, id="w1", stream=b"s" * 16, unit="ifo-a", desk="jour-1", directory=5, signature=b"g" * 64
)
INVITED = e.InvitationIssued(
    invitation="i1",
    key=b"q" * 32,
    unit="jour",
    role=Role.MEMBER,
    kind=DeskKind.DESK,
    admin=False,
    founding=True,
    expires_ms=9,
)
ENTRY = DirectoryEntry(
    suite=SIGN_SUITE,
    root=b"r" * 32,
    number=2,
    previous=b"p" * 32,
    at_ms=7,
    signer="desk:jour-1",
    decided_by="KS § 12",
    kind="InvitationIssued",
    body=frames.write_body(INVITED),
    signature=b"g" * 64,
)
REQUEST = trip.TripRequest(
    protocol=1,
    program="0.2",
    directory=trip.Head(number=5, digest=b"d" * 32),
    items=(frames.write(GRANT), frames.write(ENVELOPE)),
    cursors=(trip.Cursor(unit="jour", seq=3, digest=b"x" * 32), trip.Cursor(unit="ifo-a")),
    room=1 << 20,
    ask=("f1",),
)
ANSWER = trip.TripAnswer(
    protocol=1,
    program="0.2",
    now_ms=8,
    receipts=(
        trip.Receipt(id="g1", state=trip.ReceiptState.KEPT),
        trip.Receipt(id="f1", state=trip.ReceiptState.REFUSED, code="envelope.forged"),
    ),
    head=trip.Head(number=5, digest=b"d" * 32),
    entries=(frames.write(ENTRY),),
    feeds=(
        trip.FeedPage(
            unit="jour",
            state=trip.FeedState.OK,
            head=4,
            items=(trip.FeedItem(seq=4, item=b"i" * 32, payload=frames.write(ENVELOPE)),),
        ),
    ),
    fetched=(trip.Fetched(id="f1", unit="ifo-a"),),
    more=True,
)
SORRY = trip.Sorry(
    protocol=1, oldest=1, newest=1, now_ms=8, code="protocol.old", values=(trip.Pair(name="newest", value="2"),)
)
PARCEL = Parcel(
    suite=SIGN_SUITE,
    root=b"r" * 32,
    id="p1",
    desk="jour-1",
    made_ms=8,
    directory=5,
    items=(frames.write(ENVELOPE),),
    signature=b"g" * 64,
)
INVITATION = InvitationText(
    address="https://lager.example.se:8443",
    root=b"r" * 32,
    id="ab" * 16,
    unit="jour",
    desk="jour-1",
    expires_ms=1_795_387_200_000,
    secret=b"q" * 32,
)
STREAM_KEY = StreamKey(stream=b"s" * 16, epoch=1, key=b"k" * 32, id=b"i" * 16, after=NO_KEY, name="register")
INSIDE = Inside(fact=b"fact", unit="jour", seq=3, feed=FIRST)

ALL = (ENVELOPE, GRANT, WITHDRAWAL, ENTRY, REQUEST, ANSWER, SORRY, PARCEL, INVITATION, STREAM_KEY, INSIDE)
