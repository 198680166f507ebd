"""Nätter: who may decide, night by night, ninety nights ahead; red where nobody can."""
