"""The wordings of an item, with who wrote and who approved each, and what two of them say differently."""

from dataclasses import dataclass
from typing import Any

from content.items.changes import Change, changes
from content.items.models import Item, ItemVersion
from content.items.queries import content_of
from content.staff.models import AuditEntry, User


@dataclass(frozen=True)
class VersionLine:
    """A wording. `writer` and `approver` are None where a recipe, a pack or a newer edition made it."""

    version: ItemVersion
    writer: User | None
    approver: User | None
    restorable: bool


def version_lines(item: Item) -> list[VersionLine]:
    """The newest first."""
    versions = list(item.versions.select_related("author", "created_by").order_by("-number"))
    approvers = _approvers(item)
    newest = versions[0]
    return [
        VersionLine(
            version=version,
            writer=version.author or version.created_by,
            approver=approvers.get(version.number) if version.frozen_at else None,
            restorable=version is not newest and version.format == newest.format,
        )
        for version in versions
    ]


def versions_page(item: Item, older: int | None, newer: int | None) -> dict[str, Any]:
    """The newest first, and the changes from `older` to `newer`; without them, the newest two."""
    lines = version_lines(item)
    by_number = {line.version.number: line.version for line in lines}
    newest = lines[0].version
    after = by_number.get(newer or 0, newest)
    before = by_number.get(older or 0) or by_number.get(after.number - 1, after)
    return {
        "item": item,
        "newest": newest,
        "lines": lines,
        "before": before,
        "after": after,
        "differing": differing(before, after),
    }


def differing(before: ItemVersion, after: ItemVersion) -> list[Change]:
    return changes(content_of(before), content_of(after))


def _approvers(item: Item) -> dict[int, User | None]:
    """Version number → who approved it last."""
    trail = AuditEntry.objects.filter(target=f"item:{item.pk}", verb="approve_item").select_related("actor")
    return {entry.detail["version"]: entry.actor for entry in trail.order_by("id")}
