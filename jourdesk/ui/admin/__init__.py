"""The page of administration: the register in use, and what is wrong with it."""
