"""The report for a meeting of many teams: what is common, what is spread, what has moved, and who holds the key."""
