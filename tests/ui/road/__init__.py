"""The page of the road."""
