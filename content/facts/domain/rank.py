"""Places in an order: 居全国第七, 排名全省第1位, 位居全市前三. 前列 is no place and never comes out."""

import re
from collections.abc import Iterator

from content.facts.domain.numerals import read_number
from content.facts.domain.prose import Claim, Clause, quoted_places, without_lead
from content.facts.domain.words import SCOPES

_VERB = r"位居|位列|名列|排名|排在|排位|跃居|跃升|升至|跻身|进入|稳居|蝉联|连续|保持|居于|居|列|排"
_PLACE = re.compile(
    r"(?:第(?P<place>[一二三四五六七八九十]{1,3}|\d{1,3})(?P<unit>位|名)?|(?P<top>首位|榜首)"
    r"|前(?P<within>[二三四五六七八九十]|\d{1,3})(?:位|名|强)?)(?=$|[,、)和且的;“]|并)"
)
# 全国各大城市, 长沙各基层法院, 潍坊各县市区
_AMONG = (
    rf"(?:{SCOPES})(?:\d+个)?[一-鿿]{{0,6}}?|(?<=[居列位])[一-鿿]{{2,4}}各[一-鿿]{{2,6}}?"
    r"|(?<=[居列位])[一-鿿]{2,8}?(?:法院|检察院|检察机关|公证处|地区|[省市州县区])"
)
_LEADING_UP = re.compile(rf"(?P<verb>(?:{_VERB})+)?在?(?P<scope>{_AMONG})?中?(?:{_VERB})*$")
_NOT_RANK = re.compile(
    r"第[一二三四五六七八九十\d]+(?:届|次|条|章|号|批|期|季度|方|产业|时间|轮|版|款|项|师|书记)"
)
_CHANGE = re.compile(r"(?:下降|增长|上升|提升|减少|增加)(?:幅度|率)|[增降]幅")
_CHANGED = re.compile(r"(?:同比)?(?:下降|增长|上升|提升|减少|增加)了?$")
_ADVERB = re.compile(r"(?:均|在|已|首次|再次|继续|连续[一二三四五六七八九十\d]+年)+$")
_GRADE = re.compile(r"(?:国家|省|市|县)级$")
_MEASURE = re.compile(r"(?:人数|数量|总数|总量|总额|金额|规模|总数量)$")

_AREA = re.compile(r"(?!全)[一-鿿]{2,6}[省市县区州旗]")
# 37篇案例入选人民法院案例库,数量居全省第三
_CHOSEN = re.compile(
    r"\d+余?[篇个件项名部](?P<what>[一-鿿]{2,6}?)(?P<deed>(?:被评为|入选|入围|获评|获)[^,\d]{2,24})"
)


def ranks(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    quoted = quoted_places(text)
    for found in _PLACE.finditer(text):
        lead = _LEADING_UP.search(text[: found.start()])
        if found.start() not in quoted and lead and lead[0] and not _NOT_RANK.match(text, found.start()):
            yield _claim(clause, found, lead)


def _claim(clause: Clause, found: re.Match[str], lead: re.Match[str]) -> Claim:
    subject, start = _subject(clause, lead.start())
    number = read_number(found["place"] or found["within"] or "一")
    value = found["top"] or (f"第{found['place']}" if found["place"] else f"前{found['within']}")
    return Claim(
        "rank",
        clause,
        start,
        clause.end,
        subject,
        value + (found["unit"] or ""),
        norm=None if number is None else float(number),
        unit="位",
        qualifier="前" if found["within"] else "",
        level=lead["scope"] or "",
    )


def _subject(clause: Clause, end: int) -> tuple[str, int]:
    """律师人数突破…,规模居…第七 → 律师规模: a bare measure takes its owner from the clause before."""
    own = without_lead(clause.text[:end])
    own = _ADVERB.sub("", own)
    if clause.before is None or (len(own) > 3 and not _CHANGE.match(own)):
        return own, clause.start
    before = clause.before
    if _AREA.fullmatch(own):
        return own, clause.start  # 在…评估中,东浦省位列全国第三
    owner = _owner(before)
    if _MEASURE.fullmatch(own) and (not owner or _AREA.fullmatch(owner)):
        chosen = _CHOSEN.fullmatch(without_lead(before.text))
        return f"{chosen['what']}{chosen['deed']}的{own}" if chosen else "", before.start
    if _MEASURE.fullmatch(owner) and before.before is not None:
        own, before = own or owner, before.before
        owner = _owner(before)
    return _MEASURE.sub("", owner) + own if own else owner, before.start


def _owner(clause: Clause) -> str:
    """The words of a clause before its number, without the change they end in."""
    words = re.split(r"\d|突破|超过|达|约|共", without_lead(clause.text))[0]
    return _GRADE.sub("", _CHANGED.sub("", words)).rstrip("为是")
