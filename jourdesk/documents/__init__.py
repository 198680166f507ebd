"""Papers: decisions, briefs and handovers as tagged PDF/A, made offline."""
