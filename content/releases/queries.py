"""Reading quizzes and releases."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat

from content.items.bank import searched
from content.items.changes import Change, changes
from content.items.checks import run_paper_checks
from content.items.domain import AUDIENCES, EVERYBODY, AudienceCounts
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.queries import content_of, items_with_versions, suiting
from content.releases.models import Quiz, Release, ReleaseItem

NO_ITEMS: Final = AudienceCounts.of([])
_SILENT: Final = "[]"
_ALL: Final = Q()


class ItemNews(NamedTuple):
    """Where a quiz has moved on from a release of it.

    kind    newer, retired, added or removed; `flags` alone leave it "same"
    number  the place in the release; None for an item that is not in it
    changes what the newer wording says otherwise
    """

    kind: str
    number: int | None
    version: ItemVersion
    changes: list[Change]
    flags: list[str]


def quizzes_with_counts() -> QuerySet[Quiz]:
    """Newest first, each with `item_count`."""
    return Quiz.objects.select_related("owner").annotate(item_count=Count("entries")).order_by("-id")


def latest_release(quiz: Quiz) -> Release | None:
    return quiz.releases.order_by("-number").first()


def release_as_now(quiz: Quiz) -> Release | None:
    """The newest release where publishing the quiz again, to be played whole, would freeze the same."""
    release = latest_release(quiz)
    if release is None or release.apart or release.title != quiz.title or release_news(release):
        return None
    frozen = [(one.version_id, one.suits, one.held, one.topic) for one in release_entries(release)]
    now = [(one.pk, one.item.suits, one.item.held, one.item.topic) for one in frozen_versions(quiz)]
    return release if frozen == now else None


def release_entries(release: Release) -> QuerySet[ReleaseItem]:
    """The frozen items in order, each with its wording and item."""
    return release.entries.select_related("version__item").order_by("number")


def for_audience(entries: QuerySet[ReleaseItem], audience: str | OuterRef) -> QuerySet[ReleaseItem]:
    """Those that may be drawn for one of DRAWN_FOR, as AudienceCounts.fitting counts them."""
    if audience == EVERYBODY:
        return entries
    named = Value(audience) if isinstance(audience, str) else audience
    quoted = Concat(Value('"'), named, Value('"'))
    return _written(entries).filter(Q(written=_SILENT) | Q(written__contains=quoted))


def audience_counts(release_ids: Iterable[int], only: Q = _ALL) -> dict[int, AudienceCounts]:
    """Release id → whom its items suit, in one query. A release without items is left out.

    `only`: which of the entries are counted.
    """
    entries = _written(ReleaseItem.objects.filter(only, release__in=list(release_ids)))
    said = {who: Count("pk", filter=Q(written__contains=f'"{who}"')) for who in AUDIENCES}
    counted = (
        entries.order_by()
        .values("release")
        .annotate(total=Count("pk"), silent=Count("pk", filter=Q(written=_SILENT)), **said)
    )
    return {
        release_id: AudienceCounts(total, silent, dict(zip(AUDIENCES, told, strict=True)))
        for release_id, total, silent, *told in counted.values_list("release", "total", "silent", *AUDIENCES)
    }


def audience_counts_of(release: Release, only: Q = _ALL) -> AudienceCounts:
    return audience_counts([release.pk], only).get(release.pk, NO_ITEMS)


def quiz_audience_counts(quiz: Quiz) -> AudienceCounts:
    """What a release made of the quiz now would have."""
    return AudienceCounts.of(quiz.items.values_list("suits", flat=True))


def _written(entries: QuerySet[ReleaseItem]) -> QuerySet[ReleaseItem]:
    # SQLite has no containment in JSON
    return entries.alias(written=Cast("suits", TextField()))


def quiz_items(quiz: Quiz) -> list[Item]:
    """The items of a quiz in order, with their wordings, in a constant number of queries."""
    order = {entry.item_id: entry.position for entry in quiz.entries.all()}
    return sorted(items_with_versions().filter(pk__in=order), key=lambda item: order[item.pk])


def with_siblings(items: Sequence[Item]) -> list[Item]:
    """With the other approved questions about the same case texts, in the order of each case; what is kept
    back for contests comes along only with what is kept back too."""
    held: dict[int | None, bool] = {item.case_id: item.held for item in items if item.case_id}
    if not held:
        return list(items)
    approved = Item.objects.filter(case__in=held, state=ItemState.APPROVED).order_by("case_position", "pk")
    siblings = defaultdict[int | None, list[Item]](list)
    for item in approved:
        if held[item.case_id] or not item.held:
            siblings[item.case_id].append(item)
    found = [one for item in items for one in (siblings[item.case_id] or [item])]
    return list({item.pk: item for item in found}.values())


def paper_findings(quiz: Quiz) -> dict[int, list[str]]:
    """What the items of a quiz do to each other, by item id, as far as they are approved."""
    versions = frozen_versions(quiz)
    found: dict[int, list[str]] = {}
    for index, complaint in run_paper_checks([content_of(version) for version in versions]):
        found.setdefault(versions[index].item_id, []).append(complaint.text)
    return found


def flags_of(versions: Iterable[ItemVersion]) -> dict[int, list[str]]:
    """By item id, what has changed under wordings that were approved and nobody has decided on; one query."""
    flags = Finding.objects.filter(version__in=list(versions), waived_by=None).order_by("id")
    found: dict[int, list[str]] = {}
    for item_id, text in flags.values_list("version__item", "text"):
        found.setdefault(item_id, []).append(text)
    return found


def quiz_flags(quiz: Quiz) -> dict[int, list[str]]:
    """`flags_of` what would be published of a quiz now."""
    return flags_of(frozen_versions(quiz))


def conflicting_items(quiz: Quiz) -> list[int]:
    """Items that must go before the paper checks are content, the later one of two first."""
    versions, gone = frozen_versions(quiz), []
    while found := run_paper_checks([content_of(version) for version in versions]):
        # one at a time: often the others are fine without it
        gone.append(versions.pop(max(index for index, _ in found)).item_id)
    return gone


def frozen_versions(quiz: Quiz) -> list[ItemVersion]:
    """The newest approved wordings in order; items without one are left out."""
    frozen = ItemVersion.objects.filter(item__quizzes=quiz, frozen_at__isnull=False).select_related("item")
    newest = {version.item_id: version for version in frozen.order_by("number")}
    order = quiz.entries.values_list("item_id", flat=True)
    return [newest[item_id] for item_id in order if item_id in newest]


def outdated_entries() -> QuerySet[ReleaseItem]:
    """Entries whose item has a newer approved wording, or was retired since."""
    newer = ItemVersion.objects.filter(
        item=OuterRef("version__item"), number__gt=OuterRef("version__number"), frozen_at__isnull=False
    )
    return ReleaseItem.objects.filter(Exists(newer) | Q(version__item__state=ItemState.RETIRED))


def release_news(release: Release) -> list[ItemNews]:
    """What publishing the quiz again would change, in the order of the release, then what is added.

    Four queries, whatever the number of items.
    """
    entries = list(release_entries(release))
    newest = {version.item_id: version for version in frozen_versions(release.quiz)}
    flags = flags_of(newest.values())
    news = [_news_of(entry, newest.get(entry.version.item_id), flags) for entry in entries]
    present = {entry.version.item_id for entry in entries}
    news += [
        ItemNews("added", None, version, [], flags.get(item_id, []))
        for item_id, version in newest.items()
        if item_id not in present
    ]
    return [one for one in news if one.kind != "same" or one.flags]


def _news_of(entry: ReleaseItem, newest: ItemVersion | None, flags: dict[int, list[str]]) -> ItemNews:
    played = entry.version
    if newest is None:
        return ItemNews("removed", entry.number, played, [], [])
    told = flags.get(played.item_id, [])
    if played.item.state == ItemState.RETIRED:
        return ItemNews("retired", entry.number, played, [], told)
    if newest.number > played.number:
        differing = changes(content_of(played), content_of(newest))
        return ItemNews("newer", entry.number, newest, differing, told)
    return ItemNews("same", entry.number, played, [], told)


def item_pool(
    quiz: Quiz,
    *,
    words: str = "",
    format: str = "",
    suits: str = "",
    source_id: int | None = None,
    held: bool = False,
) -> QuerySet[Item]:
    """Approved items that are not in the quiz yet, newest first; those kept back for contests only if asked.

    `words` as in the bank; `suits` is one of AUDIENCES.
    """
    items = (
        items_with_versions()
        .filter(state=ItemState.APPROVED, held=held)
        .exclude(pk__in=quiz.entries.values("item"))
    )
    if format:
        items = items.filter(format=format)
    if suits:
        items = suiting(items, suits)
    if source_id:
        items = items.filter(source_id=source_id)
    return searched(items, words) if words else items.order_by("-id")
