"""The disk is full, or only lets itself be read, in the middle of a call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.person import said
from jourdesk.domain.problems import Unavailable
from jourdesk.store.chains import broken_chains
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Desk
from jourdesk.wire.problem_texts import sentence
from tests.desks import fold_all_again
from tests.faults.night import open_night
from tests.store.files import small_disk

_REGISTER = Path(__file__).parents[2] / "resources" / "examples" / "register.toml"
_LONG = "Patrullen står kvar och väntar. " * 2_000


@contextmanager
def a_call(folder: Path) -> Iterator[tuple[Desk, str]]:
    """Open a desk with one call that has begun."""
    with open_night(folder, create=True) as desk:
        import_register(desk, text=_REGISTER.read_text(encoding="utf-8"))
        call = desk.new_id()
        log_call(desk, note(desk, call, "Först."))
        yield desk, call


def note(desk: Desk, call: str, text: str) -> Draft:
    """Type a note."""
    return Draft(call=call, received=desk.now(), note=text)


def notes(desk: Desk, call: str) -> list[str]:
    """Read the notes of a call."""
    with desk.unit() as unit:
        kept = unit.call(call)
    return [written.text for written in kept.notes] if kept else []


def refused_with(act: Callable[[], object]) -> str:
    """Tell with which code an act is refused; its sentence is one calm line."""
    with pytest.raises(Unavailable) as caught:
        act()
    assert caught.value.__cause__ is None
    for language in ("sv", "en"):
        said = sentence(caught.value, language)
        assert said
        assert "\n" not in said
        assert "!" not in said
        assert caught.value.code not in said
    return caught.value.code


def chains_are_whole(desk: Desk) -> bool:
    """Check every chain."""
    assert isinstance(desk.store, EncryptedStore)
    with desk.store.unit(desk.author) as unit:
        return broken_chains(unit.connection)[1] == 0


def test_a_full_disk_in_the_middle_of_a_call_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk, a_call(disk.folder) as (desk, call):
        keep_draft(desk, call=call, content="det som skrevs sist")
        disk.fill()
        for _ in range(3):  # each pause in typing tries again; each try is refused with the same calm line
            assert refused_with(lambda: keep_draft(desk, call=call, content=_LONG)) == "store.full"
            assert refused_with(lambda: log_call(desk, note(desk, call, _LONG))) == "store.full"
        assert notes(desk, call) == ["Först."]  # reading goes on
        with desk.unit() as unit:
            assert [draft.content for draft in unit.drafts()] == ["det som skrevs sist"]
        disk.empty()
        keep_draft(desk, call=call, content=_LONG)
        log_call(desk, note(desk, call, _LONG))
        assert notes(desk, call) == ["Först.", _LONG]
        assert chains_are_whole(desk)


def test_a_disk_that_turns_read_only_in_the_middle_of_a_call_loses_nothing(tmp_path: Path) -> None:
    with a_call(tmp_path) as (desk, call):
        store = desk.store
        assert isinstance(store, EncryptedStore)

        def let_write(allowed: bool) -> None:
            with store.unit(desk.author) as unit:
                unit.connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if allowed else 'ON'}")

        let_write(False)
        assert refused_with(lambda: keep_draft(desk, call=call, content="a")) == "store.read-only"
        assert refused_with(lambda: log_call(desk, note(desk, call, "Andra."))) == "store.read-only"
        assert notes(desk, call) == ["Först."]
        let_write(True)
        log_call(desk, note(desk, call, "Andra."))
        assert notes(desk, call) == ["Först.", "Andra."]
        assert chains_are_whole(desk)


def test_a_refused_note_leaves_no_trace_of_itself_in_memory(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk, a_call(disk.folder) as (desk, call):
        disk.fill()
        refused_with(lambda: log_call(desk, note(desk, call, _LONG)))
        disk.empty()
        log_call(desk, note(desk, call, "Andra."))
        with desk.unit() as unit:
            kept = unit.call(call)
        assert kept is not None
        assert kept.facts == 3
        assert isinstance(desk.store, EncryptedStore)
        fold_all_again(desk.store, desk.author)
        assert notes(desk, call) == ["Först.", "Andra."]
        assert chains_are_whole(desk)


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_typed(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        with a_call(disk.folder) as (_, call):
            pass
        disk.refuse_writing()
        assert refused_with(lambda: open_night(disk.folder).__enter__()) == "store.read-only"
        disk.allow_writing()
        with open_night(disk.folder) as desk:
            assert notes(desk, call) == ["Först."]


def test_a_handover_on_a_full_disk_is_not_said_to_be_made(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk, a_call(disk.folder) as (desk, call):
        child = said(age=8, concerns=("neglect",), present="2282", resident="2282", name="Alma Ekvret")
        log_call(desk, Draft(call=call, received=desk.now(), persons=(("child", child),)))
        confirmed = MunicipalityConfirmed(
            person="child", municipality="2282", board="2282-sn", rule="", reason="Bor där.", proposed="2282"
        )
        confirm_municipality(desk, call=call, confirmed=confirmed)
        desk.typeset = lambda paper: b"%PDF-" + paper.kind.encode()
        disk.fill()
        for size in (100_000, 3_000, 10):  # the journal may still have room of its own
            assert refused_with(lambda size=size: use_up(desk, size)) == "store.full"  # type: ignore[misc]
        assert refused_with(lambda: hand_over(desk, call=call, persons=("child",))) == "store.full"
        with desk.unit() as unit:
            kept = unit.call(call)
        assert kept is not None
        assert kept.handovers == ()
        disk.empty()
        hand_over(desk, call=call, persons=("child",))
        with desk.unit() as unit:
            kept = unit.call(call)
        assert kept is not None
        assert len(kept.handovers) == 1


def use_up(desk: Desk, size: int) -> None:
    """Write until there is no room left for so much."""
    while True:
        with desk.unit() as unit:
            unit.set_setting("room", "x" * size)
