"""How hard a passphrase is to guess: shown while it is typed, never dictated.

A rough estimate in bits, on the careful side: each run of letters counts as one word at most, well-known words, keyboard rows,
repeats and years count for next to nothing.
"""

import re
import unicodedata
from dataclasses import dataclass
from math import log2
from typing import Final

_WELL_KNOWN: Final = """
lösenord losenord lösen password passord hemlig hemligt hemlis admin administrator test testa välkommen valkommen
welcome login inloggning qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm azerty abc abcd abcde abcdef hej hejhej hejsan
tjena sommar sommaren vinter vintern våren höst hösten jul julen påsk midsommar januari februari mars april maj juni juli
augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag sverige svensk stockholm
göteborg goteborg malmö malmo sundsvall härnösand kramfors sollefteå örnsköldsvik ånge timrå jour socialjour jourdesk
socialtjänsten kommun kommunen länet dator datorn katt katten hund hunden mamma pappa älskar alskar dig kärlek fotboll
hockey aik hammarby djurgården iloveyou letmein monkey dragon secret master sunshine princess football anna maria erik lars
karl johan anders per nils eva karin emma lisa sara och att det är jag du en ett inte min mitt
"""
_COMMON: Final = frozenset(_WELL_KNOWN.split())
_ROWS: Final = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm", "abcdefghijklmnopqrstuvwxyzåäö", "01234567890")
_PARTS: Final = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_STEPS: Final = (28.0, 42.0, 56.0, 72.0)
_WORDS: Final = ("poor", "weak", "fair", "good", "strong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """A score from 0 (poor) to 4 (strong), and the code of the sentence that says why or what would help."""

    score: int
    code: str


def estimate(passphrase: str) -> Quality:
    """Estimate a passphrase.

    Args:
        passphrase: As typed.

    Returns:
        Its score, with ``vault.quality-empty``, ``-common``, ``-poor``, ``-weak``, ``-fair``, ``-good`` or ``-strong``.
    """
    text = unicodedata.normalize("NFC", passphrase).casefold()
    if not text.strip():
        return Quality(score=0, code="vault.quality-empty")
    parts = _PARTS.findall(text)
    score = sum(_bits(parts, passphrase) >= step for step in _STEPS)
    known = sum(len(part) for part in parts if _is_known(part))
    if score < 2 and 2 * known >= len(text):
        return Quality(score=score, code="vault.quality-common")
    return Quality(score=score, code=f"vault.quality-{_WORDS[score]}")


def _bits(parts: list[str], passphrase: str) -> float:
    total, seen = 0.0, set[str]()
    for part in parts:
        total += 1.0 if part in seen else _part_bits(part)
        seen.add(part)
    inner = sum(1 for one in passphrase[1:] if one.isupper())
    return total + min(inner, 4)  # a capital first letter is what everybody does


def _part_bits(part: str) -> float:
    if _is_known(part):
        return 5.0
    if len(set(part)) == 1:
        return 2.0 + log2(len(part))
    if part.isdigit():
        year = len(part) == 4 and part[:2] in ("18", "19", "20")
        return 6.5 if year else min(3.3 * len(part), 20.0)
    if part[0].isalpha():
        return min(
            4.5 * len(part), 6.0 + 1.1 * len(part)
        )  # a word is chosen from some ten thousand, a long one from more
    return min(2.0 * len(part), 6.0)


def _is_known(part: str) -> bool:
    if part in _COMMON:
        return True
    return len(part) > 2 and any(part in row or part in row[::-1] for row in _ROWS)
