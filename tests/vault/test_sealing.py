"""Sealing and opening: round trips, and every single thing that can be wrong is refused by its name."""

import hashlib
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain.problems import Problem
from jourdesk.vault import sealing
from jourdesk.vault.device import Device
from jourdesk.vault.sealing import Place, open_envelope, seal
from jourdesk.wire import envelope as wire
from jourdesk.wire import frames
from jourdesk.wire.envelope import Envelope, Inside
from jourdesk.wire.grants import StreamKey
from jourdesk.wire.shapes import FIRST
from tests.vault.county import changed

CHANCE = random.Random(4)
DEVICE = Device({"sign": bytes(range(32)), "x25519": bytes(range(32)), "mlkem768": bytes(range(64))})
OTHER = Device({"sign": bytes(32), "x25519": bytes(range(32)), "mlkem768": bytes(range(64))})
KEY = sealing.new_stream("8c1f", random.Random(5).randbytes)
PLACE = Place(id="fact-1", stream=KEY.stream, number=1, previous=FIRST, directory=5)
NOTE = b"Polispatrull ringer fr\xc3\xa5n Storgatan 1 om tv\xc3\xa5 barn."


def sealed(content: bytes = NOTE, place: Place = PLACE, key: StreamKey = KEY) -> Envelope:
    return seal(Inside(fact=content), place, key, desk="jour-1", device=DEVICE)


def opened(envelope: Envelope, key: StreamKey = KEY, device: Device = DEVICE) -> bytes:
    return open_envelope(envelope, key, verify_key=device.verify_key).fact


def resigned(envelope: Envelope) -> Envelope:
    """Sign again what has been changed, as a desk would that has the signing key but not the stream's."""
    return replace(envelope, signature=DEVICE.sign(wire.signed_message(envelope)))


def why(envelope: Envelope, key: StreamKey = KEY, device: Device = DEVICE) -> str:
    with pytest.raises(Problem) as problem:
        opened(envelope, key, device)
    return problem.value.code


@settings(max_examples=60, deadline=None)
@given(
    content=st.binary(max_size=5000),
    number=st.integers(2, 2**63),
    previous=st.binary(min_size=32, max_size=32).filter(any),
    unit=st.sampled_from(["", "jour"]),
    seq=st.integers(0, 2**63),
)
def test_what_is_sealed_comes_out_as_it_went_in(
    content: bytes, number: int, previous: bytes, unit: str, seq: int
) -> None:
    inside = Inside(fact=content, unit=unit, seq=seq, feed=previous)
    place = replace(PLACE, number=number, previous=previous)
    envelope = seal(inside, place, KEY, desk="jour-1", device=DEVICE)
    travelled = frames.read(Envelope, frames.write(envelope))
    assert open_envelope(travelled, KEY, verify_key=DEVICE.verify_key) == inside


def test_the_bytes_of_an_envelope_are_settled_for_seventy_years() -> None:
    data = frames.write(sealed(b"fact"))
    assert hashlib.sha256(data).hexdigest() == "f49887e20aba1f6def3028c5dadffc77dbee748c2490efe49691fa58e024aaa5"


def test_nothing_of_the_content_stands_in_the_envelope() -> None:
    data = frames.write(sealed(NOTE * 30))
    assert not [at for at in range(len(NOTE) - 5) if NOTE[at : at + 5] in data]
    assert KEY.name.encode() not in data
    assert KEY.key not in data


def test_sealing_the_same_twice_gives_the_same_and_anything_else_another_key() -> None:
    assert sealed() == sealed()
    salts = {
        envelope.header.salt
        for envelope in (
            sealed(),
            sealed(NOTE + b"."),
            sealed(place=replace(PLACE, id="fact-2")),
            sealed(place=replace(PLACE, directory=6)),
            sealed(place=replace(PLACE, number=2, previous=bytes([1]) * 32)),
            sealed(key=sealing.next_key(KEY, CHANCE.randbytes)),
        )
    }
    assert len(salts) == 6


def test_another_key_does_not_open() -> None:
    other = sealing.next_key(KEY, CHANCE.randbytes)
    assert why(sealed(), other) == "envelope.wrong-key"
    # The right id over the wrong bytes: what a desk would hold that was given a false key.
    assert why(sealed(), replace(KEY, key=other.key)) == "envelope.tampered"


def test_the_host_checks_the_signature_without_opening() -> None:
    envelope = sealed()
    assert sealing.verify(DEVICE.verify_key, envelope.signature, wire.signed_message(envelope))


@settings(max_examples=60, deadline=None)
@given(
    content=st.binary(max_size=5000),
    number=st.integers(2, 2**63),
    name=st.text("aB9._:/-", min_size=1, max_size=64),
)
def test_what_was_signed_is_found_in_the_bytes_of_an_envelope(content: bytes, number: int, name: str) -> None:
    place = replace(PLACE, id=name, number=number, previous=bytes(range(32)))
    envelope = sealed(content, place)
    assert wire.message_in(frames.write(envelope), envelope) == wire.signed_message(envelope)


def test_a_signature_of_another_desk_is_forged() -> None:
    assert why(sealed(), device=OTHER) == "envelope.forged"
    assert why(replace(sealed(), signature=bytes(64))) == "envelope.forged"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"id": "fact-2"}, "envelope.tampered"),
        ({"desk": "jour-2"}, "envelope.tampered"),
        ({"number": 2, "previous": b"p" * 32}, "envelope.tampered"),
        ({"directory": 6}, "envelope.tampered"),
        ({"salt": bytes(16)}, "envelope.tampered"),
        ({"stream": bytes(16)}, "envelope.wrong-key"),
        ({"epoch": 2}, "envelope.wrong-key"),
        ({"key": bytes(16)}, "envelope.wrong-key"),
        ({"suite": "rot13"}, "envelope.suite"),
    ],
)
def test_every_field_of_the_header_is_signed_and_bound_into_the_seal(change: dict[str, object], code: str) -> None:
    envelope = sealed()
    touched = replace(envelope, header=replace(envelope.header, **change))  # type: ignore[arg-type]  # fields by name
    assert why(touched) == ("envelope.suite" if "suite" in change else "envelope.forged")
    assert why(resigned(touched)) == code


def test_the_previous_is_signed_and_bound_into_the_seal() -> None:
    envelope = sealed(place=replace(PLACE, number=2, previous=b"p" * 32))
    touched = replace(envelope, header=replace(envelope.header, previous=b"q" * 32))
    assert why(touched) == "envelope.forged"
    assert why(resigned(touched)) == "envelope.tampered"


def test_every_byte_of_the_seal_counts() -> None:
    envelope = sealed()
    for at in range(0, len(envelope.sealed), 97):
        touched = replace(envelope, sealed=changed(envelope.sealed, at))
        assert why(touched) == "envelope.forged"
        assert why(resigned(touched)) == "envelope.tampered"
    swapped = replace(envelope, sealed=sealed(place=replace(PLACE, id="fact-2")).sealed)
    assert why(resigned(swapped)) == "envelope.tampered"


def test_a_longer_note_of_the_same_class_is_not_told_apart() -> None:
    assert {len(frames.write(sealed(b"x" * size))) for size in range(900)} == {len(frames.write(sealed(b"")))}
    sizes = [len(sealed(bytes(size)).sealed) for size in (0, 900, 1000, 1900, 60_000, 1_000_000)]
    assert sizes == [1040, 1040, 2064, 2064, 65_552, 1_048_592]


def test_more_than_an_envelope_holds_is_refused_before_it_is_sealed() -> None:
    with pytest.raises(Problem) as problem:
        sealed(bytes(1 << 20))
    assert problem.value.code == "envelope.too-big"


def test_padding_that_is_not_ours_is_refused() -> None:
    assert wire.unpadded(wire.padded(b"abc")) == b"abc"
    for wrong in (wire.padded(b"abc")[:-1] + b"\1", b"\xff" * 1024, (1021).to_bytes(4, "big") + bytes(1020)):
        with pytest.raises(Problem) as problem:
            wire.unpadded(wrong)
        assert problem.value.code == "wire.damaged"


def test_two_keys_never_have_one_id_and_a_stream_keeps_its_name() -> None:
    keys = [KEY]
    for _ in range(20):
        keys.append(sealing.next_key(keys[-1], CHANCE.randbytes))
    assert len({key.id for key in keys}) == len({key.key for key in keys}) == 21
    assert [key.after for key in keys[1:]] == [key.id for key in keys[:-1]]
    assert {(key.stream, key.name) for key in keys} == {(KEY.stream, "8c1f")}


def test_no_secret_shows_when_a_value_is_printed() -> None:
    texts = repr(KEY), repr(sealed()), repr(Inside(fact=NOTE))
    assert not [text for text in texts if KEY.key.hex() in text or "Storgatan" in text or "8c1f" in text]


def test_a_key_or_a_signature_that_is_none_is_not_good() -> None:
    message = b"message"
    assert sealing.verify(DEVICE.verify_key, DEVICE.sign(message), message)
    for public in (b"", bytes(32), b"\xff" * 32, bytes(31)):
        assert not sealing.verify(public, DEVICE.sign(message), message)
    assert not sealing.verify(DEVICE.verify_key, b"", message)
