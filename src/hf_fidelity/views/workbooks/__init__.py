"""What every workbook that is written has in common: its bytes, names of sheets, looks of cells, heights of rows."""
