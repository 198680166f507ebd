"""Typeset one sample of each paper into a folder, as PDF and PNG, to be looked at: ``python -m tools.papers FOLDER``."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

from jourdesk.documents.typeset import pictures, typeset
from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.papers import (
    brief_paper,
    decision_copy_paper,
    decision_paper,
    disclosure_paper,
    handover_paper,
    notice_paper,
    police_paper,
    protection_paper,
    recall_paper,
    submission_paper,
)
from tests.documents import more_sheets, sheets


def samples() -> dict[str, Paper]:
    """One of each, and the variants that look different."""
    masked = replace(sheets.GIRL, masked=True)
    return {
        "handover": handover_paper(sheets.handover()),
        "handover-draft": handover_paper(sheets.handover(watermark=Watermark.DRAFT, girl=masked)),
        "decision": decision_paper(sheets.decision()),
        "decision-appealable": decision_paper(sheets.decision(appealable=True, watermark=Watermark.DRAFT)),
        "brief": brief_paper(sheets.brief()),
        "copy": decision_copy_paper(sheets.decision_copy()),
        "submission": submission_paper(more_sheets.submission()),
        "police": police_paper(more_sheets.police(sealed=True)),
        "recall": recall_paper(more_sheets.recall()),
        "protection": protection_paper(more_sheets.protection()),
        "notice": notice_paper(more_sheets.notice()),
        "notice-unnamed": notice_paper(more_sheets.notice(named=False, appealable=True)),
        "disclosure": disclosure_paper(more_sheets.disclosure()),
    }


def main(folder: Path) -> None:
    """Write the samples and say how long each took."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, paper in samples().items():
        started = time.perf_counter()
        pdf = typeset(paper)
        took = (time.perf_counter() - started) * 1000
        (folder / f"{name}.pdf").write_bytes(pdf)
        pages = pictures(paper)
        for number, page in enumerate(pages, start=1):
            (folder / f"{name}-{number}.png").write_bytes(page)
        print(f"{name:22} {len(pages)} sidor {len(pdf) / 1024:6.0f} kB {took:5.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "shots/papers"))
