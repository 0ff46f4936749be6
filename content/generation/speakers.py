"""In whose name a higher court or procuratorate reports its figures: its own, or of all below it."""

import re
from dataclasses import replace
from functools import lru_cache

from content.facts.domain.places import bare_place
from content.facts.domain.prose import Clause
from content.sources.domain.document import Document, Origin

_HIGHER = re.compile(
    r"(?P<area>[一-鿿]{2,}?(?P<level>省|市|自治区|州|盟))(?:(?:中级|高级)(?:人民)?(?P<court>法院)|(?:人民)?检察院)$"
)
# 居全省法院前列, 指导全市法院 and 全市法院先进集体 are not deeds of theirs
_NO_DEED_BEFORE = r"(?<![居列为在对向给占获])(?<!指导|监督|督促|组织|推动|要求|带领|部署)"
_NO_DEED_BEHIND = r"(?!的|第|前|首|先进|优秀|平均|系统|之|中)"
_COURTS = r"(?:各级|[两三]级)?(?:人民)?法院"
_PROCURATORATES = r"(?:各级|[两三]级)?(?:人民)?检察(?:机关|院)"
_ITSELF = r"(?:中级|高级)(?:人民)?法院|[中高]院|[本我]院|[省市州](?:人民)?检察院|院机关"


def speaker(document: Document, clause: Clause) -> Origin:
    """The origin with 澄江全市法院 for 澄江市中级人民法院 where the report counts for all courts of the city.

    What the sentence, up to the clause, says of the court itself stays its own.
    """
    origin = document.origin
    higher = _HIGHER.match(origin.publisher)
    if higher is None:
        return origin
    everyone = rf"全{higher['level'][-1]}{_COURTS if higher['court'] else _PROCURATORATES}"
    acting = f"{_NO_DEED_BEFORE}{everyone}{_NO_DEED_BEHIND}"
    so_far = clause.sentence_so_far
    if not _stands_in(acting, document.text) or _last(_ITSELF, so_far) > _last(everyone, so_far):
        return origin
    area = higher["area"]
    # 澄江市法院 could be one court of many
    courts = f"{bare_place(area)}全{higher['level'][-1]}法院" if higher["court"] else f"{area}检察机关"
    return replace(origin, publisher=courts)


@lru_cache(maxsize=8)
def _stands_in(pattern: str, text: str) -> bool:
    return re.search(pattern, text) is not None


def _last(pattern: str, text: str) -> int:
    return max((found.start() for found in re.finditer(pattern, text)), default=-1)
