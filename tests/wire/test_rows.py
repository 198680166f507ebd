"""Rows that can be checked: a desk's chain within a stream, a unit's feed, the request's header, what lies in an envelope."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain.desk_events import ShiftBegan
from jourdesk.domain.fact import Author, Fact, HybridTime
from jourdesk.domain.problems import Problem
from jourdesk.wire import credentials, facts, frames
from jourdesk.wire.contents import fact_in
from jourdesk.wire.envelope import Envelope, Inside, Tail, digest, follows
from jourdesk.wire.feed import check_page, feed_digest, item_digest
from jourdesk.wire.shapes import FIRST, NO_KEY
from jourdesk.wire.trip import Cursor, FeedItem, FeedPage, FeedState
from tests.wire import samples

K1, K2, K3 = b"1" * 16, b"2" * 16, b"3" * 16
AFTER = {K1: NO_KEY, K2: K1, K3: K2}
EPOCH = {K1: 1, K2: 2, K3: 3}


def row(*keys: bytes) -> list[Envelope]:
    """A desk's envelopes in one stream, under these keys."""
    made: list[Envelope] = []
    for number, key in enumerate(keys, 1):
        previous = digest(frames.write(made[-1])) if made else FIRST
        header = replace(samples.HEADER, id=f"f{number}", number=number, previous=previous, key=key, epoch=EPOCH[key])
        made.append(replace(samples.ENVELOPE, header=header))
    return made


def walk(envelopes: list[Envelope], *given: bytes) -> Tail | None:
    """Follow a row as a reader that was given these keys; all of them if none is named."""
    tail, took_over = None, {key: AFTER[key] for key in given or AFTER}
    for envelope in envelopes:
        tail = follows(tail, envelope, frames.write(envelope), took_over)
    return tail


def why(envelopes: list[Envelope]) -> str:
    with pytest.raises(Problem) as problem:
        walk(envelopes)
    return problem.value.code


def test_a_whole_row_is_followed_to_its_end() -> None:
    tail = walk(row(K1, K1, K2, K2, K3))
    assert tail is not None
    assert (tail.number, tail.epoch) == (5, 3)


@given(drop=st.integers(0, 3), keys=st.sampled_from([(K1,) * 5, (K1, K1, K2, K2, K2), (K1, K2, K2, K2, K3)]))
def test_an_envelope_that_is_held_back_is_named(drop: int, keys: tuple[bytes, ...]) -> None:
    whole = row(*keys)
    assert why(whole[:drop] + whole[drop + 1 :]) == "envelope.gap"


def test_what_was_sealed_under_a_key_we_were_not_given_is_no_gap() -> None:
    whole = row(K1, K1, K2, K2, K3, K3)
    tail = walk([whole[0], whole[1], whole[4], whole[5]], K1, K3)  # closed to us while K2 was in use
    assert tail is not None
    assert tail.number == 6
    assert walk(whole[4:], K3) == tail  # let in when K3 was in use
    assert why([whole[0], whole[1], whole[4]]) == "envelope.gap"  # K2 is ours: where is what it sealed?
    assert why(whole[4:]) == "envelope.gap"


def test_keys_that_claim_to_have_taken_over_from_each_other_excuse_nothing() -> None:
    whole = row(K3, K3, K3)
    tail = follows(None, whole[0], frames.write(whole[0]), AFTER)
    with pytest.raises(Problem) as problem:
        follows(replace(tail, key=K1, epoch=1), whole[2], frames.write(whole[2]), {K3: K2, K2: K3})
    assert problem.value.code == "envelope.gap"


def test_a_replay_a_reversal_and_a_fork_are_named() -> None:
    whole = row(K1, K1, K1)
    assert why([*whole, whole[2]]) == "envelope.replayed"
    assert why([*whole, whole[0]]) == "envelope.replayed"
    other = replace(whole[2], sealed=b"d" * 1040)
    assert why([*whole, other]) == "envelope.fork"
    turned = replace(whole[2], header=replace(whole[2].header, previous=b"x" * 32))
    assert why([whole[0], whole[1], turned]) == "envelope.fork"
    renumbered = replace(whole[2], header=replace(whole[2].header, number=9))
    assert why([whole[0], whole[1], renumbered]) == "envelope.gap"


def test_a_desk_never_goes_back_to_an_older_key() -> None:
    whole = row(K1, K2, K2)
    back = replace(whole[2], header=replace(whole[2].header, key=K1, epoch=1))
    assert why([whole[0], whole[1], back]) == "envelope.epoch"


PAYLOADS = [frames.write(envelope) for envelope in row(K1, K1, K1, K1)]
ITEMS = tuple(FeedItem(seq=n, item=item_digest(data), payload=data) for n, data in enumerate(PAYLOADS, 1))
START = Cursor(unit="jour")


def page(*items: FeedItem, head: int = 4, state: FeedState = FeedState.OK) -> FeedPage:
    return FeedPage(unit="jour", state=state, head=head, items=items)


def refused(cursor: Cursor, given: FeedPage) -> str:
    with pytest.raises(Problem) as problem:
        check_page(cursor, given)
    return problem.value.code


def test_a_feed_read_in_pages_ends_where_one_read_whole_does() -> None:
    whole = check_page(START, page(*ITEMS))
    halfway = check_page(START, page(*ITEMS[:2]))
    assert check_page(halfway, page(*ITEMS[2:])) == whole
    assert whole.seq == 4
    assert check_page(whole, page()) == whole
    assert halfway.digest == feed_digest(feed_digest(FIRST, 1, ITEMS[0].item), 2, ITEMS[1].item)


def test_a_host_that_leaves_out_moves_repeats_renumbers_or_invents_is_named() -> None:
    halfway = check_page(START, page(*ITEMS[:2]))
    assert refused(START, page(ITEMS[0], ITEMS[2])) == "feed.gap"
    assert refused(START, page(ITEMS[1])) == "feed.gap"
    assert refused(START, page(ITEMS[1], ITEMS[0])) == "feed.reordered"
    assert refused(START, page(ITEMS[0], ITEMS[0])) == "feed.replayed"
    assert refused(halfway, page(ITEMS[0])) == "feed.replayed"
    assert refused(START, page(replace(ITEMS[0], payload=PAYLOADS[1]))) == "feed.invented"
    assert refused(START, page(*ITEMS, head=3)) == "feed.invented"
    assert refused(START, replace(page(*ITEMS), unit="ifo-a")) == "feed.invented"
    assert refused(START, page()) == "feed.withheld"
    assert refused(START, page(state=FeedState.CLOSED)) == "feed.closed"


def test_another_row_than_before_gives_another_digest() -> None:
    renumbered = (replace(ITEMS[1], seq=1), replace(ITEMS[0], seq=2))
    assert check_page(START, page(*renumbered)).digest != check_page(START, page(*ITEMS[:2])).digest


def test_a_store_that_was_restored_from_an_older_copy_is_named() -> None:
    whole = check_page(START, page(*ITEMS))
    assert refused(whole, page(head=3)) == "feed.rolled-back"
    assert refused(whole, page(head=9, state=FeedState.DIVERGED)) == "feed.rolled-back"


def test_a_withdrawal_stands_in_for_what_it_took_back_without_moving_the_digest() -> None:
    withdrawn = replace(ITEMS[1], payload=frames.write(samples.WITHDRAWAL))
    given = page(ITEMS[0], withdrawn, *ITEMS[2:])
    assert check_page(START, given) == check_page(START, page(*ITEMS))
    assert refused(START, page(ITEMS[0], replace(ITEMS[1], payload=frames.write(samples.GRANT)))) == "feed.invented"


CREDENTIALS = credentials.Credentials(
    root=b"r" * 32, signer="desk:jour-1", time_ms=1_795_300_800_000, nonce=b"n" * 16, signature=b"g" * 64
)


def test_credentials_are_read_as_they_were_written() -> None:
    text = credentials.write(CREDENTIALS)
    assert credentials.read(text) == CREDENTIALS


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=100), st.integers(0, 400), st.integers(0, 400))
def test_whatever_stands_in_the_header_is_credentials_or_a_named_refusal(junk: str, start: int, end: int) -> None:
    text = credentials.write(CREDENTIALS)
    hostile = text[:start] + junk + text[end:]
    try:
        outcome = credentials.write(credentials.read(hostile))
    except Problem as problem:
        outcome = problem.code
    assert outcome in (hostile, "request.unsigned")


def test_every_part_of_a_request_is_signed() -> None:
    def message(
        c: credentials.Credentials = CREDENTIALS, method: str = "POST", path: str = "/trip", body: bytes = b""
    ) -> bytes:
        return credentials.request_message(c, method=method, path=path, body=body)

    messages = {
        message(), message(method="GET"), message(path="/x"), message(body=b"x"),
        *(message(replace(CREDENTIALS, **change)) for change in (
            {"root": b"s" * 32}, {"signer": "desk:jour-2"}, {"time_ms": 1}, {"nonce": b"m" * 16})),
    }  # fmt: skip
    assert len(messages) == 8
    assert message(replace(CREDENTIALS, signature=bytes(64))) == message()


def fact(**change: str) -> Fact:
    at = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
    author = Author(by="p-1", typed_by="p-1", title="socialsekreterare", desk=change.get("desk", "jour-1"))
    return Fact(
        id=change.get("id", "f1"), stream=change.get("stream", "shifts"), board="", author=author, number=1,
        previous=FIRST, parents=(), at=HybridTime(1), happened=at, written=at, schema=1,
        body=ShiftBegan(worker="p-1", role="jour"),
    )  # fmt: skip


def test_the_fact_inside_is_the_one_that_the_header_names() -> None:
    header = replace(samples.HEADER, id="f1")
    assert fact_in(Inside(fact=facts.canonical(fact())), header, stream="shifts") == fact()
    for change in ({"id": "f2"}, {"desk": "jour-2"}, {"stream": "register"}):
        with pytest.raises(Problem) as problem:
            fact_in(Inside(fact=facts.canonical(fact(**change))), header, stream="shifts")
        assert problem.value.code == "envelope.other-fact"
    with pytest.raises(Problem) as problem:
        fact_in(Inside(fact=b"{}"), header, stream="shifts")
    assert problem.value.code == "wire.damaged"
