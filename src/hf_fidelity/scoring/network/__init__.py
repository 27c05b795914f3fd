"""Many teams together: who is in, under which code, and the figures that may be shown of them. Names no team."""
