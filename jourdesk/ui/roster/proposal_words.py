"""A proposal in words: how much it fills, what it cannot fill and which rule is in the way, how even it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.roster.bars import Bar
from jourdesk.ui.roster.words import counted, told_apart
from jourdesk.ui.texts import day, local
from jourdesk.usecases.plan_material import PlanMaterial
from jourdesk.usecases.ports_planner import Hindrance, PlanShift, Proposal, Rule, Stage, Unfilled

translate = QCoreApplication.translate
MOST_SAID = 6


def percent(text: str) -> float:
    """Read a share of a post: ``75``, ``75 %``, ``62,5``; 0 for what is none, which nobody accepts."""
    try:
        return float(text.replace("%", "").replace(",", ".").strip())
    except ValueError:
        return 0.0


def intro(material: PlanMaterial) -> str:
    """Say what will be filled."""
    return counted(
        material.open_shifts,
        translate("Proposal", "1 shift of the month is open. What is planned already stays."),
        translate("Proposal", "{number} shifts of the month are open. What is planned already stays."),
    )


def stage(where: Stage) -> str:
    """Say how far the generator has come."""
    return {
        Stage.FILLING: translate("Proposal", "Filling what can be filled."),
        Stage.ASKING_WHY: translate(
            "Proposal", "Everything cannot be filled. Looking for the rule that is in the way."
        ),
        Stage.EVENING_OUT: translate("Proposal", "Making it even between all."),
    }[where]


def headline(proposal: Proposal) -> str:
    """Say how much is filled."""
    filled = counted(
        len(proposal.given),
        translate("Proposal", "1 shift can be filled"),
        translate("Proposal", "{number} shifts can be filled"),
    )
    if not proposal.unfilled:
        return translate("Proposal", "{filled}, with every rule kept.").format(filled=filled)
    return translate("Proposal", "{filled}, {number} cannot.").format(filled=filled, number=len(proposal.unfilled))


def reasons(proposal: Proposal, material: PlanMaterial) -> list[str]:
    """Say which rule is in the way, and why nobody can take each shift."""
    found = []
    if proposal.unfilled:
        found.append(culprit(proposal))
    found += [sentence(one, material) for one in proposal.unfilled[:MOST_SAID]]
    more = len(proposal.unfilled) - MOST_SAID
    if more > 0:
        one, many = translate("Proposal", "And one shift more."), translate("Proposal", "And {number} shifts more.")
        found.append(counted(more, one, many))
    return found


def culprit(proposal: Proposal) -> str:
    """Say which rules would have to give way for every shift to be filled."""
    if not proposal.culprits:
        return translate("Proposal", "No rule is to blame: there are more shifts at once than people.")
    ways = [_and([rule_words(rule) for rule in way]) for way in proposal.culprits]
    if len(ways) == 1:
        return translate("Proposal", "What is in the way: {rule}. Without that every shift can be filled.").format(
            rule=ways[0]
        )
    either = translate("Proposal", " or ").join(ways)
    return translate("Proposal", "Every shift can be filled without one of these: {rules}.").format(rules=either)


def sentence(one: Unfilled, material: PlanMaterial) -> str:
    """Say why nobody can take a shift: *Ingen kan ta jour lör 26 dec: för lite vila för A (jour fre 25 dec), semester för B.*"""
    short = told_apart({plan.name for plan in material.people})
    names = {plan.person: short[plan.name] for plan in material.people}
    groups: dict[str, list[str]] = defaultdict(list)
    for hindrance in one.hindrances:
        if hindrance.rule is not Rule.ROLE:
            groups[_why(hindrance)].append(_who(hindrance, names, material))
    said = ", ".join(
        translate("Proposal", "{why} for {who}").format(why=why, who=_and(who)) for why, who in groups.items()
    )
    strangers = [names.get(h.person, h.person) for h in one.hindrances if h.rule is Rule.ROLE]
    if strangers:
        others = translate("Proposal", "{who} may not have the role").format(who=_and(strangers))
        said = "; ".join(filter(None, (said, others)))
    shift = _named(one.shift, material)
    if not said:
        return translate("Proposal", "Nobody can take {shift}: there is nobody to ask.").format(shift=shift)
    return translate("Proposal", "Nobody can take {shift}: {why}.").format(shift=shift, why=said)


def rule_words(rule: Rule) -> str:
    """Name a rule."""
    return {
        Rule.ROLE: translate("Proposal", "who may have which role"),
        Rule.AWAY: translate("Proposal", "who is away"),
        Rule.DOUBLE: translate("Proposal", "nobody can be in two places"),
        Rule.DAILY_REST: translate("Proposal", "the daily rest"),
        Rule.WEEKLY_REST: translate("Proposal", "the weekly rest"),
        Rule.HOURS: translate("Proposal", "the most on-call hours in four weeks"),
    }[rule]


def figures(proposal: Proposal) -> str:
    """Say how many wishes hold, how long it took, and whether anything fairer may exist."""
    said = []
    if proposal.wishes:
        said.append(
            translate("Proposal", "{met} of {all} wishes hold.").format(met=proposal.wishes_met, all=proposal.wishes)
        )
    if not proposal.settled:
        said.append(translate("Proposal", "Time ran out before it was known that nothing fairer exists."))
    return " ".join(said)


def bars(proposal: Proposal, material: PlanMaterial) -> list[Bar]:
    """What each person would have, in the order of the material."""
    found = []
    for plan in material.people:
        shares = {share.kind: share for share in proposal.shares if share.person == plan.person}
        if "all" not in shares:
            continue
        parts = [
            translate("Proposal", "{number} shifts").format(number=shares["all"].number),
            *(
                f"{shares[kind].number} {word}"
                for kind, word in (
                    ("weekend", translate("Proposal", "in a weekend")),
                    ("big", translate("Proposal", "on a big day")),
                    ("holiday", translate("Proposal", "on a holiday")),
                )
                if kind in shares and shares[kind].number
            ),
        ]
        share = shares["all"]
        found.append(Bar(name=plan.name, number=share.number, due=share.due, figures=", ".join(parts)))
    return found


def _why(hindrance: Hindrance) -> str:
    if hindrance.rule is Rule.AWAY:
        return hindrance.why or translate("Proposal", "absence")
    return {
        Rule.DOUBLE: translate("Proposal", "another shift at the same time"),
        Rule.DAILY_REST: translate("Proposal", "too little daily rest"),
        Rule.WEEKLY_REST: translate("Proposal", "too little weekly rest"),
        Rule.HOURS: translate("Proposal", "the most on-call hours reached"),
    }[hindrance.rule]


def _who(hindrance: Hindrance, names: dict[str, str], material: PlanMaterial) -> str:
    name = names.get(hindrance.person, hindrance.person)
    return f"{name} ({_named(hindrance.other, material)})" if hindrance.other is not None else name


def _named(shift: PlanShift, material: PlanMaterial) -> str:
    role = dict(material.roles).get(shift.role, shift.role)
    return f"{role} {day(local(shift.begins).date())}"


def _and(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return translate("Proposal", "{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])
