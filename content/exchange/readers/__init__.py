"""One file format each: text in, sheets out. Pure."""
