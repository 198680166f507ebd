"""The law files: TOML to catalogue.

A file may hold acts, provisions, mentions (provisions that are cited but not decided at night), ends (the last day of an act or
a provision, so that a new act can replace an old one without touching its file), sentences, renumberings, and grounds for telling
a secret (disclosures).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from jourdesk.domain.conditions import VOCABULARY
from jourdesk.domain.ground import DisclosureGround
from jourdesk.domain.law import (
    ANCHORS,
    CERTAINTIES,
    LEVELS,
    Act,
    Catalogue,
    ClockRule,
    Limb,
    Provision,
    Question,
    Renumbering,
    Sentence,
    fold,
)
from jourdesk.domain.register import Period
from jourdesk.domain.workdays import Length
from jourdesk.wire.toml_table import Table, parse, refuse

FIRST_DAY: Final = date(1900, 1, 1)


def read_law(texts: Mapping[str, str]) -> Catalogue:
    """Read law files into one catalogue.

    Args:
        texts: File name to text, in the order the provisions shall stand.

    Raises:
        Refused: If a file holds an unknown word, a wrong type, or a provision of an act nobody names; says where.
    """
    files = [(name, parse(text, name)) for name, text in texts.items()]
    acts = {act.code: (act, first) for name, root in files for act, first in _acts(name, root)}
    provisions: list[Provision] = []
    sentences: list[Sentence] = []
    renumberings: list[Renumbering] = []
    disclosures: list[DisclosureGround] = []
    ends: list[tuple[str, date]] = []
    for name, root in files:
        top = Table(name, "", root)
        firsts = {code: first for code, (_, first) in acts.items()}
        provisions += [_provision(table, firsts) for table in top.tables("provision")]
        provisions += [_mention(table, firsts) for table in top.tables("mention")]
        sentences += [_sentence(table) for table in top.tables("sentence")]
        renumberings += [_renumbering(table) for table in top.tables("renumbering")]
        disclosures += [_disclosure(table, firsts) for table in top.tables("disclosure")]
        ends += [_end(table) for table in top.tables("end")]
        top.tables("act")
        top.done()
    return Catalogue(
        acts=tuple(act for act, _ in acts.values()),
        provisions=tuple(_ended(provision, ends) for provision in provisions),
        sentences=tuple(sentences),
        renumberings=tuple(renumberings),
        disclosures=tuple(disclosures),
    )


def _acts(name: str, root: Mapping[str, object]) -> Iterable[tuple[Act, date]]:
    for table in Table(name, "", root).tables("act"):
        code = table.text("code")
        act = Act(
            code=code,
            name=table.text("name"),
            sfs=table.text("sfs"),
            source=table.text("source"),
            handled_as=table.optional_text("handled_as") or "SoL",
            rank=table.optional_integer("rank") or 9,
            read=table.day("read"),
            appeals=table.optional_text("appeals") or "",
            rights=table.texts("rights"),
            wording=table.optional_text("wording") or "",
            review_from=table.optional_day("review_from"),
        )
        first = table.day("valid_from")
        table.done()
        yield act, first


def _first_day(table: Table, code: str, firsts: Mapping[str, date]) -> date:
    act = code.partition(" ")[0]
    if act not in firsts:
        refuse("input.unknown-value", table, "code", value=code)
    return table.optional_day("valid_from") or firsts[act]


def _mention(table: Table, firsts: Mapping[str, date]) -> Provision:
    code = table.text("code")
    provision = Provision(
        code=code,
        act=code.partition(" ")[0],
        title=table.text("title"),
        period=Period(valid_from=_first_day(table, code, firsts), valid_to=table.optional_day("valid_to")),
        level=table.choice("level", LEVELS) or "rule",
        certainty=table.choice("certainty", CERTAINTIES) or "V",
        rule=table.optional_text("rule") or "",
        money=table.optional_flag("money") or False,
    )
    table.done()
    return provision


def _provision(table: Table, firsts: Mapping[str, date]) -> Provision:
    code = table.text("code")
    appeal = table.optional_text("appeal") or ""
    provision = Provision(
        code=code,
        act=code.partition(" ")[0],
        title=table.text("title"),
        period=Period(valid_from=_first_day(table, code, firsts), valid_to=table.optional_day("valid_to")),
        level=table.choice("level", LEVELS) or "rule",
        certainty=table.choice("certainty", CERTAINTIES) or "V",
        rule=table.optional_text("rule") or "",
        why=table.optional_text("why") or "",
        source=table.optional_text("source") or "",
        wording=table.optional_text("wording") or "",
        age_from=table.optional_integer("age_from"),
        age_under=table.optional_integer("age_under"),
        grounds=table.texts("grounds"),
        appealable=bool(appeal),
        appeal=appeal,
        questions=tuple(_question(question) for question in table.tables("questions")),
        clocks=tuple(_clock(clock) for clock in table.tables("clocks")),
        documents=table.texts("documents"),
        tell=table.texts("tell"),
        doubts=table.texts("doubts"),
        lessons=table.texts("lessons"),
        offer=tuple(_condition(condition) for condition in table.tables("offer")),
        effective=table.optional_text("effective") or "",
        instead=table.optional_text("instead") or "",
        rights=table.texts("rights"),
        limbs=tuple(_limb(limb) for limb in table.tables("limbs")),
        enclosures=table.texts("enclosures"),
        money=table.optional_flag("money") or False,
    )
    table.done()
    return provision


def _question(table: Table) -> Question:
    facts = table.optional_table("facts")
    question = Question(text=table.text("text"), facts=_condition(facts) if facts else {})
    table.done()
    return question


def _limb(table: Table) -> Limb:
    limb = Limb(text=table.text("text"), only=table.texts("only"))
    table.done()
    return limb


def _clock(table: Table) -> ClockRule:
    only = table.optional_table("only")
    length = Length(
        days=table.optional_integer("days") or 0,
        weeks=table.optional_integer("weeks") or 0,
        months=table.optional_integer("months") or 0,
    )
    clock = ClockRule(
        code=table.text("code"),
        provision=table.text("provision"),
        length=length,
        since=table.optional_day("valid_from") or FIRST_DAY,
        anchor=table.choice("anchor", ANCHORS) or "decision",
        stops=table.texts("stops"),
        strict=table.optional_flag("strict") or False,
        missed=table.choice("missed", ("lapses", "none")) or "none",
        owner=table.choice("owner", ("unit", "court")) or "unit",
        evidence=table.optional_text("evidence") or "",
        only=_condition(only) if only else {},
    )
    table.done()
    return clock


def _condition(table: Table) -> Mapping[str, object]:
    condition = table.rest()
    for word, value in condition.items():
        if word not in VOCABULARY:
            refuse("input.unknown-key", table, word)
        if type(value) is not VOCABULARY[word][2]:
            refuse("input.wrong-type", table, word)
    return condition


def _sentence(table: Table) -> Sentence:
    sentence = Sentence(
        code=table.text("code"),
        period=Period(
            valid_from=table.optional_day("valid_from") or FIRST_DAY, valid_to=table.optional_day("valid_to")
        ),
        provision=table.text("provision"),
        sv=table.text("sv"),
        en=table.text("en"),
    )
    table.done()
    return sentence


def _renumbering(table: Table) -> Renumbering:
    renumbering = Renumbering(old=table.text("old"), new=table.texts("new"))
    table.done()
    return renumbering


def _disclosure(table: Table, firsts: Mapping[str, date]) -> DisclosureGround:
    code = table.text("code")
    usable = table.optional_flag("usable")
    ground = DisclosureGround(
        code=code,
        title=table.text("title"),
        fits=table.text("fits"),
        period=Period(valid_from=_first_day(table, code, firsts), valid_to=table.optional_day("valid_to")),
        certainty=table.choice("certainty", CERTAINTIES) or "V",
        with_rule=table.optional_text("with_rule") or "",
        usable=usable is None or usable,
    )
    table.done()
    return ground


def _end(table: Table) -> tuple[str, date]:
    end = (table.text("code"), table.day("last_day"))
    table.done()
    return end


def _ended(provision: Provision, ends: list[tuple[str, date]]) -> Provision:
    """Give a provision the last day that a later file lays down for it or for its whole act."""
    names = {provision.act.casefold(), fold(provision.code).casefold()}
    last = [day for code, day in ends if {code.casefold(), fold(code).casefold()} & names]
    if provision.period.valid_to is not None:
        last.append(provision.period.valid_to)
    period = Period(valid_from=provision.period.valid_from, valid_to=min(last) if last else None)
    return replace(provision, period=period)
