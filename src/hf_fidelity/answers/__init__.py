"""A team's answers to a scale: their file, and their meaning; knows nothing of scores."""
