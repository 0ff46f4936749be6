"""Items as somebody else wrote them down, read leniently. Pure."""
