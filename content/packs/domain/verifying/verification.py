"""Every citation, quote and number of a pack against the text of the law it cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from content.laws.domain import LawText, bare_name, place_of
from content.packs.domain.pack import PackData, PackItem
from content.packs.domain.verifying.claims import claims
from content.packs.domain.verifying.fit import Wording
from content.packs.domain.verifying.grounds import conclusion_doubts, doubt, ground_of
from content.packs.domain.verifying.places import cited_articles, named_articles, place_faults


@dataclass(frozen=True)
class Unconfirmed:
    """`field` is citation, key or rationale; `words` the number, article or quote."""

    code: str
    field: str
    words: str
    why: str


@dataclass(frozen=True)
class Verification:
    """`other_law`: codes of the items that cite something else, which this text cannot tell about."""

    checked: int
    other_law: tuple[str, ...]
    unconfirmed: tuple[Unconfirmed, ...]


def verify(pack: PackData, law: LawText, name: str) -> Verification:
    """`name` is the law's, which a file of bare articles does not say."""
    words = Wording(law)
    own, other = list[PackItem](), list[str]()
    for item in pack.items:
        if cites(item, name):
            own.append(item)
        else:
            other.append(item.code)
    found = tuple(each for item in own for each in verify_item(item, law, name, words))
    return Verification(len(own), tuple(other), found)


def cites(item: PackItem, name: str) -> bool:
    citation = item.content.citation
    return citation.get("kind") == "law" and bare_name(str(citation.get("title", ""))) == bare_name(name)


def verify_item(item: PackItem, law: LawText, name: str, words: Wording) -> Iterator[Unconfirmed]:
    content = item.content
    place = place_of(content.citation)
    cited = cited_articles(law, place) if place else []
    if place is None or not cited:
        label = str(content.citation.get("article", ""))
        yield Unconfirmed(item.code, "citation", label, "法律文本里没有这一条")
        return
    for what, why in place_faults(content, place, cited, law, words):
        yield Unconfirmed(item.code, "citation", what, why)
    named = list(named_articles(content.rationale, cited, law, name, words))
    for each in named:
        if each.why:
            yield Unconfirmed(item.code, "rationale", each.words, each.why)
    ground = ground_of(content, cited + [each.article for each in named if each.article])
    for claim in claims(content):
        if why := doubt(claim, ground):
            yield Unconfirmed(item.code, claim.field, claim.amount.text, why)
    for what, why in conclusion_doubts(content):
        yield Unconfirmed(item.code, "key", what, why)
