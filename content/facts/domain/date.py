"""Days and months on which something named began: a rule took effect, an office opened, a campaign ran."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, without_lead

_DAY = r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?"
_DATE = re.compile(
    rf"(?P<lead>自|从|于|在)?(?:今年)?(?P<value>{_DAY}(?:至{_DAY})?)(?:上午|下午|晚)?(?P<since>起)?(?![底末初中上下前后内份\d])"
)
_ALONE = re.compile(rf"{_DATE.pattern}(?:[一-鿿]{{2,8}}日)?(?:当天|当日)?$")
_RULE = "施行|实施|生效|公布|发布|印发|通过|批准|出台|颁布"
_EVENT = re.compile(
    rf"(?P<event>(?:印发|公布|发布)(?:实施|施行)|{_RULE}|揭牌|挂牌|揭幕|成立|启用|上线|投入使用|投用|投入运行|开通|开播|开放|开馆|落成|推行|试行|启动|开展|举行)"
    r"(?:成立|运行|使用|以来)?$"
)
# 9月,…挂牌成立调处中心; 4月,市政府印发《…》
_MAKING = re.compile(
    r"(?P<event>挂牌成立|成立|组建|设立|启用|上线|开通|印发|出台|发布|公布|颁布|签署|签订|会签)了?"
    r"(?P<thing>《[^《》]+》|(?:[“\"][^“”\"]+[”\"])?[一-鿿]{2,16}(?:中心|法庭|委员会|工作站|平台|系统|专线|热线|基地|联盟))$"
)
_ADVERB = re.compile(r"(?:正式|全面|全新|同步|首次|对外|开始|起|并|经[一-鿿]{2,20}?|在[一-鿿]{2,10})+$")
_NAMED = re.compile(r"《[^《》]+》|[“\"][^“”\"]+[”\"]")
# without a name these are meetings and acts of every day
_EVERYDAY = frozenset(
    ["举行", "开展", "启动", "公布", "发布", "通过", "批准", "实施", "推行", "试行", "开放"]
)
_NO_THING = re.compile(r"\d|^(?:该|其|此|这|并|经)|[,、;]|的$")
_LONGEST = 30


def dates(clause: Clause) -> Iterator[Claim]:
    event = _MAKING.search(clause.text) or _EVENT.search(clause.text)
    if event is None:
        return
    found, start = _date_of(clause, event.start())
    if found is None:
        return
    thing = event.groupdict().get("thing") or _thing(clause, found, event.start())
    if (
        (not thing or thing.startswith("该"))
        and clause.before is not None
        and (named := _NAMED.search(clause.before.text))
    ):
        thing, start = named[0], clause.before.start
    if _is_thing(thing, event["event"]):
        yield Claim(
            "date",
            clause,
            start,
            clause.end,
            thing,
            found["value"],
            qualifier=event["event"],
            year=_year(found["value"]),
        )


def _date_of(clause: Clause, limit: int) -> tuple[re.Match[str] | None, int]:
    """In the clause itself, else alone in the clause before: 12月1日,公园揭牌."""
    own = [found for found in _DATE.finditer(clause.text) if found.end() <= limit]
    if own:
        return (own[0] if len(own) == 1 else None), clause.start
    if clause.before is not None and (alone := _ALONE.fullmatch(clause.before.text)):
        return alone, clause.before.start
    return None, clause.start


def _thing(clause: Clause, found: re.Match[str], end: int) -> str:
    """What the clause says besides its date and its event."""
    said = clause.text[:end].replace(found[0], "", 1)
    return _ADVERB.sub("", without_lead(said)).strip("于自")


def _is_thing(thing: str, event: str) -> bool:
    if event in _EVERYDAY and not _NAMED.search(thing):
        return False
    bare = _NAMED.sub("名", thing)
    return len(thing) >= 3 and len(bare) <= _LONGEST and not _NO_THING.search(bare)


def _year(value: str) -> int | None:
    return int(value[:4]) if value.startswith("20") else None
