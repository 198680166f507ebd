"""Which kommun answers for a person, and which one must do what cannot wait (SoL 29 kap.).

Source: SoL 29:1–4 (old: gSoL 2 a:1–5), law sheet sol.md section 1, read 2026-11-21.
"""

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.circumstances import Circumstances
from jourdesk.domain.law import Catalogue, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A kommun that was considered and rejected, with the reason."""

    municipality: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """The proposal: who answers, by which rule and why; who acts; who was rejected; what to check.

    `responsible` is None where nothing is known: *not yet known*, never a guess.
    """

    responsible: str | None
    by: str | None
    reason: Reason
    acute: str | None
    acute_reason: Reason | None = None
    rejected: tuple[Candidate, ...] = ()
    warnings: tuple[Reason, ...] = ()


def responsibility(person: Circumstances, catalogue: Catalogue, day: date) -> Responsibility:
    """Propose the responsible kommun.

    Args:
        person: What is known about the person.
        catalogue: The law, whose dated sentences give reason and provision.
        day: The day whose wording counts.

    Returns:
        The proposal. The order is that of the chapter: a placing kommun keeps responsibility (29:2); in prison, or in hospital
        without a kommun's doing, registration decides (29:3); else residence (29:1), also while the registration of somebody in
        prison is not known; else whereabouts (29:4).

    Source:
        SoL 29:1–4, read 2026-11-21.
    """
    kind, responsible = _rule(person)
    acute = person.present or responsible
    values = {"person": person.ref, "kommun": responsible or ""}
    elsewhere = acute is not None and acute != responsible
    away = "-away" if kind == "residence" and elsewhere else ""
    reason = catalogue.reason(f"responsible.{kind}{away}", day, **values)
    return Responsibility(
        responsible=responsible,
        by=reason.provision if responsible else None,
        reason=reason,
        acute=acute,
        acute_reason=catalogue.reason("acute.elsewhere", day, kommun=acute or "") if elsewhere else None,
        rejected=_rejected(person, kind, responsible, catalogue, day),
        warnings=tuple(catalogue.reason(f"check.{code}", day, **values) for code in _doubts(person, kind)),
    )


def _rule(person: Circumstances) -> tuple[str, str | None]:
    """Name the rule that decides, and the kommun it points at."""
    if person.placed_by:
        return "placed", person.placed_by
    if _institution_decides(person) and person.registered:
        return "institution", person.registered
    if person.resident:
        return "residence", person.resident
    return ("unclear", person.present) if person.present else ("unknown", None)


def _institution_decides(person: Circumstances) -> bool:
    """Prison always; hospital unless a kommun is known to have arranged the stay."""
    if person.institution == "hospital":
        return person.hospital_by_municipality is not True
    return person.institution == "prison"


def _rejected(
    person: Circumstances, kind: str, responsible: str | None, catalogue: Catalogue, day: date
) -> tuple[Candidate, ...]:
    """List the other kommuner in question, each once, with why it does not answer."""
    found: dict[str, Candidate] = {}
    for role, code in (
        ("residence", person.resident),
        ("registration", person.registered),
        ("whereabouts", person.present),
    ):
        if code and code != responsible and code not in found:
            because = f"rejected.{role}.{kind}"
            found[code] = Candidate(
                municipality=code, reason=catalogue.reason(because, day, person=person.ref, kommun=code)
            )
    return tuple(found.values())


def _doubts(person: Circumstances, kind: str) -> tuple[str, ...]:
    """Name what ought to be checked before the proposal is confirmed."""
    hospital_unknown = person.institution == "hospital" and person.hospital_by_municipality is None
    questions = (
        ("hospital-initiative", hospital_unknown and kind == "institution" and person.resident != person.registered),
        ("placed-in-institution", kind == "placed" and _institution_decides(person)),
        ("registration-unknown", kind not in ("placed", "institution") and _institution_decides(person)),
        ("residence-unknown", kind in ("unclear", "unknown") and not _institution_decides(person)),
        ("registered-elsewhere", kind == "residence" and person.registered not in (None, person.resident)),
        ("begun-investigation", person.investigation_by is not None),
    )
    return tuple(code for code, asked in questions if asked)
