"""The page of the road: what has left this desk, what came, what was set aside."""
