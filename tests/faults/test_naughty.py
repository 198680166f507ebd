"""Strings that have broken other programs, in every field that a person can type into: kept, listed, found, read, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.problems import Refused
from jourdesk.store.chains import broken_chains
from jourdesk.usecases.end_call import void_call
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.print_paper import print_decision, print_decision_copy
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.seal_place import show_place
from tests.desks import fold_all_again, open_test_desk, store_of
from tests.everywhere import keep_everywhere
from tests.naughty import NAUGHTY


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[app.DemoDesk]:
    """One desk for all strings: what one has done to it the next one meets."""
    with open_test_desk(tmp_path_factory.mktemp("naughty")) as opened:
        yield opened


@pytest.mark.parametrize("text", NAUGHTY, ids=[f"{n}-{text[:12]!a}" for n, text in enumerate(NAUGHTY)])
def test_a_naughty_string_is_kept_as_it_was_typed_and_breaks_nothing(demo: app.DemoDesk, text: str) -> None:
    desk, call = demo.desk, keep_everywhere(demo.desk, text)
    page = read_call(desk, call)
    assert dict((s.field, s.value) for s in page.persons[0].person.stated)["name"] == text
    if text.strip():
        assert page.call.notes[0].versions[0].text == text
        assert show_place(desk, call=call, person="child", purpose=text) == text
    with desk.unit() as unit:
        rows = {row.call: row for row in unit.calls_since(page.call.received)}
        assert rows[call].case_number == page.case_number
        unit.clocks()
        unit.promises()
        found = unit.find(text)
        assert len(found) <= 20
        assert any(hit.call == call for hit in unit.find(page.case_number))
    open_record(desk, call=call, purpose=text)
    with pytest.raises(Refused) if not text.strip() else _nothing():
        void_call(desk, call=call, reason=text)


class _nothing:  # noqa: N801 - reads as the word it is
    """Nothing is expected to be raised."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, *raised: object) -> None:
        """Let through whatever was raised."""


def test_after_all_of_them_the_chains_are_whole_and_everything_can_be_folded_again(demo: app.DemoDesk) -> None:
    store = store_of(demo)
    keep_everywhere(demo.desk, NAUGHTY[-5])
    assert fold_all_again(store, demo.desk.author) >= 1
    with store.unit(demo.desk.author) as unit:
        count, broken = broken_chains(unit.connection)
    assert count > 10
    assert broken == 0


_PRINTED = [text for text in NAUGHTY if 0 < len(text) < 400][::4]


@pytest.mark.parametrize("text", _PRINTED, ids=[ascii(text[:12]) for text in _PRINTED])
def test_a_naughty_string_can_be_printed(demo: app.DemoDesk, text: str) -> None:
    call = keep_everywhere(demo.desk, text)
    papers = [hand_over(demo.desk, call=call, persons=("child",)).pdf]
    papers.append(print_decision(demo.desk, call=call, decision=f"d-{call}").pdf)
    papers.append(print_decision_copy(demo.desk, call=call, decision=f"d-{call}").pdf)
    assert all(pdf.startswith(b"%PDF-") for pdf in papers)


def test_a_name_with_marks_and_signs_is_found_as_it_is_spoken(demo: app.DemoDesk, tmp_path: Path) -> None:
    call = keep_everywhere(demo.desk, "Åsa-Märta O'Brien Öhrén")
    with demo.desk.unit() as unit:
        for typed in ("asa marta obrien ohren", "Åsa Öhren", "Åsa-Märta O’Brien"):
            assert any(hit.call == call for hit in unit.find(typed)), typed
