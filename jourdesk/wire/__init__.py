"""How a fact, a register and a case are written down: versioned, canonical, readable again in thirty years."""
