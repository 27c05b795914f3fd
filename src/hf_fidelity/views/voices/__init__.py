"""Several voices on one team: what its participants say together, and what others say beside the team's own."""
