"""A mapping that grows: each version stays what it was, whatever is made of it afterwards."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.growing import Growing

STEPS = st.lists(st.tuples(st.integers(0, 30), st.sampled_from("abcd"), st.integers(0, 9)), max_size=30)


@given(STEPS)
def test_every_version_is_the_dictionary_that_copying_would_have_made(steps: list[tuple[int, str, int]]) -> None:
    versions: list[Growing[str, int]] = [Growing()]
    copies: list[dict[str, int]] = [{}]
    for at, key, value in steps:
        # From any version made so far: the newest, or one that others have gone on from already.
        versions.append(versions[at % len(versions)].having(key, value))
        copies.append(copies[at % len(copies)] | {key: value})
    assert [dict(version) for version in versions] == copies
    assert [list(version) for version in versions] == [list(copy) for copy in copies]
    assert [len(version) for version in versions] == [len(copy) for copy in copies]


def test_a_key_of_a_later_version_is_unknown_to_an_earlier_one() -> None:
    earlier: Growing[str, int] = Growing()
    later = earlier.having("desk", 1)
    assert later["desk"] == 1
    assert "desk" not in earlier
    with pytest.raises(KeyError):
        earlier["desk"]


def test_threads_that_go_on_from_one_version_do_not_see_each_other() -> None:
    begun = Growing[str, int]().having("root", 0)

    def grown(thread: int) -> Growing[str, int]:
        mine = begun
        for n in range(200):
            mine = mine.having(f"{thread}-{n}", n)
        return mine

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(grown, range(4)))
    for thread, version in enumerate(found):
        assert list(version) == ["root", *(f"{thread}-{n}" for n in range(200))]
