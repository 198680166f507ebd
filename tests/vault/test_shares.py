"""Two of three shares are the root, one is nothing; a share is read from paper as people type."""

import random
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain.problems import Problem, Refused
from jourdesk.vault import shares
from jourdesk.vault.recovery import ALPHABET

SECRET = bytes(range(32))
SHARES = shares.split(SECRET, b"mark", random.Random(1).randbytes)


@settings(max_examples=100, deadline=None)
@given(secret=st.binary(min_size=32, max_size=32), mark=st.binary(min_size=4, max_size=4), seed=st.integers())
def test_any_two_shares_give_the_secret_back_from_paper(secret: bytes, mark: bytes, seed: int) -> None:
    parts = shares.split(secret, mark, random.Random(seed).randbytes)
    papers = [shares.write(part) for part in parts]
    for one, other in permutations(papers, 2):
        assert shares.join(shares.read(one), shares.read(other)) == secret


@settings(max_examples=100, deadline=None)
@given(other=st.binary(min_size=32, max_size=32), place=st.integers(0, 2))
def test_one_share_fits_every_secret_there_is(other: bytes, place: int) -> None:
    # For any secret at all there is a second share that makes this one a part of it.
    known = SHARES[place]
    slope = bytes(shares._times(a ^ b, shares._inverse(known.number)) for a, b in zip(known.part, other, strict=True))
    forged = shares.split(other, b"mark", lambda _: slope)
    assert forged[place] == known
    assert shares.join(known, forged[(place + 1) % 3]) == other


def test_every_product_and_inverse_of_the_field_is_right() -> None:
    assert shares._times(0x57, 0x83) == 0xC1  # FIPS 197, section 4.2
    assert shares._times(0x57, 0x13) == 0xFE
    for a in range(1, 256):
        assert shares._times(a, shares._inverse(a)) == 1
        assert {shares._times(a, b) for b in range(256)} == set(range(256))


def test_a_share_has_twenty_groups_and_is_read_however_it_is_typed() -> None:
    paper = shares.write(SHARES[0])
    assert [len(line.split()) for line in paper.splitlines()] == [5, 5, 5, 5]
    assert not set("".join(paper.split())) - set(ALPHABET)
    for typed in (paper.lower(), "".join(paper.split()), paper.replace(" ", " – "), f"\n{paper}\n"):
        assert shares.read(typed) == SHARES[0]


def test_a_mistyped_group_is_named() -> None:
    groups = shares.write(SHARES[1]).split()
    for index, group in enumerate(groups):
        for place in range(4):
            for symbol in set(ALPHABET) - {group[place]}:
                typed = [*groups]
                typed[index] = group[:place] + symbol + group[place + 1 :]
                with pytest.raises(Refused) as problem:
                    shares.read(" ".join(typed))
                assert (problem.value.code, problem.value.values) == ("shares.group", {"group": str(index + 1)})


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.text(alphabet=ALPHABET, min_size=80, max_size=80))
def test_whatever_is_typed_is_a_share_or_a_named_refusal(typed: str) -> None:
    try:
        outcome = str(shares.read(typed).number)
    except Problem as problem:
        outcome = problem.code
    assert outcome in ("1", "2", "3", "shares.length", "shares.group")


def test_shares_of_two_secrets_and_one_share_twice_are_refused() -> None:
    other = shares.split(SECRET, b"else", random.Random(2).randbytes)
    for pair, code in (((SHARES[0], other[1]), "shares.mixed"), ((SHARES[0], SHARES[0]), "shares.same")):
        with pytest.raises(Refused) as problem:
            shares.join(*pair)
        assert problem.value.code == code
