"""The frame round every page: rail, tabs, bands, status bar, privacy screen."""
