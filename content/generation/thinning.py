"""What stands before an asked number, without the other numbers: they would be told on the way."""

import re
from functools import lru_cache

from content.facts.domain.prose import ENCLOSED, without_lead
from content.facts.domain.quantity import quantities, unit_of
from content.facts.domain.words import VERB_START
from content.generation.joining import is_bare_noun, is_part, joined, shared_word
from content.generation.leading import Asked, Lead, is_bare_deed

_GROWN = re.compile(r"(?:同比|环比|[较比](?:上年|去年|上一年|20\d\d年)(?:同期)?(?:相比)?)")
_LOOSE = re.compile(r"(?:累计|共计|总共|合计|共|约|(?<!送)达|超过?|突破|逾|近|(?<!行)为)+$")
# 忠实履行审判职责,全年受理案件: says nothing of what follows
_RHETORIC = re.compile(
    r"[一-鿿]{0,14}?(?:忠实|切实|认真|依法|充分|扎实|全面|积极|紧紧|主动|始终|牢牢)*(?:履行|发挥|能动|立足|紧扣|围绕|聚焦|坚持|秉持|把握|锚定|牢记)"
    r"[^,“”\d]*(?:履职|职责|职能|作用|主线|大局|工作|中心|理念|宗旨|为民|目标|司法|导向|主业|主责)"
)
_KEPT_TO = re.compile(r"(?:始终|牢牢|认真)*坚持[^,“”\d]{2,14}")  # 坚持稳中求进,受理案件
_LED_BY = re.compile(
    r"[^\d“”]{0,16}?在[^\d“”]{2,24}(?:领导|指导|支持|关心|关怀|帮助|监督|配合)下"
    r"|(?:印发|制定|下发)[^\d“”]{2,10}"
)
_SAYS_NOTHING = (_RHETORIC, _KEPT_TO, _LED_BY)
_IN_ALL = re.compile(rf"共(?={VERB_START.pattern})")
_TOWARDS = re.compile(r"(?:扩充|扩大|增加|扩展|上升|下降|提高|提升|降|升|增|减)?[至到]$")
_RANKED = re.compile(r"[居列排第][^,]{0,10}[位名]$")
_STATE = re.compile(r"(?:成功|率|量|额|数|年龄|占比?|成本|时间|时长)$")
_TAKES_PART = re.compile(r"(?:参加|参与|出席|到场)$")
_UNDERGONE = re.compile(rf"(?:已|均|全部)*(?:{VERB_START.pattern})")  # 已整改: what?
_SPENT = re.compile(r"(?:累计|共)*投入")  # 建成司法所28个,投入资金
_CAME_OF = r"(?:帮助|为)?[^,]{0,8}?(?:挽回|追回|追赃|盘活|清偿|避免|节约|减免|追讨|挽损|清理债务|化解债务)"
_CAME_OF_CASES = re.compile(rf"{_CAME_OF}|涉及|涉案|标的|[^,]{{0,4}}成功率")
# how good the work was, not what came of it
_QUALITY = re.compile(r"[^,]{0,5}(?:满意|好评|优秀|优良|合格|办结)(?:率|度)")
_CASES = re.compile(r"案|纠纷|援助|调解|申请")
# deeds of their own that nothing before explains
_NEW_DEED = re.compile(
    r"(?:组织|受理|承办|评查|建成|新建|新增|成立|组建)[^,]{4,}|(?:附条件|相对|存疑|法定)不起诉|提出抗诉|走访[一-鿿]{2,}"
)
_SUCCEEDED = re.compile(
    r"(?<!人民)(调解|化解|调处|协调|和解)(?:成功|[各类]*[一-鿿]{0,6}(?:纠纷|争议|案件)\d)"
)
_PERSONS = re.compile(r"^[一-鿿]{0,8}(?:[官员师警]|助理|工作者|志愿者|陪审员)$")
# measures taken one instead of the other, and people who come and who go
_SANCTION = re.compile(r"(?:给予|处以|予以|提请)?(?:警告|训诫|收监|治安(?:管理)?处罚|撤销缓刑|拘留|罚款)")
_BESIDE = (
    (_SANCTION, _SANCTION),
    (re.compile("接收|入矫|新增|新收"), re.compile("解除|解矫|注销|退出|期满|现?有?在册")),
)
_SHARE = re.compile(r"占比(?:达到?|为)?")
_FEWEST = 4
_WHOLE_DEED = 6  # 审结一审案件, of no clause before it


@lru_cache(maxsize=512)
def thinned(before: str, behind: str = "", unit: str = "", size: float = 0) -> str:
    """受理法律援助案件735件,同比增长 → 受理法律援助案件同比增长; 开展活动58场,发放 → 开展活动,发放.

    "" where nothing of it can be asked. `behind` stands behind the asked number, which is `size` in `unit`.
    """
    *earlier, own = clauses_in(before)
    if not earlier:
        return before
    earlier = [piece for piece in earlier if not any(said.fullmatch(piece) for said in _SAYS_NOTHING)]
    if not earlier:
        return own
    part = next((place for place, piece in enumerate(earlier) if piece.startswith("其中")), None)
    if own.startswith("其中"):
        return _part_of(_up_to_the_whole(earlier), own)
    if part and _is_another_part(earlier[part], own, unit):
        return _part_of(_up_to_the_whole(earlier[:part]), f"其中{own}")
    if _SHARE.fullmatch(own):
        return ""  # 占比39.2%: of what?
    if own in ("成功率", "成功"):
        own = _succeeded(earlier) + own
    asked = Asked(own, behind, unit, size)
    if not asked.reaches and any(_stand_side_by_side(piece, own) for piece in earlier):
        return own
    if part and asked.is_measure:
        earlier = earlier[:part]  # behind the parts a rate is of the whole
    told = [Lead(piece, _without_numbers(piece)) for piece in earlier if not _GROWN.match(piece)]
    said = [lead for lead in told if lead.thin]
    if _GROWN.match(own) and told and not _RANKED.search(told[-1].whole):
        kept = [lead.thin for place, lead in enumerate(said) if place == 0 or not lead.is_cut]
        return _grown(kept, told[-1].whole, told[-1].thin, own)
    return _led(said, asked)


def _succeeded(earlier: list[str]) -> str:
    """调解 of 调解纠纷2974件, for 成功2936件 behind it."""
    found = next(filter(None, map(_SUCCEEDED.search, reversed(earlier))), None)
    return found[1] if found else ""


def _part_of(whole: list[str], own: str) -> str:
    """ "" behind a bare 审结412件: of what?"""
    return "" if _is_bare(whole[0]) else ",".join((*whole, own))


def _is_bare(piece: str) -> bool:
    """审结412件."""
    numbers = quantities(piece)
    return len(numbers) == 1 and is_bare_deed(without_lead(piece.replace(numbers[0][0], "")))


def _is_another_part(piece: str, own: str, unit: str) -> bool:
    """其中调撤138件,判决: of the same whole."""
    told = not (_STATE.search(own) or VERB_START.match(own) or _GROWN.match(own))
    return told and (not unit or any(unit_of(found) == unit for found in quantities(piece)))


def _led(said: list[Lead], asked: Asked) -> str:
    """The asked clause behind those that say what it is about."""
    own = asked.before
    if not said:
        return asked.alone
    if _QUALITY.match(own) and all(re.match(_CAME_OF, lead.thin) for lead in said):
        return ""  # good was the work, which is not told
    if _NEW_DEED.fullmatch(own) and not any(not lead.is_cut or "“" in lead.whole for lead in said):
        return own
    nearest = _nearest(said, asked)
    if nearest.is_cut:
        led = joined(nearest, asked)
    elif nearest.is_counted and not asked.is_measure and not asked.reaches and asked.alone:
        return own  # 选派6名干部到所里锻炼,组织培训: two deeds
    else:
        led = f"{nearest.thin},{own}"
    above = [
        lead
        for lead in said[: said.index(nearest)]
        if not lead.is_counted or (lead.goes_on and nearest.came_of_another)
    ]
    if led == own:
        above = [lead for lead in above if lead.goes_on or "“" in lead.whole]
    return ",".join((*(lead.thin for lead in above), led)) if led else ""


def _nearest(said: list[Lead], asked: Asked) -> Lead:
    """Of several clauses the one that says what it all is about."""
    own = asked.before
    said = [lead for lead in said if not lead.thin.startswith("涉及")] or said
    if whole := next((lead for lead in reversed(said) if lead.is_cut and is_part(lead, asked)), None):
        return whole
    if _QUALITY.match(own):
        works = (lead for lead in reversed(said) if lead.is_cut and not re.match(_CAME_OF, lead.thin))
        return next(works, said[-1])
    if asked.is_measure and (
        owner := next((lead for lead in reversed(said) if shared_word(lead.thin, own)), None)
    ):
        return owner
    if _CAME_OF_CASES.match(own):
        cases = (lead for lead in reversed(said) if lead.is_cut and _CASES.search(lead.thin))
        return next(cases, said[-1])
    if said[-1].is_cut and is_bare_noun(asked) and not asked.behind:
        return said[-1]
    hangs_on_last = _TAKES_PART.search(own) or _UNDERGONE.fullmatch(without_lead(own))
    if asked.is_measure or _SPENT.match(own):
        return said[-1]
    if asked.reaches:
        return next((lead for lead in reversed(said) if lead.goes_on), said[-1])
    if hangs_on_last or said[-1].goes_on:
        return said[-1]
    return next((lead for lead in reversed(said) if not lead.is_cut or lead.goes_on), said[0])


def _stand_side_by_side(piece: str, own: str) -> bool:
    """现有法官4名,法官助理: the one says nothing of the other."""
    if not quantities(piece):
        return False
    said = without_lead(own)
    persons = _PERSONS.search(said) and not VERB_START.search(said)
    return bool(persons) or any(one.search(piece) and other.match(said) for one, other in _BESIDE)


def _grown(kept: list[str], piece: str, thin: str, own: str) -> str:
    """A change belongs to the thing counted right before it; "" where two are, or one in two units."""
    numbers = quantities(piece)
    if "、" in piece and re.search(r"\d[^、]*、[^、]*\d", piece):
        return ""
    if len(numbers) > 1 and numbers[-2].end() == numbers[-1].start():
        return ""
    thing = _IN_ALL.sub("", _TOWARDS.sub("", thin or _LOOSE.sub("", _head(piece))))
    if kept and kept[-1] == thin:
        return ",".join((*kept[:-1], thing)) + own
    alone = len(thin) >= _WHOLE_DEED and not thin.startswith("平均")
    return thing + own if alone else ",".join((*kept, thing)) + own if thing else ""


def _up_to_the_whole(earlier: list[str]) -> list[str]:
    """清理129件 before 其中修改8件 keeps its number: the asked one is a part of it."""
    beside = [piece for piece in earlier if not piece.startswith("其中")]
    while len(beside) > 1 and (_GROWN.match(beside[-1]) or _STATE.search(_LOOSE.sub("", _head(beside[-1])))):
        beside.pop()
    *first, whole = beside or earlier
    stands = not _is_bare(whole)
    plain = [
        piece
        for piece in first
        if not (_GROWN.match(piece) or _stand_side_by_side(piece, whole) or (stands and quantities(piece)))
    ]
    return [*(piece for piece in map(_without_numbers, plain) if piece), whole]


def _head(clause: str) -> str:
    found = quantities(clause)
    return clause[: found[0].start()] if found else clause


def clauses_in(text: str) -> list[str]:
    shut = {place for found in ENCLOSED.finditer(text) for place in range(*found.span())}
    cuts = [place for place, char in enumerate(text) if char in ",;" and place not in shut]
    cuts = [place for place in cuts if not re.match(r"\d,\d{3}(?!\d)", text[max(0, place - 1) :])]
    return [text[a:b] for a, b in zip([0, *(c + 1 for c in cuts)], [*cuts, len(text)], strict=True)]


def _without_numbers(clause: str) -> str:
    """The clause less every number that stands last in it or in a list; "" where that leaves nothing said."""
    found = quantities(clause)
    if clause.startswith("其中"):
        return ""
    if not found:
        return clause
    said = clause
    for one in reversed(found):
        behind = clause[one.end() :]
        paired = any(other.start() == one.end() for other in found)  # 78件145人
        if behind and behind[0] not in "、和及" and not paired:
            break  # 15家中心…: the number is part of a name
        said = _LOOSE.sub("", said[: one.start()]) + said[one.end() :]
    bare = without_lead(said)
    if len(bare) < _FEWEST or _STATE.search(bare) or is_bare_deed(bare):
        return ""
    return said
