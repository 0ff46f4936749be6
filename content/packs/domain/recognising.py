"""Which law a text without a name is, told by what packs quote from it."""

from collections import defaultdict
from collections.abc import Iterable

from content.laws.domain import LawText, place_of
from content.packs.domain.pack import PackData, PackLaw

_ENOUGH = 5
_SHARE = 0.9
_LIKELY = 0.5


def recognise(text: LawText, packs: Iterable[PackData]) -> PackLaw | None:
    """The law nearly all of whose quotes in a pack stand in the articles they are cited from."""
    for pack in packs:
        standing = _standing(text, pack)
        laws = [pack.law] if pack.law else list(pack.laws.values())
        for law in laws:
            found = standing.get(law.name, [])
            if len(found) >= _ENOUGH and sum(found) >= _SHARE * len(found):
                return law
    return None


def likely_name(text: LawText, pack: PackData) -> str:
    """Of the laws that the pack cites the one most of whose quotes stand, wrong as some may be."""
    standing = {name: sum(found) / len(found) for name, found in _standing(text, pack).items()}
    best = max(standing, key=lambda name: standing[name], default="")
    return best if best and standing[best] > _LIKELY else ""


def _standing(text: LawText, pack: PackData) -> dict[str, list[bool]]:
    """Law → for each of its quotes, whether it stands in its article."""
    standing = defaultdict[str, list[bool]](list)
    for citation in (item.content.citation for item in pack.items):
        place, quote = place_of(citation), citation.get("quote")
        if citation.get("kind") == "law" and place and quote:
            article = text.by_number.get((place.number, place.branch))
            standing[str(citation["title"])].append(article is not None and quote in article.whole)
    return standing
