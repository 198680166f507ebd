"""The encrypted file: SQLCipher, one door for facts, projections that can be rebuilt."""
