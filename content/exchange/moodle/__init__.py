"""Moodle XML, question by question. Pure."""
