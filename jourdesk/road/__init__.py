"""The way to the host: one question at a time, over one connection, never on the screen's thread."""
