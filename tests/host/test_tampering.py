"""What a dishonest host does to a feed is found by the check that every desk makes, and named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jourdesk.domain.problems import Refused
from jourdesk.host.items import well_signed
from jourdesk.wire import frames
from jourdesk.wire.envelope import Envelope
from tests.host import tampering
from tests.host.conftest import Hosted
from tests.host.desk import HostedDesk
from tests.host.tampering import DishonestHost, Tamper


@pytest.fixture
def dishonest(hosted: Hosted) -> Iterator[DishonestHost]:
    """A host that changes its answers, with a stream of four items."""
    desk = hosted.desk("jour-1")
    key = desk.stream()
    desk.push(desk.grant(key, "jour"), *(desk.envelope(key) for _ in range(3)))
    host = DishonestHost(hosted.host.address, tampering.honest)
    yield host
    host.close()


@pytest.fixture
def reader(hosted: Hosted, dishonest: DishonestHost) -> HostedDesk:
    """A desk that asks the dishonest host."""
    desk = hosted.desk("jour-2")
    desk.address = dishonest.address
    return desk


@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (tampering.withholds, "feed.gap"),
        (tampering.withholds_all, "feed.withheld"),
        (tampering.reorders, "feed.reordered"),
        (tampering.replays, "feed.replayed"),
        (tampering.invents, "feed.invented"),
    ],
)
def test_what_is_done_to_a_feed_is_named(
    dishonest: DishonestHost, reader: HostedDesk, tamper: Tamper, code: str
) -> None:
    dishonest.tamper = tamper
    with pytest.raises(Refused) as told:
        reader.pull("jour")
    assert told.value.code == code
    dishonest.tamper = tampering.honest
    assert len(reader.pull("jour")) == 4


def test_a_gap_that_was_closed_is_found_at_the_next_trip_to_an_honest_host(
    hosted: Hosted, dishonest: DishonestHost, reader: HostedDesk
) -> None:
    dishonest.tamper = tampering.renumbers
    reader.pull("jour")
    dishonest.tamper = tampering.honest
    assert reader.ask(reader.request(room=1)).feeds[0].state.value == "diverged"


def test_a_feed_that_goes_back_is_named(dishonest: DishonestHost, reader: HostedDesk, hosted: Hosted) -> None:
    reader.pull("jour")
    desk = hosted.desk("jour-1")
    key = desk.stream()
    desk.push(desk.grant(key, "jour"))
    dishonest.tamper = tampering.rolls_back
    with pytest.raises(Refused) as told:
        reader.pull("jour")
    assert told.value.code == "feed.rolled-back"


def test_an_item_that_was_changed_with_its_digest_bears_no_good_signature(
    dishonest: DishonestHost, reader: HostedDesk, hosted: Hosted
) -> None:
    dishonest.tamper = tampering.forges
    last = reader.pull("jour")[-1]
    envelope = frames.read(Envelope, last.payload)
    assert not well_signed(envelope, last.payload, hosted.county.directory.desk("jour-1").sign_key)
