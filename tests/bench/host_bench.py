"""Measures the host against the budgets, as ratios within one run: ``python -m tests.bench.host_bench [--events N]``.

Prints the time of an empty trip; what 20 desks push a second, beside batched INSERTs of the same bytes into the same
PostgreSQL, bare (one table, one index) and alike (the host's own two tables with their indexes); what an event costs as the
store grows. Requests are made and signed before the clock starts; everything else is real: HTTP on loopback, signatures
checked, commits on the disk. On a busy machine the shares are too low: two services compete where twenty connections do.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median

import httpx
import psycopg

from jourdesk.host.cluster import Cluster, own_postgresql
from jourdesk.host.directories import admit
from jourdesk.host.serving import prepare
from jourdesk.wire import frames
from jourdesk.wire.grants import StreamKey
from jourdesk.wire.trip import Cursor, TripAnswer
from tests.host.desk import HostedDesk
from tests.vault.county import County

DESKS = 20
BATCH = 500
_BARE = (
    "CREATE TABLE IF NOT EXISTS raw (id text PRIMARY KEY, at bigserial, body bytea)",
    "ALTER TABLE raw ALTER COLUMN body SET STORAGE EXTERNAL",
)
_LIKE = (
    "CREATE TABLE IF NOT EXISTS raw_record (LIKE record INCLUDING ALL)",
    "CREATE TABLE IF NOT EXISTS raw_item (LIKE feed_item INCLUDING ALL)",
    "CREATE SEQUENCE IF NOT EXISTS raw_position",
)
_ROW = (
    "INSERT INTO raw_record (stream_id, position, root_id, kind, item, digest, desk, number, key, late, data) VALUES "
    "(%s, nextval('raw_position'), 1, 'E', %s, sha256('x'), %s, currval('raw_position'), sha256('x'), false, %s)"
)
_NUMBER = (
    "INSERT INTO raw_item (feed_id, seq, stream_id, position, size, digest) VALUES "
    "(1, nextval('raw_position'), %s, currval('raw_position'), 1, sha256('x'))"
)
Prepared = tuple[bytes, dict[str, str]]


class Bench:
    """One PostgreSQL, one county of twenty desks, services in processes of their own."""

    def __init__(self, cluster: Cluster, services: int) -> None:
        """Set it all up."""
        self.cluster = cluster
        self.county = County()
        self.county.now = int(time.time() * 1000)
        for n in range(2, DESKS + 1):
            self.county.join(f"jour-{n}", "jour", "jour-1", f"p-{n}")
        with psycopg.connect(cluster.url(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE bench")
        self.url = cluster.url("bench")
        storage = prepare(self.url)
        with storage.writing() as transaction:
            admit(transaction, self.county.directory.root, self.county.entries)
        storage.close()
        self.services = [Service(self.url) for _ in range(services)]
        self.desks = [HostedDesk(self.county, f"jour-{n + 1}", "") for n in range(DESKS)]
        self.keys: list[StreamKey] = [desk.stream(f"call-{desk.name}") for desk in self.desks]
        for n, (desk, key) in enumerate(zip(self.desks, self.keys, strict=True)):
            desk.address = self.services[n % services].address
            desk.push(desk.grant(key, "jour"))

    def prepared(self, batches: int) -> list[list[Prepared]]:
        """Seal, sign and pack batches for every desk."""
        self.county.now = int(time.time() * 1000)  # what is prepared now is signed now, however long the whole takes
        return [
            [self._prepared(desk, key) for _ in range(batches)] for desk, key in zip(self.desks, self.keys, strict=True)
        ]

    def _prepared(self, desk: HostedDesk, key: StreamKey) -> Prepared:
        body = frames.write(desk.request(*(desk.envelope(key) for _ in range(BATCH))))
        return body, desk.headers(body)

    def push(self, work: Sequence[Sequence[Prepared]]) -> float:
        """Let every desk push its batches at the same time; give the events a second."""

        def one(n: int) -> None:
            desk = self.desks[n]
            for body, headers in work[n]:
                answer = desk.post(body, headers)
                assert answer.status_code == 200, answer.content
                receipts = frames.read(TripAnswer, answer.content).receipts
                assert all(receipt.state == "kept" for receipt in receipts), receipts[0]

        took = at_once([partial(one, n) for n in range(DESKS)])
        return sum(len(batches) for batches in work) * BATCH / took

    def raw(self, batches: int, *, alike: bool = False) -> float:
        """Insert the same bytes in the same batches with nothing around them; give the rows a second."""
        payload = len(frames.write(self.desks[0].envelope(self.keys[0])))
        with psycopg.connect(self.url, autocommit=True) as connection:
            for statement in _LIKE if alike else _BARE:
                connection.execute(statement.encode())
        work = [
            [[(os.urandom(16).hex(), os.urandom(payload)) for _ in range(BATCH)] for _ in range(batches)]
            for _ in range(DESKS)
        ]

        def one(n: int) -> None:
            with psycopg.connect(self.url) as connection, connection.cursor() as cursor:
                for rows in work[n]:
                    if alike:
                        cursor.executemany(_ROW, [(n, name, f"desk-{n}", data) for name, data in rows])
                        cursor.executemany(_NUMBER, [(n,) for _ in rows])
                    else:
                        cursor.executemany("INSERT INTO raw (id, body) VALUES (%s, %s)", rows)
                    connection.commit()

        took = at_once([partial(one, n) for n in range(DESKS)])
        return DESKS * batches * BATCH / took

    def processor_s(self) -> float:
        """Tell how many seconds the processors have worked for the services and for PostgreSQL (Linux)."""
        services = [service.process.pid for service in self.services]
        with psycopg.connect(self.cluster.url(), autocommit=True) as connection:
            rows = connection.execute("SELECT pid FROM pg_stat_activity").fetchall()
        ticks = sum(_ticks(pid) for pid in (*services, *(int(row[0]) for row in rows)))
        return ticks / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """Stop the services."""
        for desk in self.desks:
            desk.close()
        for service in self.services:
            service.close()


class Service:
    """The real command in a process of its own."""

    def __init__(self, url: str) -> None:
        """Start it and wait until it answers."""
        import socket

        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        command = [sys.executable, str(Path(__file__).parent / "host_process.py"), url, str(port)]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self._wait()

    def _wait(self) -> None:
        over = threading.Event()
        for _ in range(200):
            try:
                if httpx.get(self.address + "/health", trust_env=False).status_code == 200:
                    return
            except httpx.TransportError:
                over.wait(0.05)
        raise AssertionError("the service does not answer")

    def close(self) -> None:
        """Stop it in order."""
        self.process.terminate()
        self.process.wait(30)


def _ticks(pid: int) -> int:
    """How long a process has worked, for itself and within the kernel."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except FileNotFoundError:
        return 0  # a connection that has been closed
    return int(fields[11]) + int(fields[12])


def at_once(work: Sequence[Callable[[], None]]) -> float:
    """Run all of it at the same time; give how long it took, in seconds."""
    with ThreadPoolExecutor(len(work)) as pool:
        began = time.perf_counter()
        for done in [pool.submit(one) for one in work]:
            done.result()
        return time.perf_counter() - began


def empty_trip(bench: Bench, trips: int = 300) -> float:
    """Give the median of an empty trip in ms, as the desk sees it: signed, sent, answered, read."""
    desk = bench.desks[0]
    desk.cursors = {}
    desk.pull("jour", room=1 << 24)
    took = []
    for _ in range(trips):
        began = time.perf_counter()
        answer = desk.ask(desk.request(room=1 << 20))
        took.append((time.perf_counter() - began) * 1000)
        assert not answer.feeds[0].items
    return median(took)


def pull_all(bench: Bench) -> tuple[int, float]:
    """Let a desk that has nothing take the whole feed; give how many items it took, and how many a second."""
    desk = HostedDesk(bench.county, "jour-2", bench.services[0].address)
    desk.cursors = {"jour": Cursor(unit="jour")}
    began = time.perf_counter()
    count = 0
    while True:
        answer = desk.ask(desk.request(room=4 << 20))
        for page in answer.feeds:
            count += len(desk.take(page))
        desk.kept.clear()
        if not answer.more:
            break
    took = time.perf_counter() - began
    desk.close()
    return count, count / took


def curve(bench: Bench, events: int) -> None:
    """Push until the store holds so many events; print what one costs on the way.

    What the processors did for it (service and PostgreSQL) tells most on a machine that others use; the time on the clock stands
    beside what a bare INSERT took in the same minute.
    """
    held, step, next_told = 0, DESKS * BATCH, 10_000
    print("     events   µs of processor an event   µs on the clock   a bare INSERT, µs")
    while held < events:
        work, before = bench.prepared(1), bench.processor_s()
        rate = bench.push(work)
        cost = (bench.processor_s() - before) / step
        held += step
        if held >= next_told:
            bare = 1e6 / bench.raw(1)
            print(f"  {held:>9}   {cost * 1e6:24.0f}   {1e6 / rate:15.0f}   {bare:17.0f}", flush=True)
            next_told = next_told * 3 if held < 100_000 else held + 100_000


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=0, help="grow the store to so many events and print the curve")
    parser.add_argument("--services", type=int, default=2, help="instances of the service")
    parser.add_argument("--batches", type=int, default=4, help="batches a desk")
    given = parser.parse_args()
    cluster = own_postgresql()
    bench = Bench(cluster, given.services)
    try:
        print(f"empty trip            {empty_trip(bench):6.2f} ms (budget 3)")
        bench.push(bench.prepared(1))
        bare, alike, pushed = [], [], []
        for _ in range(3):
            bare.append(bench.raw(given.batches))
            pushed.append(bench.push(bench.prepared(given.batches)))
            alike.append(bench.raw(given.batches, alike=True))
        push = median(pushed)
        print(f"20 desks push         {push:6.0f} events/s, {BATCH} a batch, {given.services} services")
        print(
            f"bare INSERTs          {median(bare):6.0f} rows/s     -> {100 * push / median(bare):3.0f} % (budget 20 %)"
        )
        print(f"INSERTs alike         {median(alike):6.0f} rows/s     -> {100 * push / median(alike):3.0f} %")
        count, rate = pull_all(bench)
        print(f"one desk pulls        {rate:6.0f} items/s ({count} items, checked)")
        print(f"empty trip, then      {empty_trip(bench):6.2f} ms (budget 3)")
        if given.events:
            curve(bench, given.events)
    finally:
        bench.close()
        cluster.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
