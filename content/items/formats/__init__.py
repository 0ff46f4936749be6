"""The registry of item formats."""
