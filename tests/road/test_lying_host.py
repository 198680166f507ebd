"""A host that withholds, reorders, repeats, renumbers or invents is found out and named; one that was restored is healed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from jourdesk.domain import events as e
from jourdesk.domain.problems import Refused
from jourdesk.host import embedded
from jourdesk.store.chains import broken_chains
from jourdesk.wire.feed import item_digest
from jourdesk.wire.trip import FeedItem, FeedPage, TripAnswer
from tests.facts import AT
from tests.road.conftest import Open
from tests.road.desks import Between, RoadDesk, World

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def note(text: str) -> e.NoteWritten:
    return e.NoteWritten(note=text, voice="caller", text=text)


Items = tuple[FeedItem, ...]


def lying(change: Callable[[Items], Items]) -> Callable[[TripAnswer], TripAnswer]:
    """Change the items of each page that has enough of them to be changed."""

    def after(answer: TripAnswer) -> TripAnswer:
        return replace(answer, feeds=tuple(_changed(page) for page in answer.feeds))

    def _changed(page: FeedPage) -> FeedPage:
        return replace(page, items=change(page.items)) if len(page.items) > 2 else page

    return after


def swapped(items: Items) -> Items:
    return (items[1], items[0], *items[2:])


def without_second(items: Items) -> Items:
    return (items[0], *items[2:])


def repeated(items: Items) -> Items:
    return (items[0], items[0], *items[1:])


def renumbered(items: Items) -> Items:
    return tuple(replace(item, seq=item.seq + 1) for item in items)


def renumbered_densely(items: Items) -> Items:
    return (replace(items[1], seq=items[0].seq), replace(items[0], seq=items[1].seq), *items[2:])


def nothing(items: Items) -> Items:
    return items[:0]


def with_another_content(items: Items) -> Items:
    return (*items[:-1], replace(items[-1], payload=items[-2].payload))


@pytest.mark.parametrize(
    ("lie", "codes"),
    [
        (swapped, {"feed.reordered"}),
        (without_second, {"feed.gap"}),
        (repeated, {"feed.replayed"}),
        (renumbered, {"feed.gap"}),
        (with_another_content, {"feed.invented"}),
        (nothing, {"feed.withheld"}),
    ],
)
def test_a_feed_that_is_not_whole_is_named_and_nothing_of_it_is_taken(
    desk: Open, lie: Callable[[Items], Items], codes: set[str]
) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    one.write("c1", OPENED, *(note(str(n)) for n in range(5)))
    one.trip()
    between = Between(two.link)
    between.after = lying(lie)
    two.road.link = between
    trip = two.trip()
    assert (trip.new, two.troubles()) == (0, codes)
    two.road.link = between.inner
    assert two.trip().new == 6
    assert two.ids("c1") == one.ids("c1")


def test_two_numbers_changed_between_two_items_show_in_the_chains(desk: Open) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    one.write("c1", OPENED, *(note(str(n)) for n in range(5)))
    one.trip()
    between = Between(two.link)
    between.after = lying(renumbered_densely)
    two.road.link = between
    two.trip()
    # Rows, digests and numbers fit each other: what does not fit is what the writer has seen, and the order of its own row.
    one.write("c1", note("sedan"))
    one.trip()
    two.road.link = between.inner
    two.trip()
    assert two.troubles() & {"envelope.gap", "feed.restored", "feed.forked", "envelope.not-entitled", "envelope.no-key"}
    assert two.ids("c1") == one.ids("c1")


def test_an_invented_record_is_set_aside_with_its_reason_and_the_feed_flows_on(desk: Open, world: World) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    one.write("c1", OPENED, *(note(str(n)) for n in range(5)))
    one.trip()
    between = Between(two.link)

    def inventing(items: Items) -> Items:
        spoiled = bytearray(items[3].payload)
        spoiled[-100] ^= 1
        payload = bytes(spoiled)
        return (*items[:3], replace(items[3], payload=payload, item=item_digest(payload)), *items[4:])

    between.after = lying(inventing)
    two.road.link = between
    two.trip()
    assert {waiting.reason for waiting in two.ask(lambda unit: unit.waiting())} == {"envelope.forged"}
    assert {"envelope.forged", "envelope.gap"} <= two.troubles()
    assert len(two.ids("c1")) == 5


def test_a_directory_that_is_cut_or_changed_is_refused(desk: Open, world: World) -> None:
    one = desk("jour-1")
    between = Between(one.link)
    one.road.link = between
    one.trip()
    world.county.join("jour-3", "jour", "jour-1", "p-9")
    spoiled = bytearray(world.county.entries[-2])
    spoiled[-1] ^= 1
    between.after = lambda answer: replace(answer, entries=(world.county.entries[-3], bytes(spoiled)))
    with pytest.raises(Refused, match=r"directory\.forged"):
        one.trip()
    between.after = lambda answer: replace(answer, entries=(world.county.entries[-1],))
    with pytest.raises(Refused, match=r"directory\.reordered"):
        one.trip()
    between.after = lambda answer: replace(answer, entries=(world.county.entries[3],))
    with pytest.raises(Refused, match=r"directory\.(replayed|forked)"):
        one.trip()


def test_a_receipt_without_a_place_in_the_feed_is_named(desk: Open) -> None:
    one = desk("jour-1")
    between = Between(one.link)
    one.road.link = between
    between.after = lambda answer: replace(
        answer, feeds=tuple(replace(page, items=(), head=0) for page in answer.feeds)
    )
    one.write("c1", OPENED)
    one.trip()
    assert "feed.withheld" in one.troubles()
    assert one.ask(lambda unit: unit.unsent()) == 1


def restored(world: World, tmp_path: Path, *desks: RoadDesk) -> None:
    """Start a host on the copy that was taken before, and send the desks there."""
    host = embedded(tmp_path / "copy", clock=lambda: world.at_ms)
    world.opened.callback(host.close)
    for one in desks:
        link = one._link(host.address)
        world.opened.callback(link.close)
        one.road.link = link


def test_a_host_restored_from_an_older_copy_is_given_again_what_it_lost(
    desk: Open, world: World, tmp_path: Path
) -> None:
    one, two, ange = desk("jour-1"), desk("jour-2"), desk("ange-1")
    one.write("c1", OPENED, note("före"))
    for each in (one, two):
        each.trip()
    shutil.copytree(tmp_path / "host", tmp_path / "copy")
    two.write("c1", note("från två"))
    one.write("c2", OPENED, e.PersonStated(person="p1", said=()))
    one.write(
        "c2",
        e.MunicipalityConfirmed(person="p1", municipality="2260", board="b", rule="", reason="r", proposed="2260"),
        e.HandoverMade(handover="h", persons=("p1",), unit="ange", board="b", paper="0" * 64, gaps=()),
    )
    for each in (one, two, one, ange):
        each.trip()
    before = {each.name: (each.ids("c1"), each.ids("c2")) for each in (one, two, ange)}
    restored(world, tmp_path, one, two, ange)
    one.write("c1", note("efter"))
    for each in (one, two, ange, one, two, ange):
        each.trip()
    assert set(before["jour-1"][0]) < set(one.ids("c1"))
    assert one.ids("c1") == two.ids("c1")
    assert len(one.ids("c1")) == 4
    assert one.ids("c2") == two.ids("c2") == ange.ids("c2") == before["ange-1"][1]
    assert [each.ask(lambda unit: unit.unsent()) for each in (one, two, ange)] == [0, 0, 0]
    assert "feed.restored" in one.troubles()
    for each in (one, two, ange):
        with each.store.unit(each.author) as unit:
            assert broken_chains(unit.connection)[1] == 0


def test_a_colleague_gives_back_what_a_lost_desk_had_written(desk: Open, world: World, tmp_path: Path) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    one.trip()
    shutil.copytree(tmp_path / "host", tmp_path / "copy")
    one.write("c1", OPENED, note("datorn brann sedan"))
    one.trip()
    two.trip()
    restored(world, tmp_path, two)
    two.trip()
    assert two.ask(lambda unit: unit.unsent()) == 0
    assert len(two.ids("c1")) == 2
    world.county.join("jour-3", "jour", "jour-1", "p-9")
    host = embedded(tmp_path / "copy", clock=lambda: world.at_ms)
    world.opened.callback(host.close)
    host.admit(world.county.directory.root, world.county.entries[-3:])
    three = RoadDesk(world, "jour-3", "jour", host.address)
    world.opened.callback(three.close)
    assert three.trip().new == 2
    assert three.ids("c1") == two.ids("c1")
