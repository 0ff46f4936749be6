"""Where the text behind a citation can be read, and one article with its neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.cache import cache
from django.db.models import Q
from django.utils.http import urlencode

from content.laws.domain import Paragraph, Place, bare_name, paragraphs_of, place_of
from content.laws.models import Article, Law

OFFICIAL: Final = "https://flk.npc.gov.cn/"
LOADED: Final = "laws:loaded"
# A law is loaded by hand, now and then: a process that does not hear of it shows the old links so long.
_FRESH_SECONDS: Final = 60

# bare name → (text date, id), the newest first
type LoadedTexts = Mapping[str, list[tuple[str, int]]]


@dataclass(frozen=True)
class Original:
    """Where 看原文 leads: to the page of the article, or `outside` to the national database of laws."""

    url: str = OFFICIAL
    outside: bool = True


@dataclass(frozen=True)
class MarkedParagraph:
    """A 款 and its 项, each with whether it is the cited one."""

    number: int
    text: str
    cited: bool
    items: list[tuple[str, bool]]


@dataclass(frozen=True)
class ArticlePage:
    law: Law
    article: Article
    paragraphs: list[MarkedParagraph]
    previous: Article | None
    next: Article | None

    @property
    def marks(self) -> bool:
        return any(each.cited or any(cited for _, cited in each.items) for each in self.paragraphs)


def loaded_texts() -> LoadedTexts:
    """One small look-up, cached."""
    known: LoadedTexts | None = cache.get(LOADED)
    if known is None:
        found: dict[str, list[tuple[str, int]]] = {}
        for name, since, pk in Law.objects.order_by("-text_date").values_list("bare_name", "text_date", "pk"):
            found.setdefault(name, []).append((since.isoformat(), pk))
        known = found
        cache.set(LOADED, known, _FRESH_SECONDS)
    return known


def original_of(citation: Mapping[str, Any], texts: LoadedTexts | None = None) -> Original | None:
    """None where no law is cited. The text date of the citation picks the text, without one the newest."""
    if citation.get("kind") != "law" or not citation.get("title") or citation.get("url"):
        return None
    known = (loaded_texts() if texts is None else texts).get(bare_name(str(citation["title"])), [])
    wanted, place = citation.get("text_date"), place_of(citation)
    law_id = next((pk for since, pk in known if not wanted or since == wanted), None)
    return Original() if law_id is None or place is None else Original(_address(law_id, place), outside=False)


def article_page(
    law_id: int, number: int, branch: int, *, paragraph: int | None = None, item: int | None = None
) -> ArticlePage:
    """Raises Article.DoesNotExist. A 款 or 项 that is not there marks nothing."""
    article = Article.objects.select_related("law").get(law=law_id, number=number, branch=branch)
    beside = Q(position=article.position - 1) | Q(position=article.position + 1)
    near = {each.position: each for each in Article.objects.filter(beside, law=law_id).defer("lines")}
    return ArticlePage(
        law=article.law,
        article=article,
        paragraphs=_marked(paragraphs_of(article.lines), paragraph, item),
        previous=near.get(article.position - 1),
        next=near.get(article.position + 1),
    )


def _address(law_id: int, place: Place) -> str:
    url = Article(law_id=law_id, number=place.number, branch=place.branch).get_absolute_url()
    marks = {name: value for name in ("paragraph", "item") if (value := getattr(place, name))}
    return f"{url}?{urlencode(marks)}" if marks else url


def _marked(
    paragraphs: tuple[Paragraph, ...], paragraph: int | None, item: int | None
) -> list[MarkedParagraph]:
    """A 项 that is cited without its 款 is one of the first 款 that lists any; then only the 项 is marked."""
    if paragraph is None and item is not None:
        paragraph = next((number for number, each in enumerate(paragraphs, 1) if each.items), None)
    return [
        MarkedParagraph(
            number=number,
            text=each.text,
            cited=number == paragraph and item is None,
            items=[
                (text, number == paragraph and item in (None, place))
                for place, text in enumerate(each.items, 1)
            ],
        )
        for number, each in enumerate(paragraphs, 1)
    ]
