"""Several rounds of one team over time: in the terminal, as a page, as a table, and for programs."""
