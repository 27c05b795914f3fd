"""Hostile input: files that are altered by chance are given to every reader, and none may break.

A reader gives what it read, or raises an error of the project's own; it takes less than two seconds and 500 MB, touches
no file but those named, and repeats no text of a person. `python -m tests.fuzz` runs a million inputs and prints how
many each reader had; the ordinary tests run a few thousand.
"""
