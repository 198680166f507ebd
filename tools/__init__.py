"""Tools for those who build Jourdesk; nothing here is shipped."""
