"""Forms that were filled in as Excel workbooks, as the plain data of an answer file; read by headings and keys."""
