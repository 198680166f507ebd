"""The page that finds somebody again."""
