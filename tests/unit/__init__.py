"""The encrypted store, with real SQLCipher."""
