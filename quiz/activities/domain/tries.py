"""How often one player may play, and which tries stand together on a board."""


def tries_left(tries: int, used: int) -> int | None:
    """None when there is no limit."""
    return max(0, tries - used) if tries else None


def board_group(activity_id: int, period: str) -> str:
    """Within a group one attempt counts: the whole activity, or one day of it."""
    return f"act:{activity_id}:{period}" if period else f"act:{activity_id}"
