"""Tags of many items at once, in the caller's transaction."""

from collections.abc import Iterable

from content.items.models import Tag, Tagging


def put_tag(name: str, items: Iterable[int]) -> set[int]:
    """Which of the items had it before."""
    tag, _ = Tag.objects.get_or_create(name=name)
    having = set(tag.taggings.filter(item__in=items).values_list("item", flat=True))
    Tagging.objects.bulk_create(Tagging(tag=tag, item_id=pk) for pk in items if pk not in having)
    return having


def take_tag(name: str, items: Iterable[int]) -> set[int]:
    """Which of the items had it; a tag that nobody bears any more is forgotten."""
    taggings = Tagging.objects.filter(tag__name=name, item__in=items)
    having = set(taggings.values_list("item", flat=True))
    taggings.delete()
    Tag.objects.filter(name=name, taggings=None).delete()
    return having
