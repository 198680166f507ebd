"""What comes out of an envelope must be what its header says: one's own fact under another's name is not let in."""

from __future__ import annotations

from jourdesk.domain.fact import Fact
from jourdesk.domain.problems import Unavailable
from jourdesk.wire import facts
from jourdesk.wire.envelope import Header, Inside


def fact_in(inside: Inside, header: Header, *, stream: str) -> Fact:
    """Read the fact of an opened envelope.

    Args:
        inside: What was sealed.
        header: The header it came under.
        stream: The local name of the stream, from the key that opened it.

    Raises:
        Unavailable: ``envelope.other-fact`` if fact and header name different ids, desks or streams;
            ``wire.damaged`` or ``wire.newer``.
    """
    fact = facts.read(inside.fact)
    if (fact.id, fact.author.desk, fact.stream) != (header.id, header.desk, stream):
        raise Unavailable("envelope.other-fact", desk=header.desk)
    return fact
