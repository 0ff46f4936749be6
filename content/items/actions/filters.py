"""A person's own ways of looking at the bank."""

from content.items.errors import NoFilterName
from content.items.models import SavedFilter
from content.staff.models import User


def keep_filter(*, owner: User, name: str, query: str) -> SavedFilter:
    """A name that is taken gets the new filter. Raises NoFilterName."""
    name = name.strip()
    if not name or len(name) > 24:
        raise NoFilterName
    return SavedFilter.objects.update_or_create(owner=owner, name=name, defaults={"query": query})[0]
