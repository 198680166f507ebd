"""Kontakter: the phone book and the places to sleep, and the word that a number is wrong."""
