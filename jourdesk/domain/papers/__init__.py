"""Papers made from values: one module for each kind, pure functions from a sheet to a paper."""

from jourdesk.domain.papers.appeal import Appeal, appeal_of, appeal_text
from jourdesk.domain.papers.brief import Answer, BriefSheet, Requisite, brief_paper
from jourdesk.domain.papers.copy import Contact, DecisionCopySheet, decision_copy_paper
from jourdesk.domain.papers.decided import Decided
from jourdesk.domain.papers.decision import Attempt, DecisionSheet, Notice, ReadBack, decision_paper
from jourdesk.domain.papers.disclosure import Disclosed, DisclosureSheet, disclosure_paper
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
from jourdesk.domain.papers.notice import NoticeSheet, notice_paper
from jourdesk.domain.papers.police import PoliceSheet, RecallSheet, police_paper, recall_paper
from jourdesk.domain.papers.protection import ProtectionSheet, protection_paper
from jourdesk.domain.papers.sheet import Basis, Letterhead, Named, PersonLine, SheetClock
from jourdesk.domain.papers.submission import SubmissionSheet, submission_paper

__all__ = [
    "Answer",
    "Appeal",
    "Attempt",
    "Basis",
    "BriefSheet",
    "Contact",
    "Decided",
    "DecisionCopySheet",
    "DecisionLine",
    "DecisionSheet",
    "Disclosed",
    "DisclosureSheet",
    "HandoverSheet",
    "Knowing",
    "Knowledge",
    "Letterhead",
    "Named",
    "Notice",
    "NoticeSheet",
    "PersonLine",
    "PoliceSheet",
    "ProtectionSheet",
    "ReadBack",
    "RecallSheet",
    "Requisite",
    "SheetClock",
    "StoryEntry",
    "SubmissionSheet",
    "Task",
    "Threat",
    "Voice",
    "Whereabouts",
    "appeal_of",
    "appeal_text",
    "brief_paper",
    "decision_copy_paper",
    "decision_paper",
    "disclosure_paper",
    "handover_paper",
    "notice_paper",
    "police_paper",
    "protection_paper",
    "recall_paper",
    "submission_paper",
]
