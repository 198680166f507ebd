"""The vault, with real cryptography at a light setting."""
