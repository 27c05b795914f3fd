"""What shows that a report page is as it was written, and belongs to its answers. It is no signature."""
