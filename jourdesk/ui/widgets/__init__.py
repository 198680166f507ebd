"""The kit: small parts that every screen is made of. None of them knows what a call is."""
