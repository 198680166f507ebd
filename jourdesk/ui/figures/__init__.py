"""Nyckeltal: how many, when and from where, accepted in time; and what each municipality pays."""
