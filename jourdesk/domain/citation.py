"""How a provision is written for people: *LVU 6 §*, *SoL 29 kap. 1 §*."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ACTS = {"gSoL": "SoL (2001:453)"}
_CODE = re.compile(r"^g?[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,3} \d+( ?[a-z])?(:\d+( ?[a-z])?)?$")
_SPACED = re.compile(r"(\d)([a-z])")


def cite(code: str) -> str:
    """Write a provision's code as a person reads it.

    Args:
        code: Such as ``LVU 31 d``, ``SoL 20:1`` or ``gSoL 11:1a``.

    Returns:
        *LVU 31 d §*, *SoL 20 kap. 1 §*, *SoL (2001:453) 11 kap. 1 a §*. A code without a section stays as it is.
    """
    act, _, section = code.partition(" ")
    if not section:
        return code
    name = _ACTS.get(act, act)
    chapter, colon, rest = section.partition(":")
    if colon:
        return f"{name} {chapter} kap. {_spaced(rest)} §"
    return f"{name} {_spaced(section)} §"


def _spaced(section: str) -> str:
    return _SPACED.sub(r"\1 \2", section)


def citations(values: Iterable[str]) -> dict[str, str]:
    """Map every provision's code among some values to how a person reads it, for filling in a sentence."""
    return {value: cite(value) for value in values if _CODE.match(value)}
