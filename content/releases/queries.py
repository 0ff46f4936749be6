"""Reading quizzes and releases."""

from django.db.models import Count, QuerySet

from content.releases.models import Quiz, Release, ReleaseItem


def quizzes_with_counts() -> QuerySet[Quiz]:
    """Newest first, each with `item_count`."""
    return Quiz.objects.select_related("owner").annotate(item_count=Count("entries")).order_by("-id")


def latest_release(quiz: Quiz) -> Release | None:
    return quiz.releases.order_by("-number").first()


def release_entries(release: Release) -> QuerySet[ReleaseItem]:
    """The frozen items in order, each with its wording and item."""
    return release.entries.select_related("version__item").order_by("number")
