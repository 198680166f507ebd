"""One trip: what is brought is kept once, what is new is given whole, and nobody gets what is not theirs."""

from __future__ import annotations

from jourdesk.wire import frames
from jourdesk.wire.trip import FeedState
from tests.host.conftest import Hosted
from tests.host.desk import ids


def test_what_one_desk_brings_another_desk_of_the_unit_is_given_in_order(hosted: Hosted) -> None:
    one, other = hosted.desk("jour-1"), hosted.desk("jour-2")
    key = one.stream()
    grant, first, second = one.grant(key, "jour"), one.envelope(key), one.envelope(key)
    assert one.push(grant, first, second) == ["kept"] * 3
    assert ids(other.pull("jour")) == [grant.id, first.header.id, second.header.id]
    assert other.pull("jour") == []


def test_what_is_brought_twice_is_kept_once(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    items = [frames.write(one) for one in (desk.grant(key, "jour"), desk.envelope(key))]
    assert desk.push(*items) == ["kept", "kept"]
    assert desk.push(*items, *items) == ["kept"] * 4
    assert len(desk.pull("jour")) == 2


def test_a_unit_is_given_nothing_of_a_stream_it_has_no_key_to(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = desk.stream()
    desk.push(desk.grant(key, "jour"), desk.envelope(key))
    assert ange.pull("ange") == []
    answer = ange.ask(ange.request(room=1))
    assert answer.feeds[0].state is FeedState.OK
    ange.cursors["jour"] = desk.cursors.get("jour") or type(ange.cursors["ange"])(unit="jour")
    answer = ange.ask(ange.request(room=1 << 20))
    assert [page.state for page in answer.feeds] == [FeedState.OK, FeedState.CLOSED]


def test_a_unit_that_joins_gets_the_grants_then_all_that_was_written_under_the_key(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = desk.stream()
    own, first, second = desk.grant(key, "jour"), desk.envelope(key), desk.envelope(key)
    desk.push(own, first, second)
    theirs, third = desk.grant(key, "ange"), desk.envelope(key)
    desk.push(theirs, third)
    given = [own.id, theirs.id, first.header.id, second.header.id, third.header.id]
    assert ids(ange.pull("ange")) == given
    # The jour sees as a notice that Ånge reads on.
    assert ids(desk.pull("jour")) == [own.id, first.header.id, second.header.id, theirs.id, third.header.id]


def test_pages_are_dense_and_small_and_come_to_an_end(hosted: Hosted) -> None:
    one, other = hosted.desk("jour-1"), hosted.desk("jour-2")
    key = one.stream()
    one.push(one.grant(key, "jour"), *(one.envelope(key) for _ in range(20)))
    found = other.pull("jour", room=3000)
    assert [item.seq for item in found] == list(range(1, 22))
    assert other.ask(other.request(room=3000)).feeds[0].items == ()


def test_the_smallest_room_still_gives_one_item(hosted: Hosted) -> None:
    one, other = hosted.desk("jour-1"), hosted.desk("jour-2")
    key = one.stream()
    one.push(one.grant(key, "jour"), one.envelope(key))
    assert len(other.pull("jour", room=1)) == 2


def test_a_push_alone_gives_no_pages(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    desk.pull("jour")
    assert desk.ask(desk.request(desk.grant(key, "jour"), room=0)).feeds == ()


def test_what_a_unit_has_fetched_is_told_once_it_has_confirmed_it(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = desk.stream()
    envelope = desk.envelope(key)
    desk.push(desk.grant(key, "jour"), envelope, desk.grant(key, "ange"))
    asked = desk.request(ask=(envelope.header.id,))
    assert desk.ask(asked).fetched == ()
    ange.pull("ange")
    # Given is not kept: only a cursor that stands past it tells.
    ange.ask(ange.request())
    assert [(one.id, one.unit) for one in desk.ask(asked).fetched] == [(envelope.header.id, "ange")]


def test_nobody_is_told_of_envelopes_that_are_not_theirs(hosted: Hosted) -> None:
    desk, timra = hosted.desk("jour-1"), hosted.desk("timra-1")
    key = desk.stream()
    envelope = desk.envelope(key)
    desk.push(desk.grant(key, "jour"), envelope)
    desk.pull("jour")
    desk.ask(desk.request())
    assert desk.ask(desk.request(ask=(envelope.header.id,))).fetched != ()
    assert timra.ask(timra.request(ask=(envelope.header.id,))).fetched == ()


def test_two_instances_on_one_database_serve_one_feed(hosted: Hosted) -> None:
    one, other = hosted.desk("jour-1"), hosted.desk("jour-2")
    other.address = hosted.again().address
    key = one.stream()
    one.push(one.grant(key, "jour"))
    for _ in range(3):
        one.push(one.envelope(key))
        other.push(other.envelope(key))
    assert ids(one.pull("jour")) == ids(other.pull("jour"))
    assert len(one.kept["jour"]) == 7
