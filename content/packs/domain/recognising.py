"""Which law a text is, told by what the packs quote from it."""

from collections.abc import Iterable

from content.laws.domain import LawText, place_of
from content.packs.domain.pack import PackData, PackLaw

_ENOUGH = 5
_SHARE = 0.9


def recognise(text: LawText, packs: Iterable[PackData]) -> PackLaw | None:
    """The law of a pack nearly all of whose quotes stand in the articles they are cited from."""
    return next((pack.law for pack in packs if pack.law and _is_quoted(text, pack, pack.law)), None)


def _is_quoted(text: LawText, pack: PackData, law: PackLaw) -> bool:
    found = []
    for item in pack.items:
        citation, place = item.content.citation, place_of(item.content.citation)
        if citation.get("title") == law.name and citation.get("quote") and place:
            article = text.by_number.get((place.number, place.branch))
            found.append(article is not None and citation["quote"] in article.whole)
    return len(found) >= _ENOUGH and sum(found) >= _SHARE * len(found)
