"""Which law a text without a name is, told by what packs quote from it."""

from collections import defaultdict
from collections.abc import Iterable

from content.laws.domain import LawText, place_of
from content.packs.domain.pack import PackData, PackLaw

_ENOUGH = 5
_SHARE = 0.9


def recognise(text: LawText, packs: Iterable[PackData]) -> PackLaw | None:
    """The law of a pack nearly all of whose quotes stand in the articles they are cited from."""
    return next((pack.law for pack in packs if pack.law and _is_quoted(text, pack, pack.law)), None)


def likely_name(text: LawText, pack: PackData) -> str:
    """Of the laws that the pack cites the one most of whose quotes stand, wrong as some may be."""
    standing = _standing(text, pack)
    default = pack.law.name if pack.law else ""
    return max(standing, key=lambda name: sum(standing[name]), default=default)


def _is_quoted(text: LawText, pack: PackData, law: PackLaw) -> bool:
    found = _standing(text, pack).get(law.name, [])
    return len(found) >= _ENOUGH and sum(found) >= _SHARE * len(found)


def _standing(text: LawText, pack: PackData) -> dict[str, list[bool]]:
    """Law → for each of its quotes, whether it stands in its article."""
    standing = defaultdict[str, list[bool]](list)
    for citation in (item.content.citation for item in pack.items):
        place, quote = place_of(citation), citation.get("quote")
        if citation.get("kind") == "law" and place and quote:
            article = text.by_number.get((place.number, place.branch))
            standing[str(citation["title"])].append(article is not None and quote in article.whole)
    return standing
