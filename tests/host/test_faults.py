"""Twenty desks at once, killed processes, cut roads, stolen and restored databases: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from jourdesk.domain.problems import Unavailable
from jourdesk.host import embedded
from jourdesk.host.cluster import Cluster, own_postgresql
from jourdesk.host.limits import MOST, Buckets
from jourdesk.host.serving import prepare
from jourdesk.host.storage import sqlite_url
from jourdesk.wire import frames
from jourdesk.wire.trip import TripAnswer
from tests.bench.host_bench import Service, at_once
from tests.host.conftest import Databases, Hosted, small_county
from tests.host.desk import HostedDesk, Made, ids, name_of
from tests.vault.county import County

MARK = "Kerstin-HEMLIGT-19121212"


def crowd(n: int) -> County:
    """A county with many desks in the jour, and one in another unit."""
    county = County(7)
    for number in range(2, n + 1):
        county.join(f"jour-{number}", "jour", "jour-1", f"p-{number}")
    county.unit("ange", "ange-1", "p-99")
    return county


def check_dense(desk: HostedDesk, unit: str, expected: set[str]) -> None:
    """Take a whole feed; every id stands in it once, and the numbers have no gap (checked page by page)."""
    found = ids(desk.pull(unit))
    assert [item.seq for item in desk.kept[unit]] == list(range(1, len(found) + 1))
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_twenty_desks_that_push_at_once_make_one_dense_feed(source: Path | str) -> None:
    county = crowd(20)
    with closing(Hosted(source, county)) as hosted:
        other = hosted.again()
        shared = hosted.desk("jour-1").stream("shared")
        hosted.desk("jour-1").push(first := hosted.desk("jour-1").grant(shared, "jour"))
        work: list[tuple[HostedDesk, list[tuple[bytes, dict[str, str]]]]] = []
        expected = {first.id}
        for number in range(1, 21):
            desk = hosted.desk(f"jour-{number}")
            # On PostgreSQL through two instances; SQLite has one.
            desk.address = other.address if number % 2 and isinstance(source, str) else desk.address
            own = desk.stream(f"own-{number}")
            batches: list[list[Made]] = [[desk.grant(own, "jour"), desk.grant(own, "ange")]]
            batches += [[desk.envelope(own), desk.envelope(shared), desk.envelope(own)] for _ in range(4)]
            bodies = [frames.write(desk.request(*batch)) for batch in batches]
            signed = [(body, desk.headers(body)) for body in bodies]
            expected |= {name_of(item) for batch in batches for item in batch}
            work.append((desk, signed))

        def push(desk: HostedDesk, signed: list[tuple[bytes, dict[str, str]]]) -> None:
            for body, headers in signed:
                answer = desk.post(body, headers)
                assert answer.status_code == 200
                assert {r.state for r in frames.read(TripAnswer, answer.content).receipts} == {"kept"}

        at_once([partial(push, *one) for one in work])
        check_dense(hosted.desk("jour-1"), "jour", expected)
        ange = hosted.desk("ange-1")
        found = ids(ange.pull("ange"))
        assert len(found) == len(set(found)) == 20 * (2 + 8)


def test_an_answer_that_is_lost_after_the_commit_costs_nothing(hosted: Hosted) -> None:
    desk, other = hosted.desk("jour-1"), hosted.desk("jour-2")
    key = desk.stream()
    items: list[Made] = [desk.grant(key, "jour"), desk.envelope(key), desk.envelope(key)]
    desk.ask(desk.request(*items))  # kept; the answer never arrives
    assert desk.push(*items) == ["kept"] * 3
    assert len(other.pull("jour")) == 3


def test_a_request_that_is_cut_in_the_middle_keeps_nothing(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    body = frames.write(desk.request(desk.grant(key, "jour")))
    headers = desk.headers(body)

    def cut() -> Iterator[bytes]:
        yield body[: len(body) // 2]
        raise ConnectionResetError

    with pytest.raises((httpx.TransportError, ConnectionResetError)):
        httpx.post(desk.address + "/trip", content=cut(), headers=headers, trust_env=False)
    assert desk.pull("jour") == []


@pytest.fixture
def served(source: Path | str) -> tuple[County, str]:
    """A county and the URL of a database that holds its directory, with nothing serving it."""
    url = sqlite_url(source / "host.db") if isinstance(source, Path) else source
    county = small_county()
    with closing(Hosted(source, county)):
        pass
    return county, url


def test_a_service_that_is_killed_keeps_all_it_acknowledged(served: tuple[County, str]) -> None:
    county, url = served
    county.now = time.time_ns() // 1_000_000
    acknowledged: set[str] = set()
    maker = HostedDesk(county, "jour-1", "")
    key = maker.stream()
    pending: list[Made] = [maker.grant(key, "jour"), *(maker.envelope(key) for _ in range(120))]
    for _ in range(3):
        service = Service(url)
        maker.address = service.address
        killer = threading.Timer(0.1, os.kill, (service.process.pid, signal.SIGKILL))
        try:
            for n, item in enumerate(pending):
                assert maker.push(item) == ["kept"]
                acknowledged.add(name_of(item))
                if n == 2:
                    killer.start()  # from here on, however slow the machine is
        except httpx.TransportError:
            pass
        killer.join()
        service.process.wait(10)
        maker.close()
        maker.client = None
    service = Service(url)
    reader = HostedDesk(county, "jour-2", service.address)
    found = ids(reader.pull("jour"))
    service.close()
    reader.close()
    assert acknowledged
    assert acknowledged <= set(found)
    assert len(found) == len(set(found))


@pytest.mark.slow
def test_a_postgresql_that_is_killed_keeps_all_it_acknowledged_and_the_service_goes_on() -> None:
    cluster = own_postgresql()
    county = small_county()
    try:
        with closing(Hosted(cluster.url(), county)) as hosted:
            desk = hosted.desk("jour-1")
            key = desk.stream()
            desk.push(desk.grant(key, "jour"))
            kept = [desk.envelope(key) for _ in range(30)]
            desk.push(*kept)
            kill(cluster)
            late = desk.envelope(key)
            said = desk.refused(frames.write(desk.request(late)))
            assert (said.status, said.sorry.code) == (503, "host.database")
            assert httpx.get(hosted.host.address + "/health", trust_env=False).status_code == 503
            cluster.start()
            # The connections of before are dead; each is found out once and replaced.
            states = [desk.post(frames.write(desk.request(late))).status_code for _ in range(20)]
            assert states[-1] == 200
            assert set(states) <= {200, 503}
            found = ids(hosted.desk("jour-2").pull("jour"))
            assert found[1:] == [one.header.id for one in (*kept, late)]
    finally:
        cluster.close()


def kill(cluster: Cluster) -> None:
    """Kill a server and all its processes, as when the power goes."""
    psutil: Any = import_module("psutil")  # it has no types
    main = psutil.Process(int((cluster.data / "postmaster.pid").read_text().split()[0]))
    everyone = [main, *main.children(recursive=True)]
    for process in everyone:
        process.kill()
    psutil.wait_procs(everyone, timeout=10)


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_the_primary_is_lost_and_the_standby_promoted() -> None:
    primary = own_postgresql()
    standby = Cluster()
    county = small_county()
    try:
        shutil.rmtree(standby.data, ignore_errors=True)
        source = f"host=127.0.0.1 port={primary.port} user=postgres application_name=standby"
        standby.command(
            "pg_basebackup", "-D", str(standby.data), "-d", source, "-R", "-X", "stream", "--checkpoint=fast"
        )
        standby.start()
        with psycopg.connect(primary.url(), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (standby)'")
            connection.execute("SELECT pg_reload_conf()")
        with closing(Hosted(primary.url(), county)) as hosted:
            desk = hosted.desk("jour-1")
            key = desk.stream()
            items: list[Made] = [desk.grant(key, "jour"), *(desk.envelope(key) for _ in range(20))]
            assert desk.push(*items) == ["kept"] * 21
            kill(primary)
        standby.command("pg_ctl", "-D", str(standby.data), "-w", "promote")
        host = embedded(standby.url(), clock=lambda: county.now)
        reader = HostedDesk(county, "jour-2", host.address)
        assert len(ids(reader.pull("jour"))) == 21
        reader.push(reader.envelope(key))
        reader.close()
        host.close()
    finally:
        standby.close()
        primary.close()


def test_what_postgresql_says_of_a_failing_row_is_never_passed_on(databases: Databases) -> None:
    url = databases.fresh()
    storage = prepare(url)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER TABLE root ADD CONSTRAINT ck CHECK (head < 0)")
    with pytest.raises(Unavailable) as told, storage.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO root (fingerprint, head, digest) VALUES (%s, 1, %s)", (MARK.encode(), MARK.encode())
        )
    assert (str(told.value), told.value.values) == ("host.database", {"state": "23514"})
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    storage.close()


def test_nonsense_takes_no_memory(served: tuple[County, str]) -> None:
    county, url = served
    county.now = time.time_ns() // 1_000_000
    service = Service(url)
    desk = HostedDesk(county, "jour-1", service.address)
    process: Any = import_module("psutil").Process(service.process.pid)
    big = bytes(6 << 20)

    def nonsense(rounds: int) -> int:
        for n in range(rounds):
            assert desk.post(big[: n << 16]).status_code == 400
            assert desk.post(big, {"Authorization": "x" * n, "Jourdesk-Protocol": "1"}).status_code == 401
            stranger = desk.headers(big, f"desk:stranger-{county.chance.random()}")
            assert desk.post(big, stranger).status_code == 403
        return int(process.memory_info().rss)

    before = nonsense(50)
    after = nonsense(50)
    desk.close()
    service.close()
    assert after - before < 48 << 20


def test_askers_are_forgotten_before_they_fill_the_memory() -> None:
    now = 0.0
    buckets = Buckets(rate=1, burst=2, seconds=lambda: now)
    assert [buckets.allow("one") for _ in range(3)] == [True, True, False]
    now = 1.5
    assert [buckets.allow("one") for _ in range(2)] == [True, False]
    for number in range(MOST + 100):
        buckets.allow(str(number))
    assert len(buckets) == MOST
