"""The agenda of the meeting at which raters agree: a page to print and write on, which stays with the team."""
