"""Hash chains: within each stream a desk numbers its facts and names the one before, so that a reader can check it whole."""

from __future__ import annotations

from sqlalchemy import Connection, select

from jourdesk.domain.fact import FIRST
from jourdesk.domain.problems import Unavailable
from jourdesk.store import tables as t
from jourdesk.wire import facts as wire


def broken_chains(connection: Connection) -> tuple[int, int]:
    """Check every chain of the store. Of what is forgotten here the links are checked: its bytes are with the host.

    Returns:
        How many facts were read, and how many chains (desk x stream) have a gap, a fork, or a fact whose bytes do not fit.
    """
    f = t.FactRow
    rows = connection.execute(
        select(f.desk, f.stream, f.number, f.previous, f.hash, f.body).order_by(f.desk, f.stream, f.number)
    )
    forgotten = set(connection.execute(select(t.ForgottenRow.stream)).scalars())
    count, broken = 0, set()
    chain: tuple[str, str] | None = None
    number, expected = 0, FIRST
    for row in rows:
        count += 1
        if (row.desk, row.stream) != chain:
            chain, number, expected = (row.desk, row.stream), 0, FIRST
        number += 1
        linked = row.number == number and row.previous == expected
        gone = not row.body and row.stream in forgotten
        if not linked or not (gone or _agrees(row.body, row.hash, row.number, row.previous)):
            broken.add(chain)
        expected = row.hash
    return count, len(broken)


def _agrees(body: bytes, own: bytes, number: int, previous: bytes) -> bool:
    if wire.digest(body) != own:
        return False
    try:
        fact = wire.read(body)
    except Unavailable:
        return False
    return fact.number == number and fact.previous == previous
