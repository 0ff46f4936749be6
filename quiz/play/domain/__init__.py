"""What playing means. Pure: the log of answers in, marks and what a player sees out."""
