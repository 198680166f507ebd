"""Papers: composed, typeset, opened again."""
