"""Sheets of the papers that follow a decision, of the same invented night as `tests.documents.sheets`."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.paper import Watermark
from jourdesk.domain.papers import (
    Answer,
    Basis,
    Decided,
    Disclosed,
    DisclosureSheet,
    Named,
    NoticeSheet,
    PersonLine,
    PoliceSheet,
    ProtectionSheet,
    RecallSheet,
    Requisite,
    StoryEntry,
    SubmissionSheet,
    Voice,
)
from tests.documents.people import APPLICATION, GIRL, LVU_BASIS, MOTHER, SUBMISSION, at, head
from tests.documents.sheets import appeal

WALLIN = Named(name="Sara Wallin", role="socialsekreterare i jour")
POLICE_BASIS = (Basis(provision="LVU 43 §", wording="till och med SFS 2025:1290", checked=date(2026, 11, 21)),)
BANNER = ("Får inte veta: Mammans sambo · var flickan är",)


def decided(*, named: bool = True) -> Decided:
    return Decided(
        content="Nova Testsson omhändertas omedelbart",
        provision="LVU 6 §",
        at=at(22, 0, 29),
        decider=Named(name="Per Ek", role="förordnad ledamot i socialnämnden") if named else None,
        mandate="Förordnande av nämnden",
        by_phone=True,
        effective="Beslutet gäller genast (LVU 40 §).",
        lapses="Upphör om rätten inte har fått det senast sön 29 nov",
    )


def submission(*, watermark: Watermark = Watermark.NONE, girl: PersonLine = GIRL) -> SubmissionSheet:
    return SubmissionSheet(
        head=head(watermark=watermark),
        court="Förvaltningsrätten i Härnösand",
        rule="LVU 7 §",
        due=date(2026, 11, 29),
        matter="omedelbart omhändertagande, flicka 6 år",
        decided=decided(),
        ask="Nämnden underställer beslutet enligt LVU 7 § och begär att förvaltningsrätten fastställer det.",
        reasons="Bristerna i omsorgen innebär en påtaglig risk för hennes hälsa och utveckling.",
        contact=Named(name="Mottagning barn och unga"),
        contact_phone="070-174 06 11",
        case_number="J26-K7R4Q",
        persons=(girl, MOTHER),
        grounds=("LVU 2 §, hemmet",),
        requisites=(
            Requisite(
                question="Är hälsan eller utvecklingen i fara, eller försvåras utredningen allvarligt?",
                answer=Answer.YES,
                fact="Sex år, astma, ingen vuxen",
            ),
        ),
        facts="Polisen fann flickan ensam med sin mamma, som inte gick att väcka.",
        urgency="Rätten är stängd till måndag. Flickan har ingen som kan ta hand om henne i natt.",
        consent="Mamman är ensam vårdnadshavare och kunde inte tillfrågas.",
        heard="Flicka 6 år: Ja, i bilen 01.05.",
        informed=(("Flickan", "sön 22 nov 01.05: Att hon sover hos en familj i natt"),),
        enforced_at=at(22, 1, 50),
        enclosures=(
            "Beslut enligt LVU 6 §, sön 22 nov 00.29",
            "Skyddsbedömning sön 22 nov 00.02",
            "Journalanteckningar",
        ),
        clocks=(SUBMISSION, APPLICATION),
        banner=("Var flicka 6 år är får inte röjas. Platsen står inte i handlingarna.",),
        basis=LVU_BASIS[:1],
    )


def police(*, girl: PersonLine = GIRL, sealed: bool = False) -> PoliceSheet:
    return PoliceSheet(
        head=head(),
        provision="LVU 43 §",
        limb="Genomföra vård eller omhändertagande (43 § första stycket 2)",
        task="Hjälp att hämta flicka 6 år i lägenheten",
        requested_at=at(22, 0, 35),
        requested_by=Named(name="Ulla Norén", role="nämndens ordförande"),
        mandate="Nämndens ordförande, LVU 43 §",
        decided=decided(),
        special="Sambon är kvar i lägenheten, är berusad och har sagt att ingen tar flickan.",
        childs_best="Flickan behöver komma därifrån lugnt. Socialsekreteraren bär ut henne.",
        needs_to_know="Dörrkod 1472, tredje våningen. Flickan har astma.",
        dangers=("Sambon har slagit en ambulansförare.",),
        place="Hemma hos mamman, Provgatan 4",
        sealed=sealed,
        secrecy="Trots sekretess, LVU 43 b §",
        contact=WALLIN,
        contact_phone="070-174 06 44",
        persons=(girl,),
        banner=BANNER,
        basis=POLICE_BASIS,
    )


def recall(*, girl: PersonLine = GIRL) -> RecallSheet:
    return RecallSheet(
        head=head(),
        provision="LVU 43 §",
        requested_at=at(22, 0, 35),
        requested_by=Named(name="Ulla Norén", role="nämndens ordförande"),
        decided=decided(),
        reason="Rätten har upphävt beslutet",
        ended="sön 22 nov 06.30",
        contact=WALLIN,
        contact_phone="070-174 06 44",
        persons=(girl,),
        basis=POLICE_BASIS,
    )


def protection(*, girl: PersonLine = GIRL) -> ProtectionSheet:
    return ProtectionSheet(
        head=head(),
        person=girl,
        needs=True,
        text="Ingen vuxen i hemmet kan ta hand om henne i natt. Hon kan inte vara kvar.",
        assessed_at=at(22, 0, 2),
        assessed_by=WALLIN,
        received_at=at(21, 23, 40),
        provision="SoL 20 kap. 1 §",
        case_number="J26-K7R4Q",
        heard="Ja, i telefon med polisen bredvid.",
        childs_voice="Mamma sover så hårt. Jag vill att någon är här.",
        grounds=(
            StoryEntry(
                at=at(21, 23, 40),
                voice=Voice.CALLER,
                source="Uppringarens ord",
                by="Sara Wallin",
                text="En granne har hört barngråt i två timmar. Mamman går inte att väcka.",
            ),
        ),
        done=(("sön 22 nov 00.29", "Nova Testsson omhändertas omedelbart. LVU 6 §."),),
        banner=BANNER,
        basis=(Basis(provision="SoL 20 kap. 1 §", wording="till och med SFS 2025:1501", checked=date(2026, 11, 21)),),
    )


def notice(*, appealable: bool = False, named: bool = True, girl: PersonLine = GIRL) -> NoticeSheet:
    return NoticeSheet(
        head=head(),
        party="Lina Testsson",
        decided=decided(named=named),
        appeal=appeal(appealable=appealable),
        reasons="Bristerna i omsorgen innebär en påtaglig risk för hennes hälsa och utveckling.",
        rights=(
            "Du har rätt att ta del av det som finns i ärendet, med de gränser som sekretessen sätter (FL 10 §).",
            "Barnet och vårdnadshavarna kan få ett offentligt biträde. Rätten beslutar om det (LVU 39 §).",
        ),
        contact="Mottagning barn och unga",
        contact_phone="070-174 06 11",
        case_number="J26-K7R4Q",
        persons=(girl,),
        basis=LVU_BASIS[:1],
    )


def disclosure(*, girl: PersonLine = GIRL) -> DisclosureSheet:
    return DisclosureSheet(
        head=head(),
        case_number="J26-K7R4Q",
        lines=(
            Disclosed(
                to="Jourhemmet",
                about="Flicka 6 år",
                what="Ålder, astma, sover med sin kanin",
                at=at(22, 0, 55),
                by="Sara Wallin",
                ground="Nödvändigt för jourens eget arbete",
                provision="OSL 10 kap. 2 §",
            ),
            Disclosed(
                to="Polisen",
                what="Att sambon har hotat",
                at=at(21, 23, 58),
                by="Sara Wallin",
                ground="Polisen: brott mot någon under 18",
                provision="OSL 10 kap. 21 §",
            ),
            Disclosed(to="Mormodern", what="Att flickan är trygg", at=at(22, 2, 30), by="Sara Wallin"),
            Disclosed(
                to="Mammans sambo",
                what="Att flickan inte är kvar i lägenheten",
                at=at(22, 3, 10),
                by="Sara Wallin",
                ground="Samtycke",
                provision="OSL 12 kap. 2 §",
                despite="Han bröt sig in för att leta och polisen bad oss säga det",
            ),
        ),
        persons=(girl,),
        banner=BANNER,
        basis=(Basis(provision="OSL 10 kap. 2 §", wording="till och med SFS 2025:1508", checked=date(2026, 11, 21)),),
    )
