"""Which examples hypothesis takes: the same each time, so that the same commit passes or fails wherever it is tested.

``JOURDESK_EXAMPLES=few`` takes fifteen of them, where only what is reached counts; ``=new`` searches where nobody has looked yet.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("few", max_examples=15, derandomize=True, deadline=None)
settings.register_profile("new")
settings.load_profile(os.environ.get("JOURDESK_EXAMPLES", "same"))
