"""Word papers, with the numbers that Word counts by itself and the words that stand out. Pure."""
