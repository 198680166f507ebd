"""Facts for tests: one author, one instant, counted ids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from jourdesk.domain.events import Body
from jourdesk.domain.fact import FIRST, Author, Fact, HybridTime
from jourdesk.wire.facts import schema_of

AT = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
WALLIN = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="desk-1")


def facts(*bodies: Body, stream: str = "c1", at: datetime = AT, author: Author = WALLIN) -> tuple[Fact, ...]:
    """Write bodies as facts of one stream, numbered from 1."""
    return tuple(_facts(bodies, stream, at, author))


def _facts(bodies: Iterable[Body], stream: str, at: datetime, author: Author) -> Iterable[Fact]:
    for number, body in enumerate(bodies, 1):
        yield Fact(
            id=f"{number:032x}",
            stream=stream,
            board="",
            author=author,
            number=number,
            previous=FIRST,
            parents=(),
            at=HybridTime(number),
            happened=at,
            written=at,
            schema=schema_of(type(body).__name__),
            body=body,
        )
