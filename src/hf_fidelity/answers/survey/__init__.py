"""Exports of survey tools: from the columns of a table to one answer file for each rater; knows nothing of scores."""
