"""Many answer files, fast: what was understood once is remembered, and whatever is unusual goes the whole way."""
