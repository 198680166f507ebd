"""The service itself: ``POST /trip``, ``GET /health``, ``GET /metrics``."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Final

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.host import journal
from jourdesk.host.limits import Buckets
from jourdesk.host.metrics import MEDIA_TYPE as METRICS_TYPE
from jourdesk.host.metrics import Metrics
from jourdesk.host.migrate import HEAD
from jourdesk.host.storage import Storage
from jourdesk.host.trips import Clock, Trips
from jourdesk.wire import credentials as credential
from jourdesk.wire import frames
from jourdesk.wire.credentials import Credentials
from jourdesk.wire.trip import (
    MAX_REQUEST,
    MEDIA_TYPE,
    OLDEST,
    PATH,
    PROTOCOL,
    PROTOCOL_HEADER,
    Pair,
    Sorry,
    TripAnswer,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_AT_ONCE: Final = 16
"""Trips answered at once by one instance, each with a connection to PostgreSQL; SQLite answers one by one."""
_BODIES: Final = 32
_BODY_S: Final = 60.0
_STATUS: Final = {
    "request.slow": 429,
    "wire.too-big": 413,
    "wire.newer": 426,
    "protocol.old": 426,
    "protocol.new": 426,
    "host.no-path": 404,
}
_STATUS_BY_ROOM: Final = {"request": 401, "directory": 403, "wire": 400, "host": 503}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How many trips a second each desk and each address may make in the long run, and at once."""

    desk: float = 20
    desk_burst: float = 100
    address: float = 1000
    address_burst: float = 2000


class Service:
    """One instance, stateless but for its counters."""

    def __init__(self, storage: Storage, clock: Clock, *, program: str, rates: Rates) -> None:
        """Serve a database that has been migrated."""
        self.metrics = Metrics()
        self._storage = storage
        self._clock = clock
        self._trips = Trips(storage, clock, program, Buckets(rates.desk, rates.desk_burst, perf_counter))
        self._addresses = Buckets(rates.address, rates.address_burst, perf_counter)
        self._threads = anyio.CapacityLimiter(_AT_ONCE if storage.earnest else 1)
        self._bodies = anyio.CapacityLimiter(_BODIES)

    async def trip(self, request: Request) -> Response:
        """Answer a trip, or say sorry."""
        began = perf_counter()
        told: dict[str, str | int | float] = {}
        try:
            answer = await self._answer(request, told)
            status, body = 200, frames.write(answer)
            self._count(answer, told)
        except Problem as problem:
            status, body = status_of(problem), frames.write(self._sorry(problem))
            told["code"] = problem.code
            told |= {name: value for name, value in problem.values.items() if name in ("state", "reason")}
        took_ms = (perf_counter() - began) * 1000
        self.metrics.took(took_ms)
        self.metrics.add("trips_total", f'status="{status}"')
        self.metrics.add("sent_bytes_total", by=len(body))
        journal.tell("trip", status=status, ms=round(took_ms, 1), out=len(body), **told)
        return _response(status, body)

    async def _answer(self, request: Request, told: dict[str, str | int | float]) -> TripAnswer:
        if not self._addresses.allow(request.client.host if request.client else ""):
            raise Refused("request.slow")
        _check_protocol(request.headers.get(PROTOCOL_HEADER, ""))
        signed = credential.read(request.headers.get("Authorization", ""))
        told["signer"] = signed.signer
        async with self._bodies:
            body = await _body(request)
            told["in"] = len(body)
            self.metrics.add("received_bytes_total", by=len(body))
            return await self._in_thread(signed, body)

    async def _in_thread(self, signed: Credentials, body: bytes) -> TripAnswer:
        # Once begun a trip is finished, whoever hangs up: its transaction is never cut in the middle by us.
        work = functools.partial(self._trips.answer, signed, body)
        return await anyio.to_thread.run_sync(work, limiter=self._threads)

    def _count(self, answer: TripAnswer, told: dict[str, str | int | float]) -> None:
        for outcome, count in Counter(receipt.state.value for receipt in answer.receipts).items():
            self.metrics.add("receipts_total", f'outcome="{outcome}"', count)
            told[outcome] = count
        refused = Counter(receipt.code for receipt in answer.receipts if receipt.code)
        if refused:
            told["codes"] = ",".join(f"{code}:{count}" for code, count in sorted(refused.items()))
        handed_out = sum(len(page.items) for page in answer.feeds)
        self.metrics.add("handed_out_total", by=handed_out)
        told |= {"handed_out": handed_out, "entries": len(answer.entries)}

    def _sorry(self, problem: Problem) -> Sorry:
        values = tuple(
            Pair(name=name, value=value)
            for name, value in sorted(problem.values.items())
            if name not in ("state", "reason")
        )
        return Sorry(
            protocol=PROTOCOL,
            oldest=OLDEST,
            newest=PROTOCOL,
            now_ms=self._clock(),
            code=problem.code,
            values=values,
        )

    async def health(self, _request: Request) -> Response:
        """Tell whether this instance reaches its database."""
        try:
            await anyio.to_thread.run_sync(self._touch, limiter=self._threads)
        except Problem as problem:
            return JSONResponse({"status": "unavailable", "code": problem.code}, status_code=503)
        return JSONResponse({"status": "ok", "protocol": PROTOCOL, "form": HEAD})

    def _touch(self) -> None:
        with self._storage.snapshot() as connection:
            connection.exec_driver_sql("SELECT head FROM root LIMIT 1")

    async def counted(self, _request: Request) -> Response:
        """Give the counters."""
        return Response(self.metrics.text(), media_type=METRICS_TYPE)

    async def elsewhere(self, _request: Request, error: Exception) -> Response:
        """Answer for a path or a method that is not there."""
        status = error.status_code if isinstance(error, HTTPException) else 404
        return _response(status, frames.write(self._sorry(Refused("host.no-path"))))


def make_app(service: Service, *, at_end: Callable[[], None] | None = None) -> Starlette:
    """Make the web application of a service."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        if at_end is not None:
            at_end()

    return Starlette(
        routes=[
            Route(PATH, service.trip, methods=["POST"]),
            Route("/health", service.health, methods=["GET"]),
            Route("/metrics", service.counted, methods=["GET"]),
        ],
        exception_handlers={HTTPException: service.elsewhere},
        lifespan=lifespan,
    )


def status_of(problem: Problem) -> int:
    """Choose the HTTP status of a problem."""
    found = _STATUS.get(problem.code)
    return found if found is not None else _STATUS_BY_ROOM.get(problem.code.partition(".")[0], 503)


def _response(status: int, body: bytes) -> Response:
    headers = {PROTOCOL_HEADER: str(PROTOCOL), "Cache-Control": "no-store"}
    if status in (429, 503):
        headers["Retry-After"] = "2"
    return Response(body, status_code=status, media_type=MEDIA_TYPE, headers=headers)


def _check_protocol(text: str) -> None:
    if not (text.isascii() and text.isdecimal() and len(text) <= 4):
        raise Unavailable("wire.damaged")
    if int(text) < OLDEST:
        raise Unavailable("protocol.old", oldest=str(OLDEST))
    if int(text) > PROTOCOL:
        raise Unavailable("protocol.new", newest=str(PROTOCOL))


async def _body(request: Request) -> bytes:
    """Read a body piece by piece, and no further than the limit."""
    pieces: list[bytes] = []
    size = 0
    try:
        with anyio.fail_after(_BODY_S):
            async for piece in request.stream():
                size += len(piece)
                if size > MAX_REQUEST:
                    raise Refused("wire.too-big")
                pieces.append(piece)
    except (TimeoutError, ClientDisconnect):
        raise Unavailable("host.busy", state="body") from None
    return b"".join(pieces)
