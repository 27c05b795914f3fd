"""Arithmetic: answers become scores. No files, no clock, no printing; every number is exact."""
