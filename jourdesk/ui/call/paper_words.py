"""What papers and their texts are called on screen, and in what a text is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.call.inputs import Input
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField

SHORT = ("contact", "contact-phone")
"""Fields of one line."""


def paper_name(kind: str) -> str:
    """Name a kind of paper."""
    return {
        "decision": QCoreApplication.translate("PaperWords", "Decision"),
        "submission": QCoreApplication.translate("PaperWords", "Submission to the court"),
        "decision-copy": QCoreApplication.translate("PaperWords", "Copy for the home"),
        "notice": QCoreApplication.translate("PaperWords", "Notice to a party"),
        "police-assistance": QCoreApplication.translate("PaperWords", "Request for police assistance"),
        "recall": QCoreApplication.translate("PaperWords", "Recall of the request"),
        "protection-assessment": QCoreApplication.translate("PaperWords", "Protection assessment"),
    }[kind]


def field_name(name: str) -> str:
    """Name a text of a paper."""
    return {
        "applied-for": QCoreApplication.translate("PaperWords", "What was applied for"),
        "consent": QCoreApplication.translate("PaperWords", "Consent"),
        "heard": QCoreApplication.translate("PaperWords", "Who was heard, and how"),
        "placement": QCoreApplication.translate("PaperWords", "Placement"),
        "medicines": QCoreApplication.translate("PaperWords", "Medicines and health that the home must know"),
        "reasons": QCoreApplication.translate("PaperWords", "Reasons"),
        "facts": QCoreApplication.translate("PaperWords", "Facts"),
        "enclosures": QCoreApplication.translate("PaperWords", "Enclosures"),
        "contact": QCoreApplication.translate("PaperWords", "Whom to ask"),
        "contact-phone": QCoreApplication.translate("PaperWords", "Telephone"),
        "limb": QCoreApplication.translate("PaperWords", "What the police help with"),
        "task": QCoreApplication.translate("PaperWords", "The task in words"),
        "special-circumstances": QCoreApplication.translate("PaperWords", "Special circumstances"),
        "childs-best": QCoreApplication.translate("PaperWords", "Why it is best for the child"),
        "needs-to-know": QCoreApplication.translate("PaperWords", "What the police need to know"),
        "reason": QCoreApplication.translate("PaperWords", "Why the request is recalled"),
        "basis": QCoreApplication.translate("PaperWords", "What the assessment rests on besides"),
        "not-heard": QCoreApplication.translate("PaperWords", "Why the child was not heard"),
    }[name]


def field_hint(name: str) -> str:
    """Say what a text is for, or what stands there while it is empty."""
    return {
        "consent": QCoreApplication.translate("PaperWords", "Empty: what the persons' card says."),
        "heard": QCoreApplication.translate("PaperWords", "Empty: what the protection assessment says."),
        "reasons": QCoreApplication.translate("PaperWords", "Empty: the reasons of the decision."),
        "facts": QCoreApplication.translate("PaperWords", "Empty: the facts behind the answers."),
        "enclosures": QCoreApplication.translate(
            "PaperWords", "One document a line. Empty: decisions, assessment and notes are listed."
        ),
        "contact": QCoreApplication.translate("PaperWords", "Empty: the receiving unit."),
        "contact-phone": QCoreApplication.translate("PaperWords", "The number that is answered now."),
        "task": QCoreApplication.translate("PaperWords", "Empty: to carry out the decision."),
        "special-circumstances": QCoreApplication.translate(
            "PaperWords", "Must be written: why nothing but the powers of the police is enough."
        ),
        "childs-best": QCoreApplication.translate("PaperWords", "Must be written for whoever is under 18."),
        "reason": QCoreApplication.translate("PaperWords", "Empty when the decision has ended: how it ended."),
    }.get(name, "")


def field_input(name: str, limbs: Sequence[str] = ()) -> Input:
    """Make what a text is written in."""
    caption, hint = field_name(name), field_hint(name)
    if name == "limb":
        options = [Option(key=str(n), words=words) for n, words in enumerate(limbs, 1)]
        return ComboField(caption, options, placeholder=next(iter(limbs), ""))
    if name in SHORT:
        return Field(caption, hint=hint)
    return NoteField(caption, hint=hint, enter_keeps=False, lines=(2, 10))
