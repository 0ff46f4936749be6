"""Reading papers as plain values, for marking and for rebuilding what was marked."""

from collections.abc import Collection

from content.items.domain import ItemContent
from content.items.models import ItemVersion
from content.items.queries import content_of

from .models import PaperItem


def paper_contents(paper_ids: Collection[int]) -> dict[int, dict[int, ItemContent]]:
    """Paper id → number → content, in two queries however many papers share their versions."""
    rows = list(PaperItem.objects.filter(paper__in=paper_ids).values_list("paper_id", "number", "version_id"))
    versions = ItemVersion.objects.in_bulk({version_id for _, _, version_id in rows})
    contents = {pk: content_of(version) for pk, version in versions.items()}
    papers: dict[int, dict[int, ItemContent]] = {paper_id: {} for paper_id in paper_ids}
    for paper_id, number, version_id in rows:
        papers[paper_id][number] = contents[version_id]
    return papers
