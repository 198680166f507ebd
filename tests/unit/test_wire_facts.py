"""Canonical bytes: equal facts, equal bytes; whatever was written can be read."""

import json
from dataclasses import MISSING, fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.events import Body, CallOpened, NoteWritten
from jourdesk.domain.problems import Unavailable
from jourdesk.wire import facts as wire
from tests.facts import AT, facts

TEXT = st.text(max_size=30)
INSTANT = st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1), timezones=st.just(UTC))
VALUE = st.one_of(st.none(), st.booleans(), st.integers(-1000, 1000), TEXT, st.lists(TEXT, max_size=3).map(tuple))


def strategy(hint: Any, name: str) -> st.SearchStrategy[Any]:
    written = str(hint)
    if name == "said":
        return st.lists(st.tuples(TEXT, VALUE), max_size=3).map(tuple)
    if name == "rejected":
        return st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)
    if "datetime" in written:
        return st.one_of(st.none(), INSTANT) if "None" in written else INSTANT
    if written.startswith("tuple"):
        return st.lists(TEXT, max_size=3).map(tuple)
    if hint is bool:
        return st.booleans()
    return st.one_of(st.none(), st.integers(0, 10**6)) if "int" in written else TEXT


def bodies() -> st.SearchStrategy[Body]:
    made = []
    for kind in wire.KINDS.values():
        hints = get_type_hints(kind)
        made.append(st.builds(kind, **{f.name: strategy(hints[f.name], f.name) for f in fields(kind)}))  # type: ignore[arg-type]
    return st.one_of(made)


@given(bodies())
def test_every_kind_of_fact_comes_back_as_it_was_written(body: Body) -> None:
    (fact,) = facts(body)
    data = wire.canonical(fact)
    assert wire.read(data) == fact
    assert wire.canonical(wire.read(data)) == data


def test_every_kind_can_be_written_and_has_no_hidden_default_that_changes_its_bytes() -> None:
    assert len(wire.KINDS) >= 28
    for kind in wire.KINDS.values():
        assert all(f.default_factory is MISSING for f in fields(kind))  # type: ignore[arg-type]


def test_the_same_instant_in_another_zone_gives_the_same_bytes() -> None:
    (fact,) = facts(CallOpened(channel="phone", received=AT, answered_by="x"))
    moved = replace(fact, happened=AT.astimezone(timezone(timedelta(hours=1))))
    assert wire.canonical(moved) == wire.canonical(fact)


def test_one_letter_changes_the_hash() -> None:
    (a,) = facts(NoteWritten(note="n", voice="caller", text="Hon är här."))
    (b,) = facts(NoteWritten(note="n", voice="caller", text="Hon är där."))
    assert wire.digest(wire.canonical(a)) != wire.digest(wire.canonical(b))
    assert len(wire.digest(wire.canonical(a))) == 32


def test_a_naive_instant_is_never_written() -> None:
    with pytest.raises(ValueError, match="zone"):
        wire.instant(datetime(2026, 11, 21, 22, 40))


def test_a_kind_from_the_future_passes_through_unchanged() -> None:
    (fact,) = facts(NoteWritten(note="n", voice="caller", text="x"))
    document = json.loads(wire.canonical(fact))
    document |= {"kind": "DreamTold", "body": {"dream": "får", "number": 3}}
    data = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    kept = wire.read(data)
    assert isinstance(kept.body, wire.Unknown)
    assert wire.canonical(kept) == data


def test_a_newer_schema_of_a_known_kind_is_kept_and_not_guessed_at() -> None:
    (fact,) = facts(NoteWritten(note="n", voice="caller", text="x"))
    document = json.loads(wire.canonical(fact))
    document["schema"] = 2
    kept = wire.read(json.dumps(document).encode())
    assert isinstance(kept.body, wire.Unknown)


def test_an_older_schema_is_lifted_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = facts(NoteWritten(note="n", voice="?", text="x"))
    monkeypatch.setitem(wire.SCHEMAS, "NoteWritten", 3)
    monkeypatch.setitem(wire.UPCASTERS, ("NoteWritten", 1), lambda body: {**body, "voice": "caller"})
    monkeypatch.setitem(wire.UPCASTERS, ("NoteWritten", 2), lambda body: {**body, "text": body["text"] + "."})
    assert wire.read(wire.canonical(fact)).body == NoteWritten(note="n", voice="caller", text="x.")


def test_a_register_of_the_first_schema_has_no_reason_and_names_no_version_before_it() -> None:
    (fact,) = facts(RegisterAdopted(text="x", reason="y", replaces=("z",)))
    document = json.loads(wire.canonical(fact)) | {"schema": 1, "body": {"text": "x"}}
    assert wire.read(json.dumps(document).encode()).body == RegisterAdopted(text="x")


def test_a_header_from_the_future_is_refused() -> None:
    (fact,) = facts(NoteWritten(note="n", voice="caller", text="x"))
    document = json.loads(wire.canonical(fact)) | {"format": wire.FORMAT + 1}
    with pytest.raises(Unavailable, match=r"wire\.newer"):
        wire.read(json.dumps(document).encode())


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"format":1}', b'{"format":"x"}'])
def test_what_is_no_fact_is_named_damaged(data: bytes) -> None:
    with pytest.raises(Unavailable, match=r"wire\.damaged"):
        wire.read(data)
