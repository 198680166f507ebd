"""The power goes while a desk forgets: of each contact all is here, or nothing but its skeleton."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from jourdesk.store.engine import StoreFile
from jourdesk.store.health import examine
from tests.store.files import SECRET, opened

CALLS, FACTS = 150, 12
_FORGETS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.store.files import opened
from jourdesk.store.forgetting import forget, numbers
AT = datetime(2027, 1, 1, tzinfo=UTC)
with opened(Path(sys.argv[1]), create=False) as store:
    with store.begin() as connection:
        begin = numbers(connection)[0]
    print("open", flush=True)
    for number in range(begin, int(sys.argv[2])):
        with store.begin() as connection:
            forget(connection, f"call-{number}", received=AT, at=AT, counts=True)
        print(number, flush=True)
"""


def fill(store: StoreFile) -> None:
    """Keep calls that the host has: facts with their places, a row, a person who can be found."""
    with store.begin() as connection:
        for call in range(CALLS):
            stream = f"call-{call}"
            for number in range(1, FACTS + 1):
                connection.execute(
                    text(
                        "INSERT INTO fact (id, seq, desk, stream, board, kind, number, hash, previous, hlc_ms, hlc_n, body) "
                        "VALUES (:id, 1, 'd', :of, '', 'k', :number, zeroblob(32), zeroblob(32), 1, 0, CAST(:body AS BLOB))"
                    ),
                    {"id": f"{stream}-{number}", "of": stream, "number": number, "body": SECRET * 40},
                )
            connection.execute(
                text("INSERT INTO call VALUES (:of, '2026', 'ended', '', :s)"), {"of": stream, "s": SECRET}
            )
            connection.execute(
                text("INSERT INTO person VALUES (:id, :of, 'p', :name, :name, '', '', :name)"),
                {"id": call, "of": stream, "name": SECRET},
            )
            connection.execute(text("INSERT INTO name_key VALUES (:name, :id)"), {"name": SECRET, "id": call})


def found(store: StoreFile) -> list[tuple[int, int, int, int, int]]:
    """Tell of each call: its facts, those with their bytes, its rows, its persons with a key, its mark."""
    with store.begin() as connection:
        rows = connection.execute(
            text(
                "SELECT count(*), sum(length(body) > 0), (SELECT count(*) FROM call WHERE stream = fact.stream), "
                "(SELECT count(*) FROM person JOIN name_key ON person = id WHERE stream = fact.stream), "
                "(SELECT count(*) FROM forgotten WHERE stream = fact.stream) FROM fact GROUP BY stream"
            )
        ).all()
    return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]


def test_a_kill_between_or_within_contacts_leaves_each_whole_or_forgotten(tmp_path: Path) -> None:
    path, chance, told = tmp_path / "desk.db", random.Random(11), -1
    with opened(path) as store:
        fill(store)
    whole, gone = (FACTS, FACTS, 1, 1, 0), (FACTS, 0, 0, 0, 1)
    for _ in range(4):
        command = [sys.executable, "-c", _FORGETS, str(path), str(CALLS)]
        desk = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert desk.stdout is not None
        assert desk.stdout.readline().strip() == "open"
        for _ in range(chance.randrange(1, 12)):
            told = int(desk.stdout.readline() or told)  # a fast computer may be through
        desk.kill()
        told = max([told, *(int(line) for line in desk.stdout.read().splitlines() if line)])
        desk.stdout.close()
        desk.wait()
        with opened(path, create=False) as store:
            seen = found(store)
            assert examine(store).is_sound
        assert set(seen) <= {whole, gone}
        assert told + 1 <= seen.count(gone) <= told + 2
    assert gone in seen
