"""The commands: what an operator, a jurist and a supporter run."""
