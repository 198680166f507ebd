"""Each item is judged by itself: who signed it, who may, and what has become of it before."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain import directory_entries as e
from jourdesk.vault import directory as acts
from jourdesk.wire import frames
from jourdesk.wire.envelope import Envelope
from jourdesk.wire.grants import StreamKey, Withdrawal
from tests.host.conftest import Hosted
from tests.host.desk import HostedDesk, ids


def begun(desk: HostedDesk, *units: str) -> StreamKey:
    """Begin a stream that some units read."""
    key = desk.stream()
    assert desk.push(*(desk.grant(key, unit) for unit in units)) == ["kept"] * len(units)
    return key


def test_one_bad_item_does_not_stop_the_others(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = begun(desk, "jour")
    good, other = desk.envelope(key), desk.envelope(key)
    forged = replace(desk.envelope(key), signature=bytes(64))
    said = desk.push(good, b"JX", forged, b"", frames.write(desk.request()), other)
    assert said == ["kept", "wire.damaged", "envelope.forged", "wire.damaged", "wire.damaged", "kept"]
    assert ids(desk.pull("jour"))[1:] == [good.header.id, other.header.id]


def test_a_newer_kind_of_item_is_told_from_a_damaged_one(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    data = bytearray(frames.write(desk.envelope(begun(desk, "jour"))))
    data[3] = 9
    assert desk.push(bytes(data)) == ["wire.newer"]


def test_an_id_with_other_bytes_is_refused_in_the_same_trip_and_later(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = begun(desk, "jour")
    first = desk.envelope(key)
    header = replace(first.header, salt=bytes(16))
    other = Envelope(header=header, sealed=first.sealed, signature=first.signature)
    assert desk.push(first, other) == ["kept", "envelope.forged"]
    assert desk.push(other, first) == ["envelope.forged", "kept"]


def test_a_number_used_twice_is_a_fork_in_the_same_trip_and_later(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = begun(desk, "jour")
    one, two, three = (desk.envelope(key, f"{n}", number=1) for n in range(3))
    assert desk.push(one, two) == ["kept", "envelope.fork"]
    last = desk.envelope(begun(desk, "jour"), "another stream")
    assert desk.push(three, last) == ["envelope.fork", "kept"]


def test_nothing_is_kept_under_a_key_that_nobody_was_given(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key, other = desk.stream(), begun(desk, "jour")
    strange = replace(other, id=bytes(range(16)))
    assert desk.push(desk.envelope(key)) == ["envelope.no-grant"]
    assert desk.push(desk.envelope(strange)) == ["envelope.no-grant"]


def test_a_desk_writes_in_no_stream_that_its_units_do_not_read(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = begun(desk, "jour")
    assert ange.push(ange.envelope(key), ange.grant(key, "ange"), ange.withdrawal(key, "jour")) == [
        "envelope.no-grant",
        "grant.not-yours",
        "grant.not-yours",
    ]
    assert len(desk.pull("jour")) == 1


def test_a_new_stream_is_given_to_a_unit_of_ones_own_first(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    assert desk.push(desk.grant(key, "ange"), desk.grant(key, "jour"), desk.grant(key, "ange")) == [
        "grant.not-yours",
        "kept",
        "kept",
    ]


def test_a_unit_that_was_let_in_may_write_and_let_others_in(hosted: Hosted) -> None:
    desk, ange, timra = hosted.desk("jour-1"), hosted.desk("ange-1"), hosted.desk("timra-1")
    key = begun(desk, "jour", "ange")
    answer, grant = ange.envelope(key), ange.grant(key, "timra")
    assert ange.push(answer, grant) == ["kept", "kept"]
    assert ids(desk.pull("jour"))[-2:] == [answer.header.id, grant.id]
    assert answer.header.id in ids(timra.pull("timra"))


def test_a_unit_or_an_epoch_that_is_not_there_gets_no_grant(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    grant = desk.grant(key, "jour")
    nowhere = desk.county.directory.units["jour"]
    units = hosted.county.directory.units.having("ingen", replace(nowhere, id="ingen"))
    hosted.county.directory = replace(hosted.county.directory, units=units)
    assert desk.push(desk.grant(key, "ingen"), grant) == ["directory.no-unit", "kept"]


def test_what_a_unit_has_not_been_handed_is_taken_back(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = begun(desk, "jour", "ange")
    secret, withdrawal = desk.envelope(key), desk.withdrawal(key, "ange")
    assert desk.push(secret, withdrawal, desk.envelope(key)) == ["kept"] * 3
    found = ange.pull("ange")
    assert [frames.kind_of(item.payload) for item in found] == [Withdrawal] * 3
    assert desk.push(withdrawal) == ["kept"]
    assert ids(desk.pull("jour"))[-2:-1] == [withdrawal.id]


def test_a_withdrawal_after_the_unit_was_handed_something_is_told_to_be_late(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = begun(desk, "jour", "ange")
    first, second = desk.envelope(key), desk.envelope(key)
    desk.push(first)
    assert first.header.id in ids(ange.pull("ange"))
    withdrawal = desk.withdrawal(key, "ange")
    assert desk.push(second, withdrawal) == ["kept", "late"]
    assert desk.push(withdrawal) == ["late"]
    found = ange.pull("ange")
    assert [frames.kind_of(item.payload) for item in found] == [Withdrawal]


def test_after_a_withdrawal_later_facts_reach_the_new_unit_and_not_the_old(hosted: Hosted) -> None:
    desk, ange, timra = hosted.desk("jour-1"), hosted.desk("ange-1"), hosted.desk("timra-1")
    key = begun(desk, "jour", "ange")
    moved = desk.envelope(key, "it was another kommun")
    desk.push(moved)
    assert moved.header.id in ids(ange.pull("ange"))
    desk.push(desk.withdrawal(key, "ange"), desk.grant(key, "timra"))
    later = desk.envelope(key)
    assert desk.push(later) == ["kept"]
    assert ange.pull("ange") == []
    assert ids(timra.pull("timra"))[-2:] == [moved.header.id, later.header.id]


def test_a_unit_that_is_let_in_again_gets_what_it_never_got(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = begun(desk, "jour", "ange")
    first = desk.envelope(key)
    desk.push(first, desk.withdrawal(key, "ange"))
    second = desk.envelope(key)
    again = desk.grant(key, "ange")
    assert desk.push(second, again) == ["kept", "kept"]
    found = ids(ange.pull("ange"))
    assert first.header.id in found
    assert found[-3:] == [again.id, first.header.id, second.header.id]


def test_a_withdrawn_unit_writes_no_more(hosted: Hosted) -> None:
    desk, ange = hosted.desk("jour-1"), hosted.desk("ange-1")
    key = begun(desk, "jour", "ange")
    desk.push(desk.withdrawal(key, "ange"))
    assert ange.push(ange.envelope(key)) == ["envelope.no-grant"]


def test_what_a_revoked_desk_wrote_before_is_carried_by_a_colleague_and_by_nobody_else(hosted: Hosted) -> None:
    one, other, ange = hosted.desk("jour-1"), hosted.desk("jour-2"), hosted.desk("ange-1")
    key = begun(one, "jour")
    unsent = other.envelope(key)
    county = hosted.county
    county.write(county.by("jour-1"), e.DeskRevoked(desk="jour-2", reason="lost"))
    hosted.catch_up()
    assert other.refused(frames.write(other.request(unsent))).sorry.code == "directory.revoked"
    assert ange.push(unsent) == ["directory.revoked"]
    assert one.push(unsent) == ["kept"]
    after = other.envelope(key)
    assert one.push(after) == ["directory.stranger"]


def test_an_item_that_knows_more_of_the_directory_than_the_host_waits_for_the_entries(hosted: Hosted) -> None:
    desk, county = hosted.desk("jour-1"), hosted.county
    entry = county.write(county.by("jour-1"), e.UnitMade(unit="sund", name="Sundsvall", municipality="2281"))
    key = desk.stream()
    grant = desk.grant(key, "jour")
    assert desk.push(grant) == ["directory.behind"]
    assert desk.push(entry, grant) == ["kept", "kept"]


def test_two_who_write_in_the_directory_at_once_are_put_in_order(hosted: Hosted) -> None:
    desk, county = hosted.desk("jour-1"), hosted.county
    one, other = (
        acts.signed(county.directory, county.by("jour-1"), e.UnitMade(unit=unit, name=unit, municipality="2281"))
        for unit in ("ett", "annat")
    )
    assert desk.push(one, other) == ["kept", "directory.behind"]
    assert desk.push(other, one) == ["directory.behind", "kept"]
    assert desk.push(county.entries[0], county.entries[3]) == ["kept", "kept"]


def test_a_forged_entry_is_refused_and_the_head_stays(hosted: Hosted) -> None:
    desk, county = hosted.desk("ange-1"), hosted.county
    own = acts.signed(county.directory, county.by("ange-1"), e.AdminNamed(desk="ange-1"))
    assert desk.push(own) == ["directory.not-allowed"]
    assert desk.ask(desk.request()).head.number == county.directory.number
