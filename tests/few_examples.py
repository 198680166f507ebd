"""A plugin for pytest (``-p tests.few_examples``): few examples, the same each time, where only what is reached counts."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("few", max_examples=15, derandomize=True, deadline=None)
settings.load_profile("few")
