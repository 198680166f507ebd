"""Jourdesk: an encrypted, offline-capable desk for a socialjour shared by municipalities."""
