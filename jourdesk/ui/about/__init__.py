"""Two sheets beside the pages: what the program is, and its keys."""
