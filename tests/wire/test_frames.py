"""The codec: one value, one row of bytes; and nothing that comes in from outside gets further than a named problem."""

import os
from dataclasses import FrozenInstanceError, dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain.problems import Problem, Unavailable
from jourdesk.wire import directory as wire_directory
from jourdesk.wire import frames, invitation, parcel, trip
from jourdesk.wire.directory import DirectoryEntry
from jourdesk.wire.envelope import Envelope
from tests.wire import samples

NAMES = [type(value).__name__ for value in samples.ALL]


def outcome(kind: type, data: bytes) -> Any:
    """Read: the value, or the code of the problem. Anything else fails the test by itself."""
    try:
        return frames.read(kind, data)
    except Problem as problem:
        return problem.code


@pytest.mark.parametrize("value", samples.ALL, ids=NAMES)
def test_what_is_written_is_read_back_the_same(value: Any) -> None:
    data = frames.write(value)
    assert frames.read(type(value), data) == value
    assert frames.kind_of(data) is type(value)
    assert data == frames.write(frames.read(type(value), data))


@pytest.mark.parametrize("value", samples.ALL, ids=NAMES)
def test_no_part_of_a_value_is_a_value(value: Any) -> None:
    data = frames.write(value)
    for end in range(len(data)):
        assert outcome(type(value), data[:end]) == "wire.damaged"
    assert outcome(type(value), data + b"\0") == "wire.damaged"


@pytest.mark.parametrize("value", samples.ALL, ids=NAMES)
def test_a_changed_byte_gives_another_value_or_a_named_problem(value: Any) -> None:
    data = frames.write(value)
    for at in range(min(len(data), 1500)):
        touched = data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :]
        found = outcome(type(value), touched)
        assert found in ("wire.damaged", "wire.newer") or frames.write(found) == touched


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_hostile_bytes_never_raise_anything_but_our_problems(data: st.DataObject) -> None:
    value = data.draw(st.sampled_from(samples.ALL))
    whole = frames.write(value)
    start = data.draw(st.integers(4, len(whole)))
    hostile = whole[:start] + data.draw(st.binary(max_size=400)) + whole[start + data.draw(st.integers(0, 40)) :]
    found = outcome(type(value), hostile)
    assert found == "wire.damaged" or frames.write(found) == hostile


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_damaged(data: bytes) -> None:
    for value in samples.ALL:
        assert outcome(type(value), data) in ("wire.damaged", "wire.newer")


def test_a_lie_about_a_length_or_a_count_costs_nothing() -> None:
    head = frames.write(samples.REQUEST)[:4]
    body = frames.write_body(replace(samples.REQUEST, items=(), cursors=(), ask=()))
    for lie in (b"\xff\xff\xff\xff", b"\x00\x01\x00\x01", b"\x00\x00\xff\xff"):
        for at in range(len(body) - 4):
            assert isinstance(
                outcome(trip.TripRequest, head + body[:at] + lie + body[at + 4 :]), str | trip.TripRequest
            )


def test_a_later_version_is_named_and_another_letter_is_not_mistaken() -> None:
    data = frames.write(samples.ENVELOPE)
    assert outcome(Envelope, data[:2] + b"\x00\x02" + data[4:]) == "wire.newer"
    assert outcome(Envelope, data[:2] + b"\x00\x00" + data[4:]) == "wire.damaged"
    assert outcome(Envelope, frames.write(samples.GRANT)) == "wire.damaged"


def test_a_text_that_is_not_utf_8_and_a_flag_that_is_neither_are_damaged() -> None:
    data = frames.write(samples.ANSWER)
    assert data[-1] == 1
    assert outcome(trip.TripAnswer, data[:-1] + b"\x02") == "wire.damaged"
    assert outcome(trip.TripAnswer, data.replace(b"0.2", b"0\xff2")) == "wire.damaged"


def test_what_the_format_cannot_hold_is_a_bug_here_not_damage_there() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        frames.write(replace(samples.ANSWER, now_ms=-1))
    with pytest.raises(ValueError, match="not a short line"):
        replace(samples.ANSWER, program="\ud800")
    with pytest.raises(FrozenInstanceError):
        samples.ENVELOPE.sealed = b""  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize(
    "change",
    [
        {"number": 0}, {"epoch": 0}, {"directory": 0}, {"stream": b"s"}, {"key": b""}, {"previous": bytes(31)},
        {"salt": b""}, {"id": ""}, {"id": "a b"}, {"id": "å"}, {"id": "x" * 65}, {"desk": "a\n"}, {"suite": "x" * 201},
        {"previous": bytes(32)}, {"number": 1},
    ],
)  # fmt: skip
def test_a_header_that_no_desk_writes_cannot_be_made(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        replace(samples.HEADER, **change)


@pytest.mark.parametrize(
    ("value", "change"),
    [
        (samples.GRANT, {"sealed": b""}), (samples.GRANT, {"sealed": bytes(9000)}), (samples.GRANT, {"unit_epoch": 0}),
        (samples.STREAM_KEY, {"name": ""}), (samples.STREAM_KEY, {"name": "å" * 49}), (samples.STREAM_KEY, {"epoch": 2}),
        (samples.ENTRY, {"body": bytes((1 << 20) + 1)}), (samples.ENTRY, {"number": 0}), (samples.ENTRY, {"root": b""}),
        (samples.REQUEST.cursors[0], {"seq": 0}), (samples.REQUEST.cursors[0], {"digest": bytes(32)}),
        (samples.SORRY, {"code": "två ord"}), (samples.WITHDRAWAL, {"unit": ""}), (samples.PARCEL, {"root": b""}),
    ],
)  # fmt: skip
def test_no_value_can_be_made_that_nobody_writes(value: Any, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        replace(value, **change)


def test_what_cannot_travel_is_found_when_it_is_first_written() -> None:
    @dataclass(frozen=True)
    class Loose:
        value: float

    with pytest.raises(TypeError, match="cannot travel"):
        frames.write_body(Loose(value=1.0))


def test_nothing_of_what_travels_shows_when_it_is_printed() -> None:
    shown = "".join(repr(value) for value in (samples.REQUEST, samples.ANSWER, samples.PARCEL, samples.ENTRY))
    assert "ccc" not in shown
    assert "2 items" in shown


@pytest.mark.parametrize("size", [0, 16, 1024, 1041, 3 * 1024 + 16, (2 << 20) + 16])
def test_an_envelope_of_a_size_of_no_class_cannot_be_made(size: int) -> None:
    with pytest.raises(ValueError, match="no class"):
        replace(samples.ENVELOPE, sealed=bytes(size))


def test_a_trip_carries_so_much_and_no_more() -> None:
    for change in (
        {"items": (b"x",) * (trip.MAX_ITEMS + 1)},
        {"ask": ("x",) * (trip.MAX_ASKED + 1)},
        {"cursors": (trip.Cursor(unit="jour"), trip.Cursor(unit="jour"))},
    ):
        with pytest.raises(ValueError, match=r"more than|twice"):
            replace(samples.REQUEST, **change)


def test_a_parcel_larger_than_a_stick_should_carry_is_refused_unread() -> None:
    assert parcel.read(frames.write(samples.PARCEL)) == samples.PARCEL
    with pytest.raises(Problem) as problem:
        parcel.read(bytes(parcel.MAX_PARCEL + 1))
    assert problem.value.code == "wire.too-big"


def test_an_entry_whose_body_is_damaged_or_unheard_of_is_named() -> None:
    assert wire_directory.body_of(samples.ENTRY) == samples.INVITED
    for change, code in (
        ({"kind": "KingNamed"}, "wire.newer"),
        ({"body": samples.ENTRY.body[:-1]}, "wire.damaged"),
        ({"body": samples.ENTRY.body.replace(b"member", b"memper")}, "wire.damaged"),
        ({"body": samples.ENTRY.body.replace(b"jour", b"jo r")}, "wire.damaged"),
    ):
        with pytest.raises(Unavailable) as problem:
            wire_directory.body_of(replace(samples.ENTRY, **change))
        assert problem.value.code == code


@pytest.mark.parametrize("signer", ["", "root:x", "desk:", "desk", "king:me", "desk:a b"])
def test_an_entry_signed_by_nobody_cannot_be_made(signer: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        replace(samples.ENTRY, signer=signer)
    assert outcome(DirectoryEntry, os.urandom(40)) == "wire.damaged"


def test_an_invitation_is_one_line_that_a_qr_code_holds() -> None:
    text = invitation.write(samples.INVITATION)
    assert len(text) < 400
    assert not set(text) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:")
    for pasted in (text, text.lower(), f"  {text[:100]}\r\n {text[100:]}\n"):
        assert invitation.read(pasted, now_ms=1) == samples.INVITATION
    assert samples.INVITATION.secret.hex() not in repr(samples.INVITATION)


def test_an_invitation_that_is_damaged_late_or_newer_is_named() -> None:
    text = invitation.write(samples.INVITATION)
    newer = frames.write(samples.INVITATION)
    newer = newer[:2] + b"\x00\x02" + newer[4:]
    from_newer = "JOURDESK:" + invitation._coded(newer)
    cases = [(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :], 1) for at in range(len(text))]
    for wrong, now_ms in [*cases, (text[:-1], 1), (text + "A", 1), ("", 1), ("JOURDESK:", 1), ("å" * 3000, 1)]:
        with pytest.raises(Problem) as problem:
            invitation.read(wrong, now_ms=now_ms)
        assert problem.value.code == "invitation.damaged"
    for wrong, now_ms, code in ((text, 1_795_387_200_001, "expired"), (from_newer, 1, "newer")):
        with pytest.raises(Problem) as problem:
            invitation.read(wrong, now_ms=now_ms)
        assert problem.value.code == f"invitation.{code}"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200).map(lambda text: "JOURDESK:" + text) | st.text(max_size=100))
def test_whatever_is_pasted_is_an_invitation_or_a_named_refusal(text: str) -> None:
    with pytest.raises(Problem) as problem:
        invitation.read(text, now_ms=1)
    assert problem.value.code == "invitation.damaged"
