"""The keys of this desk: unlock slots, recovery code, the secret in the operating system's keyring."""
