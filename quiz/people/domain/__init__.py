"""What a nickname may be. Pure: no Django, no files, no chance of its own."""
