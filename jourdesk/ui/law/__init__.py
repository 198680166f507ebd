"""The page of the law that the program goes by."""
