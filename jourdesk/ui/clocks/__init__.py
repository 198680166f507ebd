"""The page of everything that runs: clocks and promises of all contacts, soonest first."""
