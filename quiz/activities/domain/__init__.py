"""What the rules of an activity mean. Pure."""
