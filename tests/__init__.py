"""The tests of Jourdesk; every name is a sentence."""
