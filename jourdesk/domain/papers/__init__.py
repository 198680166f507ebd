"""Papers made from values: one module for each kind, pure functions from a sheet to a paper."""

from jourdesk.domain.papers.brief import Answer, BriefSheet, Requisite, brief_paper
from jourdesk.domain.papers.copy import Contact, DecisionCopySheet, decision_copy_paper
from jourdesk.domain.papers.decision import (
    Appeal,
    Attempt,
    DecisionSheet,
    Notice,
    ReadBack,
    appeal_text,
    decision_paper,
)
from jourdesk.domain.papers.handover import handover_paper
from jourdesk.domain.papers.handover_sheet import (
    DecisionLine,
    HandoverSheet,
    Knowing,
    Knowledge,
    StoryEntry,
    Task,
    Threat,
    Voice,
    Whereabouts,
)
from jourdesk.domain.papers.sheet import Basis, Letterhead, Named, PersonLine, SheetClock

__all__ = [
    "Answer",
    "Appeal",
    "Attempt",
    "Basis",
    "BriefSheet",
    "Contact",
    "DecisionCopySheet",
    "DecisionLine",
    "DecisionSheet",
    "HandoverSheet",
    "Knowing",
    "Knowledge",
    "Letterhead",
    "Named",
    "Notice",
    "PersonLine",
    "ReadBack",
    "Requisite",
    "SheetClock",
    "StoryEntry",
    "Task",
    "Threat",
    "Voice",
    "Whereabouts",
    "appeal_text",
    "brief_paper",
    "decision_copy_paper",
    "decision_paper",
    "handover_paper",
]
