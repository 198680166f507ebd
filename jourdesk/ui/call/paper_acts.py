"""What the intentions about papers do: make one, write a text for one, tell somebody something and make the note of it."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.paper import Paper
from jourdesk.ui.call import intents
from jourdesk.usecases.disclose import disclose
from jourdesk.usecases.offer_papers import PRINTS, OfferedPaper, offer_papers
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.print_disclosure import print_disclosure
from jourdesk.usecases.print_notice import print_notice
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.print_protection import print_protection_assessment
from jourdesk.usecases.write_paper_text import write_paper_text

PROTECTION = "protection-assessment"


def offer(desk: Desk, call: str, wish: intents.OfferPapers) -> tuple[OfferedPaper, ...]:
    """Say which papers a decision has."""
    return offer_papers(desk, call=call, decision=wish.decision)


def paper(desk: Desk, call: str, wish: intents.PaperOf) -> tuple[Paper, bytes]:
    """Make a paper of a decision, or the protection assessment of a person."""
    if wish.kind == PROTECTION:
        return _both(print_protection_assessment(desk, call=call, person=wish.subject))
    return _both(PRINTS[wish.kind](desk, call=call, decision=wish.subject))


def notice(desk: Desk, call: str, wish: intents.NoticeOf) -> tuple[Paper, bytes]:
    """Make the notice to a party."""
    made = print_notice(
        desk,
        call=call,
        decision=wish.decision,
        party=wish.party,
        despite=wish.despite,
        name_decider=wish.name_decider,
    )
    return _both(made)


def note(desk: Desk, call: str, wish: intents.DisclosureNote) -> tuple[Paper, bytes]:
    """Make the note of what was told."""
    return _both(print_disclosure(desk, call=call, line=wish.line))


def write(desk: Desk, call: str, wish: intents.WriteTexts) -> Changes:
    """Keep texts for papers; what was written before stays readable."""
    changes = Changes.NONE
    for written in wish.texts:
        changes |= write_paper_text(desk, call=call, written=written)
    return changes


def tell(desk: Desk, call: str, wish: intents.Disclose) -> Changes:
    """Keep that something secret was told, in the name of whoever told it."""
    if wish.by:
        desk = replace(desk, author=replace(desk.author, by=wish.by))
    return disclose(desk, call=call, disclosed=wish.told, when=wish.when)


def _both(made: Printed) -> tuple[Paper, bytes]:
    return made.paper, made.pdf
