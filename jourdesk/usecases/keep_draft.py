"""Keep or forget working material: encrypted on this desk, never sent."""

from __future__ import annotations

from jourdesk.usecases.ports import Changes, Desk


def keep_draft(desk: Desk, *, call: str, content: str) -> Changes:
    """Keep what is being typed of a call, so that a crash loses at most the last pause.

    Args:
        desk: The desk.
        call: The call's id; the call need not exist yet.
        content: The screen's own JSON. Empty content forgets the draft.
    """
    with desk.unit() as unit:
        if content:
            unit.keep_draft(call, content)
        else:
            unit.drop_draft(call)
    return Changes.DRAFTS
