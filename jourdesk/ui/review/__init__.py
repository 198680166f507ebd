"""Loggen: who opened what of a board, when and why; a sample is drawn, looked at and signed for."""
