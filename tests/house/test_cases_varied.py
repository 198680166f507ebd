"""What must not change an answer does not: every shipped case is run again with its facts written in another way.

Other municipalities in the same places, other offsets, rows in another order, one mandate cut in many.
"""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from jourdesk.domain.circumstances import STOCKHOLM, Situation
from jourdesk.domain.register import Decider, Mandate, Register
from jourdesk.usecases.check_rules import check_case, everything
from jourdesk.wire.case_toml import Case, read_case
from jourdesk.wire.register_toml import read_register
from tests.house.test_cases import EXAMPLES, REGISTERS, cases, catalogue, register

CODE = re.compile(r'"(\d{4})(?=["-])')
"""A municipality, alone or in front of a key such as ``2280-barn``."""


def text_of(folder: str, name: str) -> str:
    path = EXAMPLES / "cases" / folder / name if folder else EXAMPLES / "cases" / name
    return path.read_text(encoding="utf-8")


def told(case: Case, organisation: Register) -> str:
    return json.dumps(everything(check_case(case, organisation, catalogue()).conclusion), sort_keys=True)


def read(folder: str, name: str) -> Case:
    return read_case(text_of(folder, name), name, catalogue())


@pytest.mark.parametrize("folder", REGISTERS)
def test_the_answer_follows_when_the_municipalities_change_places(folder: str) -> None:
    text = (EXAMPLES / REGISTERS[folder]).read_text(encoding="utf-8")
    codes = sorted(set(CODE.findall(text)))
    places = dict(zip(codes, [*codes[1:], codes[0]], strict=True))

    def moved(written: str) -> str:
        return CODE.sub(lambda found: '"' + places.get(str(found[1]), str(found[1])), written)

    elsewhere = read_register(moved(text), folder)
    for where, name in cases():
        if where == folder:
            there = told(read_case(moved(text_of(folder, name)), name, catalogue()), elsewhere)
            assert json.loads(there) == json.loads(moved(told(read(folder, name), register(folder)))), name


def in_another_offset(situation: Situation, *, greenwich: bool) -> Situation:
    zone = UTC if greenwich else STOCKHOLM
    return replace(
        situation,
        contact=replace(situation.contact, received=situation.contact.received.astimezone(zone)),
        decisions=tuple(replace(one, at=one.at.astimezone(zone)) for one in situation.decisions),
        steps=tuple(replace(one, at=one.at.astimezone(zone)) for one in situation.steps),
    )


WRITTEN: dict[str, Callable[[Situation], Situation]] = {
    "in Greenwich's time": lambda scene: in_another_offset(scene, greenwich=True),
    "in Swedish time": lambda scene: in_another_offset(scene, greenwich=False),
    "people and steps backwards": lambda scene: replace(scene, persons=scene.persons[::-1], steps=scene.steps[::-1]),
}


@pytest.mark.parametrize("how", WRITTEN)
def test_the_answer_is_the_same_whatever_the_offset_and_the_order(how: str) -> None:
    for folder, name in cases():
        case = read(folder, name)
        assert told(replace(case, situation=WRITTEN[how](case.situation)), register(folder)) == told(
            case, register(folder)
        ), name


def halves(mandate: Mandate) -> list[Mandate]:
    """Two mandates that follow each other without a gap, where the whole is long enough."""
    middle: date = mandate.period.valid_from + timedelta(days=97)
    if mandate.period.valid_to is not None and middle >= mandate.period.valid_to:
        return [mandate]
    return [
        replace(mandate, period=replace(mandate.period, valid_to=middle)),
        replace(mandate, period=replace(mandate.period, valid_from=middle + timedelta(days=1))),
    ]


def in_pieces(decider: Decider) -> Decider:
    one_each = [replace(mandate, provisions=(code,)) for mandate in decider.mandates for code in mandate.provisions]
    return replace(decider, mandates=tuple(half for mandate in one_each for half in halves(mandate)))


def test_the_answer_is_the_same_when_mandates_are_cut_up_and_the_rows_stand_backwards() -> None:
    for folder, name in cases():
        whole = register(folder)
        cut = replace(
            whole,
            members=whole.members[::-1],
            boards=whole.boards[::-1],
            deciders=tuple(in_pieces(decider) for decider in whole.deciders[::-1]),
            delegations=whole.delegations[::-1],
            scopes=whole.scopes[::-1],
        )
        assert told(read(folder, name), cut) == told(read(folder, name), whole), name
