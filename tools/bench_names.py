"""Measures the search for a person by name: 100 000 invented names in SQLite, 600 misspelt questions.

Run: ``python tools/bench_names.py [--persons N] [--json]``. Prints p50 and p95 in milliseconds and how often the person meant was
among the first twenty or as good as those. The names are put together from lists of common Swedish names; no person is meant.
"""

import argparse
import json
import random
import sqlite3
import statistics
import time
from collections.abc import Iterable

from jourdesk.store.ranking import MOST_CANDIDATES, candidate_keys, find, score


def words(text: str) -> list[str]:
    """Divide a list written as running text."""
    return text.split()


GIVEN = words("""Anna Eva Maria Karin Kristina Lena Sara Emma Kerstin Ingrid Marie Malin Jenny Birgitta Annika Linda Elin Monica
Susanne Inger Ulla Sofia Johanna Hanna Carina Elisabet Katarina Ida Helena Åsa Ann-Christin Ylva Lars Mikael Anders Johan
Erik Per Peter Karl Jan Thomas Daniel Fredrik Andreas Hans Stefan Bengt Mats Mattias Christoffer Kjell Göran Wiktor Björn
Åke Sven Mohammed Ali Ahmed Fatima Amina Yusuf Hussein Zlatan Noel Zoë Tjelvar Örjan Östen Märta Maja Nils Elias Hugo Alva
Lovisa Ebba Saga Wilma Tuva Stina Signe Astrid Liam Oliver Lucas Vincent Ludvig Viggo Melker Sixten Loke Folke""")
HEADS = words("""Berg Lind Sand Ström Söder Norr Väster Öster Hall Holm Sjö Ek Björk Gran Alm Asp Lund Ny Back Dal Hög Kvarn Lö
Mo Nord Sund Ståhl Svan Åker Öhr Ahl Bergs Blom Bro Ceder Eng Fors Fjäll Gren Hag Hed Hell Kull Lager Mal Rosen Rud Selle
Stål Tjern Vall Vester Wall Wik Zetter Åh Älg Öd""")
TAILS = words("""berg ström gren kvist lund mark man blad dahl qvist löf stedt sjö vall strand feldt fors ö in én ell borg hed
skog näs bäck holm ås lid rot""")
SONS = words("""Anders Johan Karl Nil Erik Lar Ol Per Sven Gustaf Pett Jon Jan Han Bengt Jön Mån Mattis Jakob Magnu Göran Håkan
Daniel Knut Abraham Isak""")


def invent(count: int, chance: random.Random) -> list[str]:
    """Invent full names, a third with a surname in -son, as in Sweden."""
    names = []
    for _ in range(count):
        given = chance.choice(GIVEN) + (" " + chance.choice(GIVEN) if chance.random() < 0.3 else "")
        surname = (
            chance.choice(SONS) + "sson" if chance.random() < 0.33 else chance.choice(HEADS) + chance.choice(TAILS)
        )
        names.append(f"{given} {surname}")
    return names


def misspell(name: str, chance: random.Random) -> str:
    """Spell a name as somebody who only heard it, or who types in the dark."""
    for right, wrong in chance.sample(
        [
            ("å", "a"),
            ("ä", "e"),
            ("ö", "o"),
            ("ss", "s"),
            ("ck", "k"),
            ("qv", "kv"),
            ("w", "v"),
            ("th", "t"),
            ("ph", "f"),
        ],
        5,
    ):
        name = name.replace(right, wrong)
    if chance.random() < 0.4:
        place = chance.randrange(1, len(name) - 1)
        name = name[:place] + chance.choice(["", name[place] * 2, chance.choice("aeinrst")]) + name[place + 1 :]
    parts = name.split()
    return f"{parts[0]} {parts[-1]}" if len(parts) > 1 and chance.random() < 0.8 else parts[-1]


class NameIndex:
    """The index table as the store would keep it."""

    def __init__(self, names: list[str]) -> None:
        """Fill the table."""
        self.base = sqlite3.connect(":memory:")
        self.base.execute("CREATE TABLE person (ref TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID")
        self.base.execute(
            "CREATE TABLE name_key (key TEXT NOT NULL, ref TEXT NOT NULL, PRIMARY KEY (key, ref)) WITHOUT ROWID"
        )
        rows = [(f"p{number:06d}", name) for number, name in enumerate(names)]
        self.base.executemany("INSERT INTO person VALUES (?, ?)", rows)
        self.base.executemany(
            "INSERT INTO name_key VALUES (?, ?)", ((key, ref) for ref, name in rows for key in candidate_keys(name))
        )

    def lookup(self, keys: frozenset[str]) -> Iterable[tuple[str, str]]:
        """Give the persons that share most of the keys."""
        found: list[tuple[str, str]] = self.base.execute(
            "SELECT ref, name FROM (SELECT ref, count(*) AS hits FROM name_key"
            " WHERE key IN (SELECT value FROM json_each(?)) GROUP BY ref ORDER BY hits DESC, ref LIMIT ?)"
            " JOIN person USING (ref)",
            (json.dumps(sorted(keys)), MOST_CANDIDATES),
        ).fetchall()
        return found


def main() -> None:
    """Measure and print."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("--persons", type=int, default=100_000)
    wanted.add_argument("--queries", type=int, default=600)
    wanted.add_argument("--json", action="store_true")
    options = wanted.parse_args()
    chance = random.Random(7)
    names = invent(options.persons, chance)
    index = NameIndex(names)
    took, met = [], 0
    for _ in range(options.queries):
        meant = chance.choice(names)
        query = misspell(meant, chance)
        begun = time.perf_counter()
        found = find(query, index.lookup)
        took.append((time.perf_counter() - begun) * 1000)
        # Where many bear the name, any of them is as good an answer as the one that was meant.
        met += bool(found) and score(query, meant) >= found[-1][1]
    keys = index.base.execute("SELECT count(*) FROM name_key").fetchone()[0]
    figures = {
        "persons": options.persons,
        "keys": keys,
        "p50_ms": round(statistics.median(took), 1),
        "p95_ms": round(statistics.quantiles(took, n=20)[-1], 1),
        "max_ms": round(max(took), 1),
        "met_share": round(met / options.queries, 3),
    }
    print(json.dumps(figures) if options.json else "\n".join(f"{key:10} {value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
