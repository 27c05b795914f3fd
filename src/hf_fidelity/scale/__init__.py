"""What a scale is, and how a definition becomes one; knows nothing of answers or scores."""
