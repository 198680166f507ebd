"""A provision in words: lines of label and text, in the order in which a jurist asks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.citation import cite
from jourdesk.domain.law import UNCERTAIN, ClockRule, Provision
from jourdesk.domain.workdays import Length
from jourdesk.ui.texts import days
from jourdesk.ui.widgets.combo import folded
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.usecases.read_provisions import LawEntry, LawList

translate = QCoreApplication.translate
_NO_BRACKETS = str.maketrans("", "", "()")
Lines = list[tuple[str, tuple[str, ...]]]


def sections(read: LawList, written: str) -> list[Section]:
    """Put the provisions that match under their acts; every word that was typed must begin a word of the provision."""
    wanted = _words(written)
    found = [entry for entry in read.entries if _matches(entry, wanted)]
    acts = dict.fromkeys(entry.act.name for entry in found)
    return [
        Section(title=name, rows=[_row(entry) for entry in found if entry.act.name == name], counted=False)
        for name in acts
    ]


def _matches(entry: LawEntry, wanted: list[str]) -> bool:
    act, _, section = entry.provision.code.partition(" ")
    text = " ".join((entry.text, act, section, entry.provision.title, *entry.old, *entry.new))
    there = _words(text)
    return all(any(word.startswith(one) for word in there) for one in wanted)


def _words(text: str) -> list[str]:
    return folded(text).translate(_NO_BRACKETS).split()


def _row(entry: LawEntry) -> ListRow:
    asks = translate("Law", "asks") if entry.provision.questions else ""
    unsure = translate("Law", "uncertain") if entry.provision.certainty in UNCERTAIN else ""
    return ListRow(key=entry.provision.code, title=entry.text, sub=entry.provision.title, state=unsure or asks)


def lines(entry: LawEntry) -> Lines:
    """Say everything of a provision; what it does not have is left out."""
    provision = entry.provision
    said: Lines = [
        (translate("Law", "Why it is offered"), (provision.why,)),
        (translate("Law", "Questions"), tuple(question.text for question in provision.questions)),
        (translate("Law", "Grounds"), tuple(", ".join(filter(None, ground)) for ground in entry.grounds)),
        (translate("Law", "Age"), (age(provision),)),
        (translate("Law", "Who decides"), (decides(entry),)),
        (translate("Law", "Appeal"), (appeal(provision),)),
        (translate("Law", "Clocks"), tuple(_clock(rule) for rule in provision.clocks)),
        (translate("Law", "On paper"), provision.documents),
        (translate("Law", "To be told"), provision.tell),
        (translate("Law", "JO has said"), provision.lessons),
        (translate("Law", "Uncertain in law"), provision.doubts),
        (translate("Law", "Earlier number"), entry.old),
        (translate("Law", "Number from 1 July 2025"), entry.new),
    ]
    return [(label, kept) for label, texts in said if (kept := tuple(text for text in texts if text))]


def age(provision: Provision) -> str:
    """Say which ages the law reaches; empty when it reaches all."""
    least, below = provision.age_from, provision.age_under
    if least is not None and below is not None:
        return translate("Law", "from {least}, under {below} years").format(least=least, below=below)
    if least is not None:
        return translate("Law", "from {least} years").format(least=least)
    return translate("Law", "under {below} years").format(below=below) if below is not None else ""


def decides(entry: LawEntry) -> str:
    """Say who decides, by which rule."""
    words = {
        "other": translate("Law", "Somebody else: police, court or another authority"),
        "assessment": translate("Law", "No decision: the duty worker assesses"),
        "official": translate("Law", "May be delegated to officials"),
        "appointed": translate("Law", "The chair, or whoever the board has appointed"),
        "urgent": translate(
            "Law", "Board or committee; if it cannot wait the chair or an appointed member, never an official"
        ),
        "assignment": translate("Law", "Board or committee; else only by an assignment that names the provision"),
        "committee": translate("Law", "Board or committee only"),
        "board": translate("Law", "The whole board only"),
    }.get(entry.provision.level, "")
    return f"{words} ({entry.rule})" if words and entry.rule else words


def appeal(provision: Provision) -> str:
    """Say whether it can be appealed; nothing of a rule that nobody decides."""
    if provision.appeal:
        return provision.appeal
    if provision.appealable:
        return translate("Law", "Can be appealed.")
    return translate("Law", "Cannot be appealed.") if provision.level not in ("rule", "other", "assessment") else ""


def _clock(rule: ClockRule) -> str:
    anchors = {
        "received": translate("Law", "it came in"),
        "decision": translate("Law", "the decision"),
        "enforced": translate("Law", "enforcement"),
        "submitted": translate("Law", "the court has it"),
        "submitted-or-enforced": translate("Law", "the court has it, or enforcement"),
        "placed": translate("Law", "the placement"),
        "court-confirmed": translate("Law", "the court's decision"),
        "served": translate("Law", "the party has it"),
    }
    counted = translate("Law", "{time} from {anchor}").format(
        time=length(rule.length), anchor=anchors.get(rule.anchor, rule.anchor)
    )
    missed = translate("Law", "missed: the decision lapses") if rule.missed == "lapses" else ""
    return " · ".join(filter(None, (counted, cite(rule.provision), missed, rule.evidence)))


def length(time: Length) -> str:
    """Say a statutory time: *4 veckor*; *genast* when none is laid down."""
    if time.months:
        return translate("Law", "{number} months").format(number=time.months)
    if time.weeks:
        words = translate("Law", "1 week") if time.weeks == 1 else translate("Law", "{number} weeks")
        return words.format(number=time.weeks)
    return days(time.days) if time.days else translate("Law", "at once")


def certainty(provision: Provision) -> str:
    """Say how sure the reading is."""
    return {
        "V": translate("Law", "The statute's text was read."),
        "Vk": translate("Law", "The head or summary of a decision was read."),
        "S": translate("Law", "From a secondary source: check it."),
        "T": translate("Law", "Our own reading of the text: a jurist should confirm it."),
        "I": translate("Law", "Concluded from the text: a jurist should confirm it."),
        "M": translate("Law", "From memory, not checked."),
    }.get(provision.certainty, provision.certainty)


def validity(entry: LawEntry) -> str:
    """Say from when to when the wording holds, and by which statute book number."""
    provision = entry.provision
    until = provision.period.valid_to
    span = translate("Law", "In force from {first}").format(first=provision.period.valid_from.isoformat())
    if until is not None:
        span = translate("Law", "In force {first} – {last}").format(
            first=provision.period.valid_from.isoformat(), last=until.isoformat()
        )
    wording = translate("Law", "wording SFS {number}").format(number=provision.wording or entry.act.sfs)
    read = translate("Law", "read {date}").format(date=entry.act.read.isoformat())
    return " · ".join((span, wording, read))
