"""Put a paper into the desk's folder because somebody asked for a file."""

from __future__ import annotations

from jourdesk.domain.paper import Paper
from jourdesk.usecases.ports import Desk


def save_paper(desk: Desk, *, paper: Paper) -> str:
    """Write a paper as PDF, to be printed; nothing else ever leaves the encrypted store as a file.

    Returns:
        Where it lies, as a path to show.

    Raises:
        Unavailable: ``documents.failed``, ``documents.full`` or ``documents.folder``; nothing is half written.
    """
    return desk.save_paper(paper)
