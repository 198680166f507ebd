"""Data shipped with the program: law, places, papers, texts, examples. Read through importlib.resources."""
