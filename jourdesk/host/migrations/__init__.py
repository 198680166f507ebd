"""The steps of the host's database: one for each change, forward only, the same for SQLite and PostgreSQL."""
