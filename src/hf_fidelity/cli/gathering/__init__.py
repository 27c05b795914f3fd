"""Many files become rows: by one process or two, remembered for the next run, and never stopped by a broken file."""
