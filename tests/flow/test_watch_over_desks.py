"""A unit's watch over real desks and a host: written by day, ticked in the evening, read at night, seen by the unit."""

from __future__ import annotations

from pathlib import Path

from jourdesk.app.demo import DemoClock, example_register
from jourdesk.app.three_desks import open_three_desks
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.person import said
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_shift import read_in, read_shift
from jourdesk.usecases.read_watches import read_watch, read_watches
from jourdesk.usecases.send_watch import change_watch, send_watch
from jourdesk.usecases.sign_in import sign_in
from jourdesk.usecases.tick_watch import tick_watch
from jourdesk.usecases.use_watch import use_watch, watches_for
from tests.unit.watches import sent, stockholm

AFTERNOON = stockholm("2026-11-24T15:20:00+01:00")
EVENING = stockholm("2026-11-24T16:05:00+01:00")
NIGHT = stockholm("2026-11-25T01:30:00+01:00")
SECRET = "Kör inte ut ensam till pappan"


def test_a_watch_is_written_by_day_ticked_in_the_evening_used_at_night_and_seen_by_the_unit(tmp_path: Path) -> None:
    clock = DemoClock(AFTERNOON)
    unit = UnitMade(unit="2282-barn", name="Kramfors mottagning", municipality="2282")
    with open_three_desks(tmp_path, clock, worker="Sara Wallin", title="socialsekreterare", unit=unit) as three:
        one, two, kramfors = three.seats
        import_register(one.demo.desk, text=example_register())
        for seat in (one, kramfors, two):
            seat.road.trip()
            seat.demo.desk.register = one.demo.desk.register
        text = sent(
            unit="2282-barn",
            municipality="2282",
            valid_from=EVENING,
            valid_until=stockholm("2026-11-25T08:00:00+01:00"),
        )
        sign_in(kramfors.demo.desk, name="Mona Rask", title="enhetschef", role="ifo")
        watch, _ = send_watch(kramfors.demo.desk, text)
        change_watch(kramfors.demo.desk, watch=watch, sent=sent(**_same(text), plan=f"{SECRET}. Ring mamman först."))

        clock.at = EVENING
        for seat in (kramfors, one, two):
            seat.road.trip()
        jour = one.demo.desk
        sign_in(jour, name="Sara Wallin", title="socialsekreterare", role="jour")
        view = read_shift(jour)
        (line,) = view.to_tick
        assert (line.key, line.changed, line.label) == (watch, True, "Pojke 15 år")
        tick_watch(jour, watch=watch, revision=line.revision)
        read_in(jour, seen=view.keys)
        assert read_shift(jour).read_in

        clock.at = NIGHT
        persons = (("p1", said(number="20110412-2393")),)
        log_call(jour, Draft(call="c1", received=NIGHT, note="Polisen ringer om en pojke.", persons=persons))
        with jour.unit() as opened:
            call = opened.call("c1")
        assert call is not None
        (beside,) = watches_for(jour, call)
        shown, _ = use_watch(jour, watch=beside.watch, call="c1")
        assert shown.watch.now.plan.startswith(SECRET)

        for seat in (one, kramfors, two, kramfors):
            seat.road.trip()
        seen = read_watch(kramfors.demo.desk, watch=watch, purpose="watch")
        assert [tick.worker for tick in seen.line.ticks] == ["Sara Wallin"]
        assert seen.line.used == 1
        # The contact itself, and who is on duty, stay with the jour; the second desk of the jour has the watch too.
        with kramfors.demo.desk.unit() as opened:
            assert opened.call("c1") is None
            assert opened.facts("shifts") == ()
            assert [fact.body.purpose for fact in opened.facts("access.2282-sn")][:1] == ["watch, number"]  # type: ignore[attr-defined]  # RecordOpened
        assert read_watches(two.demo.desk).lines[0].key == watch
        files = [file for file in (tmp_path / "host").rglob("*") if file.is_file()]
        assert files
        # Long enough words: three letters stand in sealed bytes by chance, one time in some tens.
        words = [word.encode() for word in (SECRET, "Ring mamman först", "Leo Bergström", "20110412-2393")]
        assert not any(word in file.read_bytes() for file in files for word in words)


def _same(text: object) -> dict[str, object]:
    return {name: getattr(text, name) for name in ("unit", "municipality", "valid_from", "valid_until")}
