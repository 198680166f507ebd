"""A generator of rosters: the rules as rows of a linear model, and the solver that may or may not be installed."""
