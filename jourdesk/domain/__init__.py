"""The rules: what a call, a person, a decision and a clock are. Standard library only, no I/O."""
