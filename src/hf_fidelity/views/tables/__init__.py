"""Results as tables for whoever calculates on: a CSV file of items, and a workbook."""
