"""Question files into the bank: read, looked at, brought in, and taken back."""
