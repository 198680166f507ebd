"""The sentence for a problem's code, in Swedish or English, for screens and the command line alike."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from jourdesk.domain.problems import Problem

LANGUAGES = ("sv", "en")


@cache
def _sentences() -> dict[str, dict[str, str]]:
    folder = files("jourdesk.resources") / "i18n" / "problems"
    found: dict[str, dict[str, str]] = {}
    for entry in folder.iterdir():
        if entry.name.endswith(".toml"):
            found |= tomllib.loads(entry.read_text(encoding="utf-8"))
    return found


def codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_sentences())


def sentence(problem: Problem, language: str = "sv") -> str:
    """Say a problem in one line: what is so, then what to do.

    Args:
        problem: What went wrong.
        language: ``sv`` or ``en``.

    Returns:
        One line. A code without a sentence is said as a fault with the code, never as a traceback.
    """
    texts = _sentences().get(problem.code)
    if texts is None:
        fallback = "Något gick fel ({code})." if language == "sv" else "Something went wrong ({code})."
        return fallback.format(code=problem.code)
    return texts[language].format_map(_Values(problem.values))


class _Values(dict[str, str]):
    """Values for a sentence; a missing one shows as a dash rather than as a fault in telling a fault."""

    def __missing__(self, key: str) -> str:
        return "–"
