"""Datorer: which desks read, who waits to be let in, and the units that they read in."""
