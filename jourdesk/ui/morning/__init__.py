"""The morning of a unit of the day: what must be done, what came from the jour, and taking it on by name."""
