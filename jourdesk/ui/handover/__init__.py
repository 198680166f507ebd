"""The page of handovers: what is to be handed over, to which unit, and the sheet that says it."""
