"""Things that are used all over a province or a city, and how far committees and rules reach."""

import re
from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.facts.domain.words import ORGANS
from content.generation.levels import LADDER
from content.generation.standing import may_be_asked
from content.generation.stems import spoken
from content.sources.domain.document import Document

_LEVELS_FIRST = re.compile(r"[省市县区乡](?:[、和]|[市县区乡镇村]{1,2}[两三]级)")
# 城关司法所创新“…”工作法 → 城关司法所创新的“…”工作法
_MADE_BY = re.compile(
    r"^(?P<who>[一-鿿]{0,12}?)(?P<deed>创新|创设|打造|推出|推行|首创|探索|建立|研发|建成|开发)了?(?=“)"
)
_BODY = re.compile(rf"(?:{ORGANS})$")
_SUM = re.compile(r"等[一-鿿]")


def usable_spreads(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact, str]]:
    """With the sentence: “浙里连心”平台在全省推广应用."""
    for index, fact in enumerate(facts):
        if fact.type == "coverage" and fact.level in LADDER and may_be_asked(fact, document):
            text = f"{_made(fact)}在{fact.value}"
            spread_by = _BODY.search(fact.subject) and "被" not in fact.subject  # 市司法局在全市推广这一做法
            if text.count(fact.level) == 1 and not _SUM.search(fact.subject) and not spread_by:
                yield index, fact, text


def _made(fact: Fact) -> str:
    """建成的省市县三级贯通的驾驶舱, where 杭州市省市县… would run together."""
    if not _LEVELS_FIRST.match(fact.subject):
        return _MADE_BY.sub(r"\g<who>\g<deed>的", fact.subject)
    maker = re.search(rf"([一-鿿]{{2}})(?={re.escape(fact.subject)})", spoken(fact))
    return f"{maker[1]}的{fact.subject}" if maker else fact.subject
