"""Empty answer forms: pages, workbooks, text files and what survey tools need. Nothing in them is pre-filled."""
