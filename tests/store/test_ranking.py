"""Finding persons by name through the key table, in real SQL."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

import pytest

from jourdesk.store.ranking import MOST_CANDIDATES, candidate_keys, find, near_keys, query_keys, rank, score
from tests.naughty import NAUGHTY

NAMES = (
    "Åsa Öhrn",
    "Christoffer Åkesson",
    "Ann-Karin Zetterström",
    "Wiktor Lindström",
    "Kerstin Sköld",
    "Göran Andersson",
    "Anna Andersson",
    "Mohammed Al Hassan",
    "Bo Ek",
    "محمد عبد الله",
    "Håkan Ljungqvist",
    "Eva",
)


class Table:
    """The key table, as the store keeps it."""

    def __init__(self) -> None:
        self.base = sqlite3.connect(":memory:")
        self.base.execute("CREATE TABLE name_key (key TEXT, person TEXT, PRIMARY KEY (key, person)) WITHOUT ROWID")
        rows = [(key, name) for name in NAMES for key in candidate_keys(name)]
        self.base.executemany("INSERT INTO name_key VALUES (?, ?)", rows)
        self.asked = 0

    def lookup(self, keys: frozenset[str]) -> Iterable[tuple[str, str]]:
        self.asked += 1
        rows = self.base.execute(
            "SELECT person, count(*) AS hits FROM name_key WHERE key IN (SELECT value FROM json_each(?))"
            " GROUP BY person ORDER BY hits DESC LIMIT ?",
            (json.dumps(sorted(keys)), MOST_CANDIDATES),
        )
        return [(name, name) for name, _ in rows]


@pytest.fixture
def table() -> Iterator[Table]:
    made = Table()
    yield made
    made.base.close()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("asa ohrn", "Åsa Öhrn"),
        ("Öhrén", "Åsa Öhrn"),
        ("oern", "Åsa Öhrn"),
        ("kristofer akeson", "Christoffer Åkesson"),
        ("annkarin setterstrom", "Ann-Karin Zetterström"),
        ("viktor", "Wiktor Lindström"),
        ("Tjerstin Schöld", "Kerstin Sköld"),
        ("jöran anderson", "Göran Andersson"),
        ("muhammad hassan", "Mohammed Al Hassan"),
        ("Lnidström", "Wiktor Lindström"),
        ("lidström", "Wiktor Lindström"),
        ("bindström", "Wiktor Lindström"),
        ("lijngqvist håkan", "Håkan Ljungqvist"),
        ("bo", "Bo Ek"),
        ("محمد", "محمد عبد الله"),
        ("zett", "Ann-Karin Zetterström"),
        ("Andersson Anna", "Anna Andersson"),
    ],
)
def test_misspelt_names_are_found_first(table: Table, query: str, meant: str) -> None:
    assert find(query, table.lookup)[0][0] == meant


def test_a_good_answer_needs_one_question(table: Table) -> None:
    find("Anna Andersson", table.lookup)
    assert table.asked == 1


def test_nothing_is_asked_for_nothing(table: Table) -> None:
    assert find("  ", table.lookup) == []
    assert table.asked == 0


def test_a_stranger_is_not_found(table: Table) -> None:
    assert find("Fqz", table.lookup) == []
    assert find("Xy", table.lookup) == []


def test_keys_are_few() -> None:
    assert candidate_keys("Anna Andersson") == {"s:AN", "x:ann", "s:ANDRSN", "x:and"}
    assert "s:ANKRN" in candidate_keys("Ann-Karin")
    assert query_keys("Sköld") == {"s:SKLD", "x:sko", "s:XLD"}
    assert near_keys("Bo") == frozenset()
    assert "s:LDSTRM" in near_keys("Lindström")


def test_the_same_name_scores_full_and_nothing_scores_nothing() -> None:
    assert score("åsa öhrn", "Åsa Öhrn") == pytest.approx(100)
    assert score("", "Åsa") == 0
    assert score("Åsa", "") == 0


def test_equal_scores_come_in_the_order_of_name_then_reference() -> None:
    found = rank("Berg", [("b", "Eva Berg"), ("a", "Eva Berg"), ("c", "Ava Berg")], limit=2)
    assert [ref for ref, _ in found] == ["c", "a"]


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_text_finds_without_breaking(table: Table, text: str) -> None:
    for _, weight in find(text, table.lookup):
        assert 0 <= weight <= 100.001
