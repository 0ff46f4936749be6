"""Activities, playing in them, and their boards, for programs."""
