"""Lists come in pages of 50, newest first: {"next", "previous", "results"}, turned by ?cursor=."""

from typing import Any

from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """By id: it never changes, so a page stays right while rows are added."""

    ordering = "-id"
    page_size = 50

    def decode_cursor(self, request: Any) -> Any:
        """A cursor of somebody's own making is a page that does not exist, not a fault of ours."""
        cursor = super().decode_cursor(request)
        position = str(cursor.position or "0") if cursor else "0"
        if not (position.isascii() and position.isdigit() and len(position) <= 18):
            raise NotFound
        return cursor
