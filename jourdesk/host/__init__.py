"""The host municipality's service: it keeps sealed envelopes, numbers each unit's feed, and reads nothing."""

from jourdesk.host.serving import EmbeddedHost, embedded

__all__ = ["EmbeddedHost", "embedded"]
