"""Question files of other programs, read into wordings. Pure."""
