"""The pages before the desk is open: first start, unlock, recovery."""
