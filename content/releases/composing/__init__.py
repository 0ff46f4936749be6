"""按规则组卷: what is asked for row by row, and the items that answer it together."""
