"""The bank's items as files of other programs."""
