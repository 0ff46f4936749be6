"""Lists: what a sentence counts up by name, with what holds them together."""

import re
from collections.abc import Iterator

from content.facts.domain.figure import quantities
from content.facts.domain.prose import Claim, Clause, shut_places, whole_claim, without_lead
from content.facts.domain.words import VERB_START

_QUOTED_RUN = re.compile(
    r"(?:“[^“”]{1,30}”(?:、|和|及|与|以及)?){2,}|(?:《[^《》]{2,60}》(?:、|和|及|与|以及)?){2,}"
)
_ONE_QUOTED = re.compile(r"“[^“”]+”|《[^《》]+》")
_AND = re.compile(r"和|以及|及|与")
_SHARED_TAIL = re.compile(
    r"(?:的|开展|加强|推进|做好|强化|完善|健全)(?P<a>[^的,、]{1,8}?(?P<tail>[一-鿿]{2,4}))(?:和|与|及)(?P<b>[^的,、]{1,8}(?P=tail))$"
)
_PLACE_WORD = re.compile(
    r"^(?:上|中|方面|领域|等|的|之间|[二两三四五六七八九十]{1,2}[个大类种市县区省地家部项方])"
)
COUNTED_NOUN = re.compile(
    r"(?:(?:N|\d+|[一二两三四五六七八九十]+)[个项条类部家种])?(?P<noun>地方|地|[^,、()的]{0,10}?(?:制度|机制|项目|工作|平台|措施|活动|单位|部门|领域"
    r"|荣誉|应用|建设|行动|工程|体系|功能|服务|任务|方式|内容|环节|案件|行业|群体|人员|人群|问题|系统|法规|规章|条例|办法|文件|改革|创建|审查))"
)
# verbs that open a list even where the clause has its own agent before them
_OPENER = re.compile(
    r"(?:获得|获评|荣获|获|联合|包括|涵盖|涉及|围绕|推出|聚焦|纳入|出台|来自|办理|提供|整合|分为)了?(?=[^、]{2,})"
)
_LEVEL = re.compile(r"首[创例个家部批届次]|率先|唯一")
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
    if len(parts) < 2 or _has_figures_inside(text):
        return
    last, behind = _last_member(parts)
    before, first = _first_member(parts[0], [*parts[1:-1], *last[:1]])
    members = (first, *parts[1:-1], *last)
    if _alike(members) and (before or "等" in parts[-1]) and not re.match(r"[让使令]", text):
        yield _claim(clause, members, before, behind)


def _parts(text: str) -> list[str]:
    shut = shut_places(text)
    cuts = [place for place, char in enumerate(text) if char == "、" and place not in shut]
    return [text[a:b] for a, b in zip([0, *(c + 1 for c in cuts)], [*cuts, len(text)], strict=True)]


def _has_figures_inside(text: str) -> bool:
    """A number between the list's marks makes it a list of figures; one behind 等 does not."""
    end = text.rfind("、")
    closing = text.find("等", end)
    limit = closing if closing >= 0 else len(text)
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
        return pieces, ""
    length = len(inner[0])
    if all(len(other) == length for other in inner) and _PLACE_WORD.match(last[length:]):
        return [last[:length]], last[length:]
    tail = _common_tail(others)
    if tail and tail in last:
        end = last.rindex(tail) + len(tail)
        return [last[:end]], last[end:]
    return [last], ""


def _split_and(text: str) -> list[str]:
    found = _AND.search(text, 2)
    if found and len(text) - found.end() >= 2:
        return [text[: found.start()], text[found.end() :]]
    return [text]


def _common_tail(parts: list[str]) -> str:
    shortest = min(map(len, parts))
    for size in range(min(4, shortest - 1), 1, -1):
        if len({part[-size:] for part in parts}) == 1:
            return parts[0][-size:]
    return ""


def _first_member(part: str, others: list[str]) -> tuple[str, str]:
    """Split 推进执法监管清单管理 into the verb and the first member."""
    place = len(part) - len(without_lead(part))
    while (verb := VERB_START.match(part, place)) and len(part) > verb.end():
        place = verb.end()
    if opener := _OPENER.search(part, place):
        place = opener.end()
    limit = 2 * max(map(len, others))
    if len(part) - place > limit:
        inner = [found.end() for found in VERB_START.finditer(part, place) if len(part) - found.end() >= 2]
        place = next((end for end in inner if len(part) - end <= limit), place)
    place += len(re.match(r"了?", part[place:])[0])  # type: ignore[index]
    return part[:place], part[place:]


def _alike(members: tuple[str, ...]) -> bool:
    """Members of one list are of about one size; anything else was cut at a wrong place."""
    sizes = [len(member) for member in members]
    if any("的" in member or _LEVEL.search(member) for member in members):
        return False
    short_enough = min(sizes) >= 2 and max(sizes) <= _LONGEST and max(sizes) <= 3 * min(sizes) + 2
    return short_enough and len(set(members)) == len(members)


def _claim(clause: Clause, members: tuple[str, ...], before: str, behind: str) -> Claim:
    noun = COUNTED_NOUN.match(behind.removeprefix("等"))
    subject = without_lead(before) + (noun["noun"] if noun else "")
    if len(subject) < 2:
        subject = _PLACE_WORD.sub("", behind)[:20]
    return whole_claim(clause, type="set", subject=subject, value="、".join(members)[:200], members=members)
