"""What has been typed of a call and not yet kept, as a value and as the JSON of a draft."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

FormTexts: TypeAlias = Mapping[str, Mapping[str, str]]
"""Forms that are open, by their key, with what stands in their fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """Unkept material of one call, and where the cursor was."""

    received: datetime
    channel: str = "phone"
    note: str = ""
    voice: str = "caller"
    forms: FormTexts = field(default_factory=dict)
    card: int = 1

    def __repr__(self) -> str:
        """Show nothing of what was typed."""
        return "Working(…)"

    @property
    def unkept(self) -> bool:
        """True if something would be lost."""
        return bool(self.note.strip()) or any(self.forms.values())


def written(working: Working) -> str:
    """Write working material as JSON."""
    return json.dumps(
        {
            "received": working.received.isoformat(),
            "channel": working.channel,
            "note": working.note,
            "voice": working.voice,
            "forms": {key: dict(texts) for key, texts in working.forms.items() if texts},
            "card": working.card,
        },
        ensure_ascii=False,
    )


def read(content: str, otherwise: datetime) -> Working:
    """Read working material; what an older program did not write is empty.

    Args:
        content: The JSON of a draft.
        otherwise: When the call came in, if the draft does not say it.
    """
    try:
        found: Any = json.loads(content)
    except ValueError:
        found = {}
    known: dict[str, Any] = found if isinstance(found, dict) else {}
    forms = known.get("forms")
    card = known.get("card")
    return Working(
        received=_instant(known.get("received"), otherwise),
        channel=str(known.get("channel") or "phone"),
        note=str(known.get("note") or ""),
        voice=str(known.get("voice") or "caller"),
        forms=_forms(forms) if isinstance(forms, dict) else {},
        card=card if isinstance(card, int) and 1 <= card <= 7 else 1,
    )


def _forms(forms: dict[str, Any]) -> FormTexts:
    return {
        str(key): {str(name): str(text) for name, text in texts.items()}
        for key, texts in forms.items()
        if isinstance(texts, dict)
    }


def _instant(text: object, otherwise: datetime) -> datetime:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return otherwise
    return found if found.tzinfo is not None else otherwise
