"""What a report on one team shows: words, numbers and places on charts, gathered for a template and free of markup."""
