"""Whether and how a decision can be appealed: said on the decision and in the notice, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.citation import cite
from jourdesk.domain.law import Catalogue
from jourdesk.domain.papers.words import sentence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Appeal:
    """Whether and how the decision can be appealed.

    ``receiver`` is the board with its address, to which the appeal is sent. ``provision`` says which decisions can be appealed.
    ``note`` says what happens instead when this one cannot, such as that the court reviews it anyway.
    """

    appealable: bool
    provision: str
    court: str = ""
    receiver: str = ""
    note: str = ""


def appeal_of(law: Catalogue, provision: str, day: date, *, court: str, receiver: str) -> Appeal:
    """Say by the law of a day whether a decision can be appealed; an unknown provision cannot.

    Args:
        law: The catalogue.
        provision: The code of the decision's provision.
        day: The day whose law counts.
        court: The administrative court of the municipality, or empty.
        receiver: The board to which the appeal is sent.

    Returns:
        An ``Appeal`` without court and receiver where there is nothing to appeal.

    Source:
        LVU 41 §, LVM 44 §, LPSB 9:1, SoL 35:1; FL 33 and 44 §§; read 2026-11-21.
    """
    found = law.find(provision, day)
    rule = next((act.appeals for act in law.acts if act.code == provision.partition(" ")[0]), "")
    cited = cite(rule) if rule else ""
    if found is None or not found.appealable:
        return Appeal(appealable=False, provision=cited, note=found.instead if found else "")
    return Appeal(appealable=True, provision=cited, court=court, receiver=receiver)


def appeal_text(appeal: Appeal) -> tuple[str, ...]:
    """Say how to appeal, or that it is not possible; one string a paragraph, never empty.

    Source:
        FL (2017:900) 33 § (the notice says how to appeal) and 44 § (three weeks from the day one got the decision), read
        2026-11-21. That an appeal is written, handed in to the board that decided, and says what is appealed and which change is
        wanted (FL 43 §) is from memory: no text of it was read, a jurist is to check it. The paper therefore cites only 44 §.
    """
    law = f" ({appeal.provision})" if appeal.provision else ""
    if not appeal.appealable:
        return tuple(filter(None, (f"Beslutet kan inte överklagas{law}.", sentence(appeal.note))))
    court = appeal.court or "förvaltningsrätten"
    receiver = appeal.receiver or "nämnden"
    return (
        f"Beslutet kan överklagas till {court}{law}. Överklagandet ska vara skriftligt, men det lämnas eller skickas till "
        f"{receiver}. Det ska ha kommit in dit inom tre veckor från den dag då du fick del av beslutet (FL 44 §).",
        "Skriv vilket beslut du överklagar, hur du vill att det ändras och varför. Ange ditt namn, ditt personnummer, din "
        "adress och ditt telefonnummer.",
        *filter(None, (sentence(appeal.note),)),
    )
