"""What a reader sees: terminal, page, files. Views choose words and round numbers; they compute no scores."""
