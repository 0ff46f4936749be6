"""Reading opinions: a player's own."""

from collections.abc import Collection

from django.db.models import Count

from .models import Opinion, Thumb


def opinions_of(player_id: int, version_ids: Collection[int]) -> dict[int, Opinion]:
    """Version id → the player's opinion of it, in one query."""
    own = Opinion.objects.filter(player=player_id, version__in=version_ids)
    return {opinion.version_id: opinion for opinion in own}


def thumb_counts(version_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """Version id → {"up": 3, "down": 1}, in one query; versions without a thumb are left out."""
    counts: dict[int, dict[str, int]] = {}
    given = Opinion.objects.filter(version__in=version_ids).exclude(thumb="").order_by()
    for version_id, thumb, count in given.values_list("version", "thumb").annotate(count=Count("id")):
        counts.setdefault(version_id, dict.fromkeys(Thumb.values, 0))[thumb] = count
    return counts
