"""The page of the duty: who may decide tonight, for every party."""
