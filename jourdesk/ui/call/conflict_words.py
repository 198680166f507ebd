"""What a field and a value are called where two desks said different things of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.events import Value
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.page import CallPage
from jourdesk.ui.call.hub import CodeLists
from jourdesk.ui.texts import day_and_clock

translate = QCoreApplication.translate

_LISTS = {
    "role": "roles",
    "sex": "sexes",
    "institution": "institutions",
    "health_risk": "health-risks",
    "consent_guardians": "consents",
    "consent_own": "consents",
    "protected": "protections",
    "concerns": "concerns",
    "categories": "concerns",
    "measures": "measures",
    "code": "callers",
}
_PLACES = frozenset({"resident", "registered", "present", "placed_by", "municipality"})
_REFS = frozenset({"guardians", "household"})
HIDDEN = frozenset({"sealed", "number_kind"})
"""Fields that follow from another one, which is picked instead."""


def field_words(field: str, *, of_person: bool) -> str:
    """Name a field as its form does."""
    words = _of_persons() if of_person else _of_contacts()
    return words.get(field, field)


def value_words(field: str, value: Value, page: CallPage, codes: CodeLists) -> str:
    """Write a value as a person reads it; nothing stated is *empty*."""
    if isinstance(value, bool):
        return translate("Conflicts", "yes") if value else translate("Conflicts", "no")
    if value in (None, "", ()):
        return translate("Conflicts", "empty")
    parts = value if isinstance(value, tuple) else (str(value),)
    return ", ".join(_part(field, part, page, codes) for part in parts)


def _part(field: str, part: str, page: CallPage, codes: CodeLists) -> str:
    if field in _PLACES and part == NONE_OF_OURS:
        return translate("Conflicts", "none in the agreement")
    if field in _PLACES:
        return codes.municipality(part)
    if field in _REFS:
        return next((one.label for one in page.persons if one.person.ref == part), part)
    if field == "received":
        return day_and_clock(datetime.fromisoformat(part))
    return codes.label(_LISTS[field], part) if field in _LISTS else part


def _of_persons() -> dict[str, str]:
    return {
        "municipality": translate("Conflicts", "Responsible municipality"),
        "number": translate("Conflicts", "Personal number"),
        "name": translate("Conflicts", "Name"),
        "age": translate("Conflicts", "Age"),
        "role": translate("Conflicts", "Role"),
        "whereabouts": translate("Conflicts", "Where the person is now"),
        "phone": translate("Conflicts", "Telephone"),
        "resident": translate("Conflicts", "Lives in"),
        "registered": translate("Conflicts", "Registered in"),
        "present": translate("Conflicts", "Is now in"),
        "placed_by": translate("Conflicts", "Placed by"),
        "institution": translate("Conflicts", "Institution"),
        "hospital_by_municipality": translate("Conflicts", "Came to hospital on a municipality's initiative"),
        "address": translate("Conflicts", "Address"),
        "place_sealed": translate("Conflicts", "The place is sealed"),
        "concerns": translate("Conflicts", "Concerns"),
        "urgent": translate("Conflicts", "Urgent"),
        "court_can_wait": translate("Conflicts", "The court's decision can be awaited"),
        "health_risk": translate("Conflicts", "Risk for health"),
        "consent_guardians": translate("Conflicts", "The guardians"),
        "consent_own": translate("Conflicts", "The person's own will"),
        "childs_voice": translate("Conflicts", "What the child says"),
        "guardians": translate("Conflicts", "Guardians"),
        "household": translate("Conflicts", "In the home"),
        "protected": translate("Conflicts", "Protected identity"),
        "asylum_seeker": translate("Conflicts", "Asylum seeker"),
        "born": translate("Conflicts", "Born"),
        "sex": translate("Conflicts", "Legal sex"),
        "interpreter": translate("Conflicts", "Interpreter"),
        "alert": translate("Conflicts", "Warning about the person"),
        "alert_until": translate("Conflicts", "Warning holds until"),
    }


def _of_contacts() -> dict[str, str]:
    return {
        "code": translate("Conflicts", "Who called"),
        "anonymous": translate("Conflicts", "Anonymous"),
        "name": translate("Conflicts", "The caller's name or unit"),
        "phone": translate("Conflicts", "The caller's number"),
        "relation": translate("Conflicts", "Relation to those it concerns"),
        "protected": translate("Conflicts", "The reporter's identity is protected"),
        "wants_feedback": translate("Conflicts", "Wants feedback"),
        "feedback_to": translate("Conflicts", "Feedback to"),
        "headline": translate("Conflicts", "Headline"),
        "can_wait": translate("Conflicts", "Can wait until office hours"),
        "can_wait_reason": translate("Conflicts", "Why it can or cannot wait"),
        "danger": translate("Conflicts", "Immediate danger"),
        "threat": translate("Conflicts", "Threats"),
        "staff_risk": translate("Conflicts", "Risk for whoever drives there"),
        "categories": translate("Conflicts", "What it is about"),
        "measures": translate("Conflicts", "What was done"),
        "received": translate("Conflicts", "When it came"),
        "on_behalf_of": translate("Conflicts", "On behalf of"),
    }
