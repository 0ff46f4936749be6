"""Lists: what a sentence counts up by name, with what holds them together."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, shut_places, whole_claim, without_lead
from content.facts.domain.quantity import quantities
from content.facts.domain.words import SCOPES, UNITS, VERB_START

_QUOTED_RUN = re.compile(
    r"(?:“[^“”]{1,30}”(?:、|和|及|与|以及)?){2,}|(?:《[^《》]{2,60}》(?:、|和|及|与|以及)?){2,}"
)
_ONE_QUOTED = re.compile(r"“[^“”]+”|《[^《》]+》")
_AND = re.compile(r"和|以及|及|与")
_SHARED_TAIL = re.compile(
    r"(?:的|开展|加强|推进|做好|强化|完善|健全)(?P<a>[^的,、]{1,8}?(?P<tail>[一-鿿]{2,4}))(?:和|与|及)(?P<b>[^的,、]{1,8}(?P=tail))$"
)
_PLACE_WORD = re.compile(
    r"^(?:上(?!门|报|诉|访|网|线|述|学)|中(?![心小央介])|方面|领域|等|的|之间|[二两三四五六七八九十]{1,2}[个大类种市县区省地家部项方镇乡村级条])"
)
COUNTED_NOUN = re.compile(
    r"(?:(?:N|\d+|[一二两三四五六七八九十]+)[个项条类部家种])?(?P<noun>地方|地|[^,、()的]{0,10}?(?:制度|机制|项目|工作|平台|措施|活动|单位|部门|领域"
    r"|荣誉|应用|建设|行动|工程|体系|功能|服务|任务|方式|内容|环节|案件|行业|群体|人员|人群|问题|系统|法规|规章|条例|办法|文件|改革|创建|审查|评选|评比))"
)
# verbs that open a list even where the clause has its own agent before them
_OPENER = re.compile(
    r"(?:(?<![理缘自])由(?!于)|(?<=[院局所处会])[与在]|履行|检测|(?<=主要)为|主要是|整合|组建|解决|获得|获评|荣获|获|联合|包括|涵盖|涉及|围绕|推出|聚焦|纳入|出台|来自|办理|提供|整合|分为|申请|开进|走进|走入|深入|进入|前往|来到|奔赴)了?(?=[^、]{2,})"
)
# where the last member ends and the sentence goes on: by a word that may also stand in a name, and surely
_ONWARD = re.compile(
    r"还|也|都|均|已|就|中(?=[一-鿿])|里|内|上|的|之间|学习|考察|调研|参观|交流|选聘"
    rf"|(?!服务)(?:{VERB_START.pattern})(?![员率官院会所室])"
)
_SURELY = re.compile(
    r"[两二三四五六七八九十]{1,2}[个类大种镇乡村级条项家方县区市省支门套名位]|担任|定期|轮流|轮班|全部|有机|集于|集成|纳入|列为|列入|作为|融合"
    r"|各[项类]|方面|领域|功能|力量|原则|程序|义务|职责|各?环节|案件|工作|机制|资源|还组建|组建|组成|联合"
)
_BEGINNING = re.compile(
    r"依法|依规|重点|着重|严厉|妥善|稳妥|精准|统筹|其中|立足|打通|贯通|遵循|秉持|解决|安排|一律|了"
)
_LEVEL = re.compile(r"首[创例个家部批届次]|率先|唯一")
_COUNTED = re.compile(rf"\d+(?!周?岁)(?:{UNITS})(?!以上)")
_CLOSING = re.compile(r"(?:担任|组成|构成|主办|承办|协办|参加|参与|入驻|会签)$")
_UNDER = re.compile(r"的?[一-鿿]{0,4}(?:领导|指导|支持|关心|关怀|帮助|配合)下?$")  # thanks, no list
_MORE = re.compile(r"更加?|越来越|日益|不断|很|又")
_TELLS = re.compile(
    r"(?:均|都|分别|也|双双)?(?:位?居|位列|列|达|为|占|增|下降|上升|实现|得到|第|全部|有机|可以|均可|到位)"
)
_LEVELLED = re.compile(rf"(?:{SCOPES})首届")
# 但仍存在基层力量薄弱, 行业性、专业性调解: halves of what was said
_TORN = re.compile(
    r"^(?:但|仍|而且|现场|记录|用(?!电|水|人)|到[^、]+一线)|.或|存在|挂职|(?:行业|专业|区域|全局)性$"
)
_ROLE_NAME = 6  # 人民调解员 behind 律师
_LONGEST = 20


def member_lists(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    run = _QUOTED_RUN.search(text)
    if run:
        members = tuple(found[0] for found in _ONE_QUOTED.finditer(run[0]))
        yield _claim(clause, members, text[: run.start()], text[run.end() :])
        return
    tail = _SHARED_TAIL.search(text)
    if tail:
        yield _claim(clause, (tail["a"], tail["b"]), text[: tail.start("a")], "")
        return
    yield from _comma_list(clause)


def _comma_list(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    parts = _parts(text)
    if len(parts) < 2:
        return
    last, behind = _last_member(parts)
    if not last:
        return
    before, first = _first_member(parts[0], [*parts[1:-1], *last[:1]])
    if _has_figures_inside(text[len(before) :], len(text) - len(before) - len(behind)):
        return
    if len(last) == 1:
        last, behind = _parallel(first, last[0], behind)
    members = (first, *parts[1:-1], *last)
    opened = before or (behind and not _TELLS.match(behind)) or "等" in parts[-1]
    if _alike(members) and opened and not _UNDER.match(behind) and not re.match(r"[让使令]", text):
        yield _claim(clause, members, before, behind)


def _parts(text: str) -> list[str]:
    shut = shut_places(text)
    cuts = [place for place, char in enumerate(text) if char == "、" and place not in shut]
    return [text[a:b] for a, b in zip([0, *(c + 1 for c in cuts)], [*cuts, len(text)], strict=True)]


def _has_figures_inside(text: str, limit: int) -> bool:
    """A number among the members makes it a list of figures; one behind them does not."""
    return any(found.start() < limit for found in quantities(text))


def _last_member(parts: list[str]) -> tuple[list[str], str]:
    """The end of the list and what stands behind it."""
    last, others = parts[-1], parts[:-1]
    if "等" in last[1:]:
        end = last.index("等", 1)
        return _split_and(last[:end]), last[end + 1 :]
    inner = others[1:] or others
    pieces = _split_and(last)
    if len(pieces) > 1:
        ended, behind = _cut_last(pieces[1], [*inner, pieces[0]], only_two=False)
        return ([pieces[0], *ended], behind) if ended else (pieces, "")
    length = len(inner[0])
    if all(len(other) == length for other in inner) and _PLACE_WORD.match(last[length:]):
        return [last[:length]], last[length:]
    if cut := _organ_end(others, last):
        return [last[:cut]], last[cut:]
    tail = _common_tail(others)
    if tail and tail in last:
        end = last.rindex(tail) + len(tail)
        return [last[:end]], last[end:]
    return _cut_last(last, inner, only_two=len(others) == 1)


def _cut_last(last: str, inner: list[str], *, only_two: bool) -> tuple[list[str], str]:
    """武威学习 behind 张掖 ends before 学习; a member much longer than its fellows cannot be cut safely."""
    longest = max(map(len, inner))
    closing = _CLOSING.search(last)
    if closing and 2 <= closing.start() <= max(2 * longest, _ROLE_NAME):
        return [last[: closing.start()]], closing[0]
    if len(last) <= longest + 1 or (only_two and len(last) <= 2 * longest):
        return [last], ""
    for pattern, reach in ((_ONWARD, longest + 1), (_SURELY, 2 * longest)):
        found = pattern.search(last, 2)
        if found and found.start() <= reach:
            return [last[: found.start()]], last[found.start() :]
    return ([last], "") if len(last) <= 1.6 * longest + 1 else ([], last)


def _parallel(first: str, last: str, behind: str) -> tuple[list[str], str]:
    """十大法治人物、十大法治实践评选: two names of one make, and what is said of both behind them."""
    size = len(first)
    if first[:2] == last[:2] and size >= 4 and 2 <= len(last) - size <= 4:
        return [last[:size]], last[size:] + behind
    return [last], behind


def _split_and(text: str) -> list[str]:
    found = _AND.search(text, 2)
    if found and len(text) - found.end() >= 2:
        return [text[: found.start()], text[found.end() :]]
    return [text]


def _organ_end(others: list[str], last: str) -> int:
    """青龙县检察机关 behind 建平县、喀左县 ends where they do: at its own 县."""
    ends = {other[-1:] for other in others}
    longest = max(map(len, others))
    if len(ends) != 1 or not ends <= set("县市区镇乡村局所院"):
        return 0
    return last.find(ends.pop(), 1, longest + 1) + 1 if len(last) > longest else 0


def _common_tail(parts: list[str]) -> str:
    shortest = min(map(len, parts))
    for size in range(min(4, shortest - 1), 1, -1):
        if len({part[-size:] for part in parts}) == 1:
            return parts[0][-size:]
    return ""


def _first_member(part: str, others: list[str]) -> tuple[str, str]:
    """Split 推进执法监管清单管理 into the verb and the first member."""
    place = len(part) - len(without_lead(part))
    sizes = set(map(len, others))
    while (verb := _opening_word(part, place)) and len(part) > verb.end():
        if sizes == {len(part) - place}:
            break  # 检查事由、执法人员: the verb is part of a name
        place = verb.end()
    if opener := _OPENER.search(part, place):
        place = opener.end()
    limit = 2 * max(map(len, others))
    if len(part) - place > limit:
        inner = [found.end() for found in VERB_START.finditer(part, place) if len(part) - found.end() >= 2]
        inner += [found.end() for found in re.finditer("的", part[:-2]) if found.end() > place]
        place = next((end for end in sorted(inner) if len(part) - end <= limit), place)
    if counted := _COUNTED.match(part, place):
        place = counted.end()  # 由66名法官、检察官…担任
    if levelled := _LEVELLED.match(part, place):
        place = levelled.end()
    place += len(re.match(r"了?", part[place:])[0])  # type: ignore[index]
    return part[:place], part[place:]


def _opening_word(part: str, place: int) -> re.Match[str] | None:
    return VERB_START.match(part, place) or _BEGINNING.match(part, place)


def _alike(members: tuple[str, ...]) -> bool:
    """Members of one list are of about one size; anything else was cut at a wrong place."""
    sizes = [len(member) for member in members]
    if any(map(_TORN.search, members)):
        return False
    if any("的" in member or _LEVEL.search(member) or _MORE.match(member) for member in members):
        return False
    short_enough = min(sizes) >= 2 and max(sizes) <= _LONGEST and max(sizes) <= 3 * min(sizes) + 2
    return short_enough and len(set(members)) == len(members)


def _claim(clause: Clause, members: tuple[str, ...], before: str, behind: str) -> Claim:
    noun = COUNTED_NOUN.match(behind.removeprefix("等"))
    subject = without_lead(before) + (noun["noun"] if noun else "")
    if len(subject) < 2:
        subject = _PLACE_WORD.sub("", behind)[:20]
    return whole_claim(clause, type="set", subject=subject, value="、".join(members)[:200], members=members)
