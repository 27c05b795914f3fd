"""How far several raters of a team agree, on the terminal and for other programs; the agenda stands in `meeting`."""
