"""A store file of every release: an upgrade is proven by yesterday's data, not by today's form."""
