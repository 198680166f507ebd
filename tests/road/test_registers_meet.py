"""Two coordinators change the register at once, over a real host: every desk keeps both and sees the same conflict."""

from __future__ import annotations

from pathlib import Path

from jourdesk.app.demo import DemoClock, example_register
from jourdesk.app.three_desks import open_three_desks
from jourdesk.domain.desk_events import NumberReported, RegisterAdopted
from jourdesk.domain.phone_book import number_known
from jourdesk.domain.register_versions import Version, common_base, in_conflict, versions_of
from jourdesk.usecases.fold_on import fold_on
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.sync_once import sync_once
from tests.desks import store_of
from tests.road.conftest import Open
from tests.road.desks import RoadDesk
from tests.road.forgetting import BEGINS, RECEIVES, log
from tests.road.test_walls import round_of

STREAM = "register"


def versions(desk: RoadDesk) -> tuple[Version, ...]:
    return versions_of(desk.facts(STREAM))


def adopt(desk: RoadDesk, text: str, *replaced: Version) -> None:
    desk.write(
        STREAM, RegisterAdopted(text=text, reason=f"{desk.name}: {text}", replaces=tuple(v.id for v in replaced))
    )


def test_two_versions_at_once_are_kept_on_every_desk_until_a_person_picks_one(desk: Open) -> None:
    one, other, ange = desk("jour-1"), desk("jour-2"), desk("ange-1")
    adopt(one, "a", *versions(one)[-1:])
    round_of(one, other, ange)
    (base,) = versions(other)[-1:]
    adopt(one, "b", base)
    adopt(other, "c", base)
    assert in_conflict(versions(one)) == ()
    assert in_conflict(versions(other)) == ()
    round_of(one, other, one, ange)
    seen = [in_conflict(versions(each)) for each in (one, other, ange)]
    assert seen[0] == seen[1] == seen[2]
    assert sorted(version.text for version in seen[0]) == ["b", "c"]
    assert common_base(versions(ange)) == base
    assert len({versions(each)[-1].text for each in (one, other, ange)}) == 1
    adopt(other, "b", *seen[1])
    round_of(other, one, ange)
    assert [in_conflict(versions(each)) for each in (one, other, ange)] == [(), (), ()]
    assert {versions(each)[-1].text for each in (one, other, ange)} == {"b"}


def test_a_number_that_is_wrong_at_one_desk_is_wrong_at_all(desk: Open) -> None:
    one, ange = desk("jour-1"), desk("ange-1")
    one.write(STREAM, NumberReported(table="contact", row="rlc", phone="070-174 06 90", works=False, note=""))
    round_of(one, ange)
    assert number_known(ange.facts(STREAM), "contact", "rlc", "070-174 06 90").wrong_since is not None


def test_a_desk_that_goes_down_between_a_register_and_its_use_shows_contacts_by_it_when_it_is_opened(
    tmp_path: Path,
) -> None:
    clock = DemoClock(BEGINS)
    with open_three_desks(tmp_path, clock, worker="S. Wallin", title="socialsekreterare", unit=RECEIVES) as three:
        first, second = three.first, three.second
        import_register(first.demo.desk, text=example_register())
        log(first, "c1", clock.at)
        for seat in (first, second, first, second):
            seat.road.trip()
        while fold_on(second.demo.desk)[0]:
            pass
        import_register(first.demo.desk, text=example_register().replace('"Kommunstyrelsen"', '"Nya nämnden"'))
        first.road.trip()
        sync_once(second.road.road)  # what the window would do next is never done
        store_of(second.demo)._memory.forget()
        assert fold_on(second.demo.desk) == (0, Changes.CALLS | Changes.CLOCKS)
        assert fold_on(second.demo.desk) == (0, Changes.NONE)
