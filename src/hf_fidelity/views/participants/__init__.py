"""What a team's participants say together: the terminal, the page and JSON of participants' answers alone."""
