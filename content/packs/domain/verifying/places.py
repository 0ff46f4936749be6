"""Whether the places exist that an item names: article, 款, 项, quote, and articles in the rationale."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.items.domain import ItemContent
from content.laws.domain import ArticleText, LawText, Place, bare_name
from content.laws.domain.names import LABEL, article_number
from content.packs.domain.verifying.claims import sentences, wording
from content.packs.domain.verifying.fit import Wording

_LAW_BEFORE = re.compile(r"《([^》]+)》[^，。；《]{0,4}$")
# an end of a range that fits so much worse than its best article has nothing to do with the item
_STRANGE = 0.25
_PLAINLY = 1.5


@dataclass(frozen=True)
class Named:
    """An article that the rationale names; `why` says what is wrong with it."""

    words: str
    article: ArticleText | None
    why: str = ""


def cited_articles(law: LawText, place: Place) -> list[ArticleText]:
    """Empty unless the first and the last exist and stand in order."""
    first, last = (place.number, place.branch), (place.until or place.number, place.branch)
    if first not in law.by_number or last not in law.by_number or last < first:
        return []
    return [one for number, one in law.by_number.items() if first <= number <= last]


def place_faults(
    content: ItemContent, place: Place, cited: list[ArticleText], law: LawText, words: Wording
) -> Iterator[tuple[str, str]]:
    """(what, why) for a 款 or 项 that is not there, and a quote that does not stand in the cited place."""
    label, quote = str(content.citation["article"]), str(content.citation.get("quote", ""))
    texts = [text for one in cited if (text := one.part(place.paragraph, place.item)) is not None]
    if len(texts) < len(cited):
        yield label, "这一条没有这一款或这一项"
    elif quote and not any(quote in text for text in texts):
        yield quote, f"引文不在{label}里，请逐字核对"
    elif not quote and (better := _better_place(wording(content), place, cited, law, words)):
        yield label, f"没有引文，{better}，请核对序号或补上引文"


def named_articles(
    rationale: str, cited: list[ArticleText], law: LawText, name: str, words: Wording
) -> Iterator[Named]:
    for sentence in sentences(rationale):
        for found in LABEL.finditer(sentence):
            other = _LAW_BEFORE.search(sentence[: found.start()])
            if other and bare_name(other[1]) != bare_name(name):
                continue
            number = article_number(found[0])
            article = law.by_number.get(number) if number else None
            if article is None:
                yield Named(found[0], None, "法律文本里没有这一条")
                continue
            better = _much_better(sentence, article, cited, law, words)
            yield Named(found[0], article, f"这句话更像{better.label}，请核对序号" if better else "")


def _much_better(
    sentence: str, article: ArticleText, cited: list[ArticleText], law: LawText, words: Wording
) -> ArticleText | None:
    """The neighbour of a named article that the sentence is plainly about; it is said in other words."""
    own = words.fit(sentence, article.whole)
    for step in (-1, 1):
        beside = law.by_number.get((article.number + step, 0))
        if beside and beside not in cited and words.fit(sentence, beside.whole) > _PLAINLY * own:
            return beside
    return None


def _better_place(said: str, place: Place, cited: list[ArticleText], law: LawText, words: Wording) -> str:
    """Without a quote the words of the item tell: a neighbour must not fit them better."""
    fits = [words.fit(said, one.whole) for one in cited]
    for end, step in ((0, -1), (-1, 1)):
        outside = law.by_number.get((cited[end].number + step, 0))
        if outside and words.fit(said, outside.whole) >= fits[end]:
            return f"题目的话更像{outside.label}"
        if fits[end] < _STRANGE * max(fits):
            return f"题目的话和{cited[end].label}对不上"
    if place.paragraph is None:
        return ""
    siblings = [words.fit(said, each.whole) for each in cited[0].paragraphs]
    best = siblings.index(max(siblings)) + 1
    return f"题目的话更像第 {best} 款" if best != place.paragraph else ""
