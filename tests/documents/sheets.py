"""Sheets of an invented night, one of each kind. All persons are invented; the numbers are official test numbers."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.paper import Watermark
from jourdesk.domain.papers import (
    Answer,
    Appeal,
    Attempt,
    BriefSheet,
    Contact,
    DecisionCopySheet,
    DecisionLine,
    DecisionSheet,
    HandoverSheet,
    Knowing,
    Knowledge,
    Named,
    Notice,
    PersonLine,
    ReadBack,
    Requisite,
    StoryEntry,
    Task,
    Threat,
    Voice,
    Whereabouts,
)
from tests.documents.people import APPEAL_CLOCK, APPLICATION, DECIDER, GIRL, LVU_BASIS, MOTHER, SUBMISSION, at, head

__all__ = ["GIRL", "MOTHER", "appeal", "at", "brief", "decision", "decision_copy", "handover", "head"]


def handover(*, watermark: Watermark = Watermark.NONE, girl: PersonLine = GIRL) -> HandoverSheet:
    return HandoverSheet(
        head=head(watermark=watermark),
        receiving_unit="Mottagning barn och unga",
        unit_phone="070-174 06 11",
        opens=at(23, 8, 0),
        state="Lämnad sön 22 nov 07.15 · inte mottagen",
        responsible_because="Flickan bor stadigvarande där (SoL 29 kap. 1 §)",
        persons=(girl, MOTHER),
        tasks=(
            Task(
                text="Skicka beslutet och handlingarna till förvaltningsrätten",
                before=date(2026, 11, 23),
                note="Underställning av omhändertagandet. Sista dag sön 29 nov, larm fre 27 nov.",
                provision="LVU 7 §",
            ),
            Task(
                text="Ring jourhemmet och hör hur natten har varit",
                before=at(23, 10, 0),
                note="Fråga efter flickans astmamedicin. Den blev kvar i lägenheten.",
            ),
            Task(
                text="Sök mamman på sjukhuset och berätta om besluten",
                before=at(23, 11, 30),
                note="Hon låg på akuten 03.40. Avdelningen vet ännu inte om att flickan är placerad.",
                provision="FL 33 §",
            ),
            Task(text="Utse utredare", before=date(2026, 11, 23), note="Inledd sön 00.02. Klar senast 22 mars 2027."),
            Task(
                text="Svara polisen, som vill ha återkoppling", before=date(2026, 11, 27), provision="SoL 19 kap. 6 §"
            ),
        ),
        whereabouts=(
            Whereabouts(who="Flickan", ref="girl", place="Jourhem i Härnösand", since=at(22, 1, 50), sealed=True),
            Whereabouts(
                who="Mamman", place="Sundsvalls sjukhus, akuten", since=at(22, 0, 55), note="Kommer att läggas in."
            ),
        ),
        decisions=(
            DecisionLine(
                content="Omedelbart omhändertagande",
                provision="LVU 6 §",
                decided_at=at(22, 0, 29),
                decider="Per Ek, förordnad ledamot i socialnämnden",
                lapses="Upphör om rätten inte har fått beslutet och handlingarna i tid",
            ),
            DecisionLine(
                content="Placering i jourhem",
                provision="LVU 11 §",
                decided_at=at(22, 0, 45),
                decider="Per Ek, förordnad ledamot i socialnämnden",
                lapses="Kan överklagas",
            ),
        ),
        clocks=(APPLICATION, SUBMISSION, APPEAL_CLOCK),
        knowledge=(
            Knowledge(
                who="Mormodern", knows=Knowing.TOLD, text="Vet att flickan är trygg, inte var.", at=at(22, 2, 30)
            ),
            Knowledge(
                who="Mammans sambo",
                knows=Knowing.MUST_NOT,
                text="Han har ringt två gånger.",
            ),
            Knowledge(who="Mamman", knows=Knowing.NOT_TOLD, text="Gick inte att tala med i natt."),
            Knowledge(who="Förskoleklassen", knows=Knowing.NOT_TOLD),
        ),
        threats=(
            Threat(text="Sambon sa i telefon att han åker och hämtar henne.", note="Ring honom från dolt nummer."),
        ),
        story=(
            StoryEntry(
                at=at(21, 23, 40),
                voice=Voice.CALLER,
                source="Polisens ord",
                by="Sara Wallin",
                text="En granne har hört barngråt i två timmar. Mamman ligger på hallgolvet och går inte att väcka. Det finns "
                "tomma läkemedelskartor i köket. Flickan är sex år, fryser och har inte ätit sedan morgonen.",
            ),
            StoryEntry(
                at=at(22, 0, 2),
                voice=Voice.ASSESSMENT,
                by="Sara Wallin",
                text="Flickan kan inte vara kvar. Ingen vuxen i hemmet kan ta hand om henne i natt. Vårdnadshavaren kan inte "
                "lämna samtycke. Utredning inleds.\n\nMormodern bor i Sollefteå och är närmast, men har själv sagt att hon inte "
                "kan ta emot henne förrän på söndagskvällen.",
            ),
            StoryEntry(
                at=at(22, 1, 50),
                voice=Voice.SEEN,
                by="Sara Wallin",
                text="Flickan somnade i bilen. Hon bad om sin inhalator. Jourhemmet tog emot henne och gav henne mat.",
                written_at=at(22, 4, 12),
            ),
        ),
        basis=LVU_BASIS,
    )


def decision(
    *, watermark: Watermark = Watermark.NONE, girl: PersonLine = GIRL, appealable: bool = False
) -> DecisionSheet:
    return DecisionSheet(
        head=head(watermark=watermark),
        decided_at=at(22, 0, 29),
        content="Nova Testsson omhändertas omedelbart enligt 6 § LVU",
        decider=Named(name="Per Ek", role="förordnad ledamot i socialnämnden"),
        provision="LVU 6 §",
        appeal=appeal(appealable=appealable),
        persons=(girl,),
        mandate="Förordnad 2 januari 2026 att besluta enligt LVU 6, 11, 27 och 31 d §§",
        by_phone=True,
        read_back=ReadBack(
            at=at(22, 0, 29),
            text="Jag, Per Ek, beslutar att Nova Testsson omhändertas omedelbart enligt 6 § LVU.",
            by="Sara Wallin",
        ),
        presented_by=Named(name="Sara Wallin", role="socialsekreterare i jour"),
        others=(Named(name="Maria Lund", role="bakjour"),),
        ladder=(
            Attempt(at=at(22, 0, 4), who=Named(name="Ulla Norén", role="ordförande"), outcome="Inget svar"),
            Attempt(at=at(22, 0, 9), who=Named(name="Ulla Norén", role="ordförande"), outcome="Inget svar"),
            Attempt(
                at=at(22, 0, 14),
                who=Named(name="Karl Öst", role="förste vice ordförande"),
                outcome="Jäv: mammans kusin",
            ),
            Attempt(
                at=at(22, 0, 20),
                who=Named(name="Per Ek", role="förordnad ledamot"),
                outcome="Beslutade 00.29",
                dropped=False,
            ),
        ),
        grounds=("LVU 2 §, brister i omsorgen",),
        facts="Polisen fann klockan 23.25 flickan ensam med sin mamma, som inte gick att väcka. I köket låg tomma "
        "läkemedelskartor. Flickan frös och hade inte ätit sedan morgonen. Det finns ingen annan vuxen i hemmet.",
        reasons="Det är sannolikt att Nova behöver vård med stöd av LVU. Bristerna i omsorgen innebär en påtaglig risk för "
        "hennes hälsa och utveckling.",
        urgency="Rättens beslut om vård kan inte avvaktas. Flickan saknar i natt någon som kan ta hand om henne, och mamman förs "
        "till sjukhus.",
        consent="Mamman är ensam vårdnadshavare och kunde inte tillfrågas. Flickan är under 15 år.",
        effective="Beslutet gäller omedelbart (LVU 40 §).",
        reported_by="LVU 6 §",
        notices=(
            Notice(who="Mamman", how="Gick inte att tala med. Dagens enhet söker henne på sjukhuset"),
            Notice(who="Flickan", how="Muntligt, med ord för hennes ålder", at=at(22, 1, 5)),
        ),
        clocks=(SUBMISSION, APPLICATION),
        basis=LVU_BASIS[:1],
    )


def appeal(*, appealable: bool) -> Appeal:
    if appealable:
        return Appeal(
            appealable=True,
            provision="LVU 41 §",
            court="Förvaltningsrätten i Härnösand",
            receiver="Socialnämnden i Kramfors kommun, Provvägen 1, 872 30 Kramfors",
        )
    return Appeal(
        appealable=False,
        provision="LVU 41 §",
        note="Förvaltningsrätten i Härnösand prövar det i stället efter underställning (LVU 7 §)",
    )


def brief(*, watermark: Watermark = Watermark.NONE, girl: PersonLine = GIRL) -> BriefSheet:
    return BriefSheet(
        head=head(watermark=watermark),
        decider=DECIDER,
        decider_phone="070-174 06 44",
        mandate="LVU 6, 11, 27 och 31 d §§, till 31 dec 2026",
        ask="Får vi omhänderta flickan omedelbart?",
        provision="LVU 6 §",
        sentence="Jag, Per Ek, beslutar att Nova Testsson omhändertas omedelbart enligt 6 § LVU.",
        persons=(girl,),
        requisites=(
            Requisite(
                question="Är det sannolikt att hon behöver vård enligt LVU?",
                answer=Answer.YES,
                fact="Mamman går inte att väcka, tomma läkemedelskartor i köket, ingen annan vuxen",
            ),
            Requisite(
                question="Är risken för hennes hälsa eller utveckling påtaglig?",
                answer=Answer.YES,
                fact="Hon är sex år, fryser, har astma och har inte ätit sedan morgonen",
            ),
            Requisite(
                question="Är det för bråttom för att vänta på rätten?",
                answer=Answer.YES,
                fact="Hon har ingen som kan ta hand om henne i natt",
            ),
        ),
        grounds=("LVU 2 §, brister i omsorgen",),
        consent="Mamman är ensam vårdnadshavare och kan inte tillfrågas. Flickan är under 15 år.",
        urgency="Rätten är stängd till måndag. Ambulansen tar mamman nu.",
        if_yes="Hon förs till ett jourhem i natt. Rätten ska ha beslutet senast sön 29 nov.",
        if_no="Polisen lämnar henne hos jouren tills mormodern kan komma på söndagskvällen.",
        basis=LVU_BASIS[:1],
    )


def decision_copy(*, girl: PersonLine = GIRL, sealed: bool = False) -> DecisionCopySheet:
    return DecisionCopySheet(
        head=head(),
        decision="Nova Testsson omhändertas omedelbart enligt 6 § LVU",
        provision="LVU 6 §",
        decided_at=at(22, 0, 29),
        effective="Omedelbart (LVU 40 §)",
        person=girl,
        placement="Jourhemmet Björkdungen, Härnösand",
        placed_at=at(22, 1, 50),
        sealed=sealed,
        contacts=(
            Contact(
                role="Dagtid",
                name="Mottagning barn och unga",
                phone="070-174 06 11",
                hours="Vardagar från 08.00",
            ),
            Contact(role="Natt och helg", name="Socialjouren", phone="070-174 06 50", hours="Övrig tid"),
        ),
        medicines="Astma: luftrörsvidgande vid behov. Inhalatorn blev kvar i lägenheten och hämtas i dag.",
        basis=LVU_BASIS[:1],
    )
