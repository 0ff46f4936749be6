"""Reading quizzes and releases."""

from django.db.models import Count, QuerySet

from content.items.models import Item, ItemState
from content.items.queries import items_with_versions
from content.releases.models import Quiz, Release, ReleaseItem


def quizzes_with_counts() -> QuerySet[Quiz]:
    """Newest first, each with `item_count`."""
    return Quiz.objects.select_related("owner").annotate(item_count=Count("entries")).order_by("-id")


def latest_release(quiz: Quiz) -> Release | None:
    return quiz.releases.order_by("-number").first()


def release_entries(release: Release) -> QuerySet[ReleaseItem]:
    """The frozen items in order, each with its wording and item."""
    return release.entries.select_related("version__item").order_by("number")


def quiz_items(quiz: Quiz) -> list[Item]:
    """The items of a quiz in order, with their wordings, in a constant number of queries."""
    order = {entry.item_id: entry.position for entry in quiz.entries.all()}
    return sorted(items_with_versions().filter(pk__in=order), key=lambda item: order[item.pk])


def item_pool(
    quiz: Quiz, *, words: str = "", format: str = "", source_id: int | None = None
) -> QuerySet[Item]:
    """Approved items that are not in the quiz yet, newest first. `words` is looked for in stems."""
    items = items_with_versions().filter(state=ItemState.APPROVED).exclude(pk__in=quiz.entries.values("item"))
    if words:
        items = items.filter(versions__stem__icontains=words).distinct()
    if format:
        items = items.filter(versions__format=format).distinct()
    if source_id:
        items = items.filter(source_id=source_id)
    return items.order_by("-id")
