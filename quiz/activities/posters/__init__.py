"""Posters of an activity as pictures."""
