"""The law as a jurist reads it, written by hand from the statutes and not from the law files: who may decide what, whom it
reaches, how it is appealed, and its clocks. Read 2026-11-21 and 2026-11-22.

LVU through SFS 2025:1290, SoL 2025:400 through 2025:1501, LPSB through 2025:1295, LVM through 2025:409. ``source`` names the
section that says who decides and what the row rests on. An age that the sources are silent about is ``SILENT``: not asserted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

THE_BOARD, THE_COMMITTEE, CHAIR, ASSIGNED_CHAIR = "nämnden", "utskottet", "ordföranden", "ordförande med uppdrag"
MEMBER, OFFICER, WORKER = "förordnad ledamot", "tjänsteman", "jour"
ANY_OFFICER, ANY_WORKER = "tjänsteman utan delegation", "jour utan delegation"

BOARD = frozenset({THE_BOARD})
UTSKOTT = BOARD | {THE_COMMITTEE}
ASSIGNED = UTSKOTT | {ASSIGNED_CHAIR, MEMBER}
"""No urgent clause: outside board and committee only by an assignment in advance (KL 6:39)."""
URGENT = ASSIGNED | {CHAIR}
APPOINTED = URGENT | {OFFICER, WORKER}
KEPT = (BOARD, UTSKOTT, ASSIGNED, URGENT, APPOINTED)
"""Never for a substitute: the statutes say *ledamot*."""
OFFICIAL = ASSIGNED | {OFFICER, WORKER}
ASSESSMENT = OFFICIAL | {ANY_OFFICER, ANY_WORKER}

Ages = tuple[int | None, int | None] | None
SILENT: Ages = None
ANY: Ages = (None, None)
MINOR: Ages = (None, 18)
UNDER_20: Ages = (None, 20)
UNDER_21: Ages = (None, 21)


@dataclass(frozen=True, slots=True)
class Clock:
    """``length``: a number and ``d``, ``w`` or ``m``. ``lapses``: missing it ends the decision. ``court``: the court's own."""

    code: str
    provision: str
    length: str
    anchor: str
    lapses: bool = False
    court: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One provision. ``appeal`` is the provision that lets it be appealed, empty where it cannot be."""

    code: str
    who: frozenset[str]
    source: str
    ages: Ages = SILENT
    appeal: str = ""
    clocks: tuple[Clock, ...] = ()
    day: date = date(2026, 9, 7)


def review(provision: str, application: Clock) -> tuple[Clock, ...]:
    """Submitted within a week of the decision, tried by the court within a week of that, then applied for."""
    return (
        Clock("submit-to-court", provision, "1w", "decision", lapses=True),
        Clock("court-review", provision, "1w", "submitted", court=True),
        application,
    )


CARE = review("LVU 7", Clock("apply-to-court", "LVU 8", "4w", "enforced", lapses=True))
NO_MOVE = review("LVU 28", Clock("apply-to-court", "LVU 29", "2w", "court-confirmed", lapses=True))
NO_TRAVEL = review("LVU 31 e", Clock("apply-to-court", "LVU 31 f", "4w", "court-confirmed", lapses=True))
SHELTER = review("LPSB 4:3", Clock("apply-to-court", "LPSB 4:6", "6w", "placed", lapses=True))
ABUSE = (
    Clock("submit-to-court", "LVM 15", "1d", "decision", lapses=True),
    Clock("court-review", "LVM 17", "4d", "submitted", court=True),
    Clock("apply-to-court", "LVM 18", "1w", "court-confirmed", lapses=True),
)
FEEDBACK = Clock("feedback", "SoL 19:6", "1w", "decision")
OLD = date(2025, 6, 2)

LVU = (
    Row("LVU 6", URGENT, "LVU 6 § st 1–2, 7–9 §§; SoL 30:7 p 2; ej i LVU 41 §", UNDER_20, "", CARE),
    Row("LVU 6 a", URGENT, "LVU 6 a § st 1–2, 7–9 §§; SoL 30:7 p 2", MINOR, "", CARE),
    Row("LVU 11", URGENT, "LVU 11 § st 3, 21 §, 41 § p 1; SoL 30:7 p 4", UNDER_21, "LVU 41"),
    Row("LVU 27", URGENT, "LVU 24, 27–30 §§; SoL 30:7 p 11", MINOR, "", NO_MOVE),
    Row("LVU 31 d", URGENT, "LVU 31 a, 31 d–g §§; SoL 30:7 p 14", MINOR, "", NO_TRAVEL),
    Row("LVU 14", ASSIGNED, "LVU 14 § (ingen ordföranderegel), 41 § p 3; SoL 30:7 p 8; KL 6:39", UNDER_21, "LVU 41"),
    Row("LVU 31", ASSIGNED, "LVU 31 §, 41 § p 5; SoL 30:7 p 13; KL 6:39", MINOR, "LVU 41"),
    Row("LVU 43", APPOINTED, "LVU 43 § st 1 p 1–2; SoL 30:7 p 16", UNDER_21),
    Row("LVU 9", OFFICIAL, "LVU 9 § st 3; ej i SoL 30:7, KL 6:38"),
    Row("LVU 32", OFFICIAL, "LVU 32 §; ej i SoL 30:7"),
    Row("LVU 4", UTSKOTT, "SoL 30:7 p 1"),
    Row("LVU 9 a", UTSKOTT, "SoL 30:7 p 3"),
    Row("LVU 13", UTSKOTT, "SoL 30:7 p 5; LVU 41 § p 2", SILENT, "LVU 41"),
    Row("LVU 13 b", UTSKOTT, "SoL 30:7 p 6"),
    Row("LVU 13 c", UTSKOTT, "SoL 30:7 p 7"),
    Row("LVU 21", UTSKOTT, "SoL 30:7 p 9; LVU 41 § p 2 (fortsatt vård)", SILENT, "LVU 41"),
    Row("LVU 22", UTSKOTT, "LVU 22 § (under 20), 41 § p 4; SoL 30:7 p 10", UNDER_20, "LVU 41"),
    Row("LVU 24", UTSKOTT, "LVU 24 § (underårig); SoL 30:7 p 11", MINOR),
    Row("LVU 26", UTSKOTT, "SoL 30:7 p 12; LVU 41 § p 6", SILENT, "LVU 41"),
    Row("LVU 31 b", UTSKOTT, "SoL 30:7 p 14"),
    Row("LVU 31 c", UTSKOTT, "SoL 30:7 p 14; LVU 41 § p 8", SILENT, "LVU 41"),
    Row("LVU 31 i", UTSKOTT, "SoL 30:7 p 14; LVU 41 § p 9", SILENT, "LVU 41"),
    Row("LVU 32 a", UTSKOTT, "SoL 30:7 p 15"),
    Row("LVU 32 b", UTSKOTT, "SoL 30:7 p 15"),
)
LVM = (
    Row("LVM 13", URGENT, "LVM 4 § (ingen åldersgräns), 13, 15, 17–18 a, 44 §§; SoL 30:9 p 2", ANY, "", ABUSE),
    Row("LVM 11", UTSKOTT, "SoL 30:9 p 1", ANY),
    Row("LVM 7", OFFICIAL, "LVM 7 §; ej i SoL 30:9", ANY),
    Row("LVM 9", OFFICIAL, "LVM 9, 44 §§; ej i SoL 30:9", ANY),
    Row("LVM 18 b", OFFICIAL, "LVM 18 b §; ej i SoL 30:9", ANY),
    Row("LVM 45", OFFICIAL, "LVM 45 §; ej i SoL 30:9, KL 7:5", ANY),
)
LPSB = (
    Row("LPSB 4:1", URGENT, "LPSB 2:1, 4:1 st 2, 4:3–7, 9:1; SoL 30:8 p 2", MINOR, "", SHELTER),
    Row("LPSB 5:1", URGENT, "LPSB 5:1 st 2, 9:1; SoL 30:8 p 3", MINOR),
    Row("LPSB 5:4", URGENT, "LPSB 5:5, 9:1 p 2; SoL 30:8 p 5", MINOR, "LPSB 9:1"),
    Row("LPSB 8:7", APPOINTED, "LPSB 8:7; SoL 30:8 p 7", MINOR),
    Row("LPSB 3:3", UTSKOTT, "SoL 30:8 p 1"),
    Row("LPSB 4:8", OFFICIAL, "LPSB 4:8; ej i SoL 30:8, KL 6:38 (som LVU 9 § st 3)"),
    Row("LPSB 5:3", UTSKOTT, "SoL 30:8 p 4"),
    Row("LPSB 5:6", UTSKOTT, "SoL 30:8 p 5"),
    Row("LPSB 7:1", UTSKOTT, "SoL 30:8 p 6; LPSB 9:1 p 1", SILENT, "LPSB 9:1"),
)
SOL = (
    Row("SoL 20:1", ASSESSMENT, "SoL 20:1: bedömning, inget beslut", ANY),
    Row("SoL 20:2", OFFICIAL, "SoL 20:2; ej i SoL 30 kap.", ANY, "", (FEEDBACK,)),
    Row(
        "SoL 14:2",
        OFFICIAL,
        "SoL 14:2, 20:3",
        ANY,
        "",
        (Clock("investigation", "SoL 20:3", "4m", "decision"), FEEDBACK),
    ),
    Row("SoL 19:6", OFFICIAL, "SoL 19:6; ej i SoL 30 kap."),
    Row("SoL 9:5", OFFICIAL, "SoL 9:5; ej i SoL 30:6"),
    Row("SoL 9:6", OFFICIAL, "SoL 9:5–6, 11:1, 35:1 p 1; ej i SoL 30:6", ANY, "SoL 35:1"),
    Row("SoL 11:1", OFFICIAL, "SoL 11:1, 35:1 p 1", ANY, "SoL 35:1"),
    Row("SoL 11:4", OFFICIAL, "SoL 11:4; ej i SoL 35:1", ANY),
    Row("SoL 12:1", OFFICIAL, "SoL 12:1, 35:1 p 1", ANY, "SoL 35:1"),
    Row("SoL 12:2", OFFICIAL, "SoL 12:2; ej i SoL 35:1", ANY),
    Row("SoL 12:5", OFFICIAL, "SoL 12:5, 35:1 p 2", ANY, "SoL 35:1"),
    Row("SoL 18:11", BOARD, "SoL 18:11, 30:11, 35:1 p 3", ANY, "SoL 35:1"),
    Row("SoL 22:2", UTSKOTT, "SoL 22:2, 30:6 p 1, 35:1 p 4", SILENT, "SoL 35:1"),
    Row("SoL 22:4", UTSKOTT, "SoL 22:4, 30:6 p 1; ingen ordföranderegel i SoL 30:12"),
    Row("SoL 22:5", OFFICIAL, "SoL 22:5, 11:1, 35:1 p 1; ej i SoL 30:6", MINOR, "SoL 35:1"),
    Row("SoL 22:13", UTSKOTT, "SoL 30:6 p 2"),
    Row("SoL 22:14", UTSKOTT, "SoL 30:6 p 2"),
    Row("SoL 22:16", UTSKOTT, "SoL 30:6 p 3"),
    Row("SoL 22:17", UTSKOTT, "SoL 30:6 p 4"),
    Row("SoL 22:18", UTSKOTT, "SoL 30:6 p 4"),
    Row("SoL 29:7", OFFICIAL, "SoL 29:7, 35:1 p 8", ANY, "SoL 35:1"),
    Row("SoL 29:10", OFFICIAL, "SoL 29:10–11", ANY, "", (Clock("transfer-answer", "SoL 29:11", "1m", "decision"),)),
    Row("SoL 29:11", OFFICIAL, "SoL 29:11"),
    Row("SoL 33:4", UTSKOTT, "SoL 30:6 p 6"),
)
BESIDE = (
    Row("LUL 7", ASSESSMENT, "LUL 7 §: misstänkt som har fyllt 15 men inte 18", (15, 18)),
    Row("LUL 34", ASSESSMENT, "LUL 34 §: under 15", (None, 15)),
    Row("LUL 31", OFFICIAL, "LUL 31 § st 2: under 15", (None, 15)),
    Row("LUL 14", ASSESSMENT, "LUL 14 §: under 18 tas emot", MINOR),
    Row("SoF 11:3", ASSESSMENT, "SoF 11:3: bekräftelse, inget beslut", ANY),
    Row("FB 6:13 a", UTSKOTT, "SoL 30:10 p 6 och st 2"),
    Row("OSL 6:3", OFFICIAL, "OSL 6:3, 6:7: vägran är ett skriftligt beslut", ANY, "OSL 6:7"),
    *(
        Row(f"OSL {code}", OFFICIAL, "polisanmälan får delegeras", ANY)
        for code in ("10:18 a", "10:20", "10:21", "10:23")
    ),
    Row("LSS 7", OFFICIAL, "LSS 27 §", ANY, "LSS 27"),
    Row("LSS 9", OFFICIAL, "LSS 27 §", ANY, "LSS 27"),
)
BEFORE = (
    Row("gSoL 11:1a", OFFICIAL, "gSoL 11:1 a", ANY, day=OLD),
    Row("gSoL 11:1", OFFICIAL, "gSoL 11:1–2", ANY, "", (Clock("investigation", "gSoL 11:2", "4m", "decision"),), OLD),
    Row("gSoL 4:1", OFFICIAL, "gSoL 4:1, 16:3", ANY, "gSoL 16:3", day=OLD),
    Row("gSoL 4:2", OFFICIAL, "gSoL 4:2", ANY, day=OLD),
    Row("gSoL 6:6", UTSKOTT, "gSoL 6:6, 10:4, 16:3", SILENT, "gSoL 16:3", day=OLD),
    Row("gSoL 6:8", UTSKOTT, "gSoL 6:8, 10:4", day=OLD),
    Row("gSoL 2a:8", OFFICIAL, "gSoL 2 a:8, 16:3", ANY, "gSoL 16:3", day=OLD),
    Row(
        "gSoL 2a:10",
        OFFICIAL,
        "gSoL 2 a:10–11",
        ANY,
        "",
        (Clock("transfer-answer", "gSoL 2a:11", "1m", "decision"),),
        OLD,
    ),
    Row("gSoL 2a:11", OFFICIAL, "gSoL 2 a:11", day=OLD),
)
ROWS = (*LVU, *LVM, *LPSB, *SOL, *BESIDE, *BEFORE)

RULES = {
    "LVU": "SoL 30:7",
    "LPSB": "SoL 30:8",
    "LVM": "SoL 30:9",
    "SoL": "SoL 30:6",
    "FB": "SoL 30:10",
    "gSoL": "gSoL 10:4",
}
"""The section that keeps a decision with board or committee, by act; SoL 18:11 is the board's alone (SoL 30:11)."""

GROUNDS: dict[str, dict[str, int | None]] = {
    "LVU 6": {"LVU 2": 18, "LVU 3": 20},  # LVU 1–3 §§
    "LVU 27": {"LVU 24": 18},
    "LVU 31 d": {"LVU 31 a": 18},
    "LPSB 4:1": {"LPSB 3:1": 18},
    "LVM 13": {"LVM 4": None},
}
"""What a decision must rest on, and the birthday on which that ground ends."""

OTHERS = {
    "LVU 12": "SiS",
    "LVU 15": "SiS",
    "LVU 15 b": "SiS",
    "LVM 5": "förvaltningsrätten",
    "LVM 19": "SiS",
    "LVM 24": "verksamhetschefen",
    "LVM 25": "SiS",
    "PL 10": "polisen",
    "PL 10 a": "polisen",
    "PL 12": "polisen",
    "PL 12 a": "polisen",
    "FB 21:3": "domstol",
    "FB 21:10": "domstol eller polis",
    "FB 21:11": "polisen",
    "LPT 47": "sjukvården begär, polisen hjälper",
}
"""What somebody else decides, however the jour or the board would like it."""

BEFORE_JULY_2025 = {
    "SoL 3:1": "gSoL 1:2",
    "SoL 4:1": "gSoL 2:1",
    "SoL 4:2": "gSoL 2:4",
    "SoL 4:3": "gSoL 2:5",
    "SoL 29:1": "gSoL 2a:1",
    "SoL 29:2": "gSoL 2a:4",
    "SoL 29:3": "gSoL 2a:5",
    "SoL 29:4": "gSoL 2a:2",
    "SoL 29:5": "gSoL 2a:6",
    "SoL 29:6": "gSoL 2a:7",
    "SoL 29:7": "gSoL 2a:8",
    "SoL 29:8": "gSoL 2a:9",
    "SoL 29:9": "gSoL 11:4",
    "SoL 29:10": "gSoL 2a:10",
    "SoL 29:11": "gSoL 2a:11",
    "SoL 29:12": "gSoL 2a:12",
    "SoL 25:1": "gSoL 3:3a",
    "SoL 8:1": "gSoL 3:6",
    "SoL 21:1": "gSoL 3:6a",
    "SoL 11:1": "gSoL 4:1",
    "SoL 12:1": "gSoL 4:1",
    "SoL 11:4": "gSoL 4:2",
    "SoL 12:2": "gSoL 4:2",
    "SoL 13:1": "gSoL 5:11",
    "SoL 18:7": "gSoL 5:11",
    "SoL 22:1": "gSoL 6:5",
    "SoL 22:2": "gSoL 6:6",
    "SoL 22:4": "gSoL 6:6",
    "SoL 22:6": "gSoL 6:6a",
    "SoL 22:13": "gSoL 6:8",
    "SoL 30:6": "gSoL 10:4",
    "SoL 30:9": "gSoL 10:4",
    "SoL 30:11": "gSoL 10:5",
    "SoL 14:2": "gSoL 11:1",
    "SoL 20:1": "gSoL 11:1a",
    "SoL 20:2": "gSoL 11:1a",
    "SoL 20:3": "gSoL 11:2",
    "SoL 23:1": "gSoL 11:4a",
    "SoL 14:3": "gSoL 11:5",
    "SoL 14:6": "gSoL 11:6",
    "SoL 14:8": "gSoL 11:9",
    "SoL 20:7": "gSoL 11:10",
    "SoL 16:1": "gSoL 12:1",
    "SoL 16:2": "gSoL 12:2",
    "SoL 15:4": "gSoL 12:7",
    "SoL 19:1": "gSoL 14:1",
    "SoL 20:6": "gSoL 14:1",
    "SoL 19:5": "gSoL 14:1a",
    "SoL 19:4": "gSoL 14:1c",
    "SoL 27:2": "gSoL 14:3",
    "SoL 27:6": "gSoL 14:7",
    "SoL 35:1": "gSoL 16:3",
    "SoL 30:12": "SoL 30:12",
}
"""How a section was numbered on a night before 1 July 2025; one without a predecessor keeps its own number."""
