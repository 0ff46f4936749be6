"""Which of these does the report name? The wrong ones are named by it in other lists."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.members import COUNTED_NOUN
from content.facts.domain.prose import without_lead
from content.facts.domain.words import ORGANS, VERB_START
from content.generation.bodies import area_of
from content.generation.context import hangs_on, says_what, with_topic
from content.generation.draft import Draft
from content.generation.standing import may_be_asked
from content.generation.stems import reported, spoken, widened
from content.generation.wording import multiple
from content.sources.domain.document import Document

_TITLED = re.compile(r"[二三四五六七八九十]{1,2}[大项个条]")
_WHERE = re.compile(r"(?:在|前往|来到|走进|开进|奔赴)$")
_ASPECT = re.compile(r"等?(?:[上中]|方面|领域|之间)")  # 在便民、惠企上 is nowhere
_WITH_WHOM = re.compile(r"(?:联合|会同|协同|邀请|[与同])$")
_PLAIN_NOUN = re.compile(r"(?!.*(?:推广|开展|进行))[一-鿿]{2,5}")
_COUNTED = re.compile(r"\d+[名位]$")  # 由66名法官、检察官…担任
_TOWN = re.compile(r"(?:[省市州县区镇乡村]|街道)$")
_OFFICE = re.compile(r"(?:[局院委部厅处所站会庭队室]|(?<!快)办|中心|联盟|协会)$")
_OF_SOMETHING = re.compile(r"(?:对|针对|关于)[^,]+的$")  # 对规范性文件的[合法性审查]
_RUNS_ON = re.compile(r"[镇乡村区县市局院所会]被[一-鿿]{2}")
_LEAST_WORD = 4
_PERSON = re.compile(r"(?:[员师官警者士]|经理|[楼栋组队村]长|代表|委员|志愿者|[人工女童生民]|青年)$")
_PROCEDURE = re.compile(r"(?:程序|方式|机制|流程)$")
_CASES = re.compile(
    r"(?:审结|审理|受理|办理|执结|起诉|批捕|逮捕|惩治|打击|查办|严惩|调解|化解)[^,]*(?:案|纠纷|犯罪)"
)
_OF_CASES = re.compile(r"(?:纠纷|争议|犯罪|案件?|侵权|诈骗|赔偿|损害)$")
_PENALTY = re.compile(r"罚款|费$|金$|处罚")
_CODE = re.compile(r"\d")
_TROUBLE = re.compile(r"纠纷|问题|隐患|扰民|堆物|充电|欠薪|诈骗|犯罪|违法|超标|占道|投诉|矛盾")
_DOES = re.compile(
    r"(?:开展|推进|推动|加强|强化|完善|健全|建立|制定|出台|印发|推行|实施|举办|组织|优化|提升|做好|落实|化解|排查|帮助|发放|走访|解决|打造"
    r"|规范(?!化)|提供|协助|参与|引导|指导|深化|构建|形成|明确|细化)(?!员|站|室|[一-鿿]{0,2}(?:力|率)$)[一-鿿]{2}"
)
_DOER = re.compile(rf"[一-鿿]{{0,8}}?(?:{ORGANS})(?:{VERB_START.pattern})[一-鿿]")
_OWN_LEVEL = re.compile(r"^[市县区旗](?=[一-鿿]{2,}(?:[局委办院厅]|中心)$)")
_MOST = 6
_NEAREST = 6  # of those, as many as are about as long as the right ones
_REACH = 30  # lists before and behind, so that long documents stay quick


def set_multiple(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    sets = [
        (index, fact)
        for index, fact in enumerate(facts)
        if fact.type == "set" and may_be_asked(fact, document)
    ]
    sorts = [_sort(fact) for _, fact in sets]
    for place, (index, fact) in enumerate(sets):
        whole = _with_topic(fact, document)
        stem = _stem(whole, document) if whole else ""
        near = range(max(0, place - _REACH), min(len(sets), place + _REACH))
        others = [sets[other][1] for other in near if sorts[other] == sorts[place] and other != place]
        wrong = _wrong(fact, others, document.origin.place, rng)
        unfit = len(fact.members) > 4 or _are_scraps(fact) or _mixes_deeds(fact.members)
        if not stem or whole is None or not wrong or unfit:
            continue
        keys = [_plain(text, document) for text in fact.members]
        texts = [*keys, *(_plain(text, document) for text in wrong)]
        rng.shuffle(texts)
        content = multiple(stem=stem, texts=texts, keys=keys, facts=[whole], document=document)
        yield Draft(content, (index,), "set_multiple")


def _are_scraps(fact: Fact) -> bool:
    """邻里、婚姻家庭、宅基地: short words take others of the report for strangers; a name ends at 被."""
    if any(_RUNS_ON.search(member) for member in fact.members):
        return True
    plain = _sort(fact) == "words" and not any(map(_make, fact.members))
    return plain and sum(map(len, fact.members)) < _LEAST_WORD * len(fact.members)


def _mixes_deeds(members: Sequence[str]) -> bool:
    """推进…改革 among names of things: the verb of the sentence was taken for a part of the first."""
    doing = [_DOES.match(member) or _DOER.match(member) for member in members]
    return any(doing) and not all(doing)


def _with_topic(fact: Fact, document: Document) -> Fact | None:
    """None where the list is of labels that mean nothing alone, or nobody says what it is a list of."""
    text = spoken(fact)
    if any(_TITLED.match(member) for member in fact.members) or hangs_on(text):
        return None
    before, behind = text.partition(fact.members[0])[0], text.rpartition(fact.members[-1])[2]
    if says_what(f"{before}、{behind}") or fact.members[0][0] in "“《":
        return fact
    return with_topic(fact, document, behind=False)


def _plain(member: str, document: Document) -> str:
    """公共法律服务 of 杭州市公共法律服务: only one option would have the place in it."""
    area = area_of(document.origin)
    bare = _OWN_LEVEL.sub("", member.removeprefix(area) if area else member)
    return widened(bare if len(bare) >= _LEAST_WORD and len(bare) < len(member) else member)


def _stem(fact: Fact, document: Document) -> str:
    """…推进哪些工作？ "" where the list cannot be found in the span again."""
    text = spoken(fact)
    start, end = text.find(fact.members[0]), text.rfind(fact.members[-1]) + len(fact.members[-1])
    if start < 0 or end <= start:
        return ""
    kind = _kind(text[:start], text[end:], fact.members[-1])
    if kind.startswith("事项") and (tail := _shared_tail(fact.members)):
        kind = tail + kind.removeprefix("事项")
    elif kind == "事项" and VERB_START.fullmatch(without_lead(text[:start])):
        return ""  # 推行哪些事项 asks nothing
    before = text[:start]
    if counted := _COUNTED.search(before):
        before, kind = before[: counted.start()], f"人员{kind.removeprefix('事项')}"
    if before.endswith("由") and kind.startswith("事项"):
        kind = "人员" + kind.removeprefix("事项")
    if before == "由":
        return ""  # 由哪些人员担任 does not say what
    if re.search(rf"(?:{VERB_START.pattern})$", kind):
        return ""  # 与哪些单位建立, what?
    asked = f"{before}哪些{kind}"
    stem = reported(asked, fact, document)
    return f"{stem.replace('》，', '》列举，', 1) if stem.startswith('据') else stem}？（选出所有正确项）"


def _shared_tail(members: Sequence[str]) -> str:
    """审查 of 合法性审查 and 备案审查."""
    ends = {member[-2:] for member in members}
    return ends.pop() if len(ends) == 1 and all(len(member) > 3 for member in members) else ""


def _kind(before: str, behind: str, last: str) -> str:
    """What the list is of, as the text says it around the list, with the rest of the clause."""
    if _WHERE.search(before) and not behind.startswith("等"):
        return "地方" + re.split(r"\d", behind)[0]
    if _WITH_WHOM.search(before) and _TOWN.search(last):
        return "地方的" + re.split(r"\d", behind)[0]
    if _WITH_WHOM.search(before):
        return "单位" + re.sub(r"^等?(?:单位|部门)?", "", re.split(r"\d", behind)[0])
    counted = re.match(
        r"等?(?:\d+|[二两三四五六七八九十]+)[个家所]([一-鿿]{2,6}?(?:[所庭村镇乡区局院站]|中心|单位|部门))",
        behind,
    )
    if not before and counted:
        return re.split(r"\d", behind[counted.start(1) :])[0]
    behind = re.sub(r"^等?(?:(?:N|\d+|[一二两三四五六七八九十]+)(?:[个项条类家种]|部(?!门)))?", "", behind)
    behind = re.sub(r"^[二两三四五六七八九十]{1,2}[个项条类家种支大](?=[一-鿿]{2})", "", behind)
    behind = re.split(r"\d", behind.removeprefix("各项").removeprefix("各类"))[0]
    if re.match(r"地(?!方|区)", behind):
        return "地方的" + behind[1:]
    if re.match(r"[上中]|方面|领域|之间", behind):
        return "方面" + re.sub(r"^(?:方面|领域|之间|[上中])", "", behind)
    if COUNTED_NOUN.match(behind) or _PLAIN_NOUN.fullmatch(behind):
        return behind
    if not before and behind:
        return ("地方" if _TOWN.search(last) else "单位" if _OFFICE.search(last) else "项目") + behind
    return "事项" + behind


def _wrong(fact: Fact, others: Sequence[Fact], place: str, rng: Random) -> list[str]:
    """Members of other lists of about the same length, with the name of the place only where all have it."""
    longest, shortest = max(map(len, fact.members)), min(map(len, fact.members))
    pool = [
        member
        for other in others
        if not (_CASES.search(spoken(fact)) and _CASES.search(spoken(other)))  # dealt with as well
        and not _OF_SOMETHING.search(spoken(other).partition(other.members[0])[0])
        for member in other.members
        if shortest * 0.7 <= len(member) <= longest * 1.6
        and not any(member in own or own in member for own in fact.members)
        and (not place or place not in member or all(place in own for own in fact.members))
        and not _TITLED.match(member)
        and not _RUNS_ON.search(member)
        and _could_stand_in(member, fact)
    ]
    size = sum(map(len, fact.members)) / len(fact.members)
    ends = {member[-2:] for member in fact.members}
    alike = sorted(dict.fromkeys(pool), key=lambda member: (member[-2:] not in ends, abs(len(member) - size)))
    alike = alike[:_NEAREST]
    return rng.sample(alike, min(_MOST - len(fact.members), 2, len(alike)))


def _could_stand_in(member: str, fact: Fact) -> bool:
    """A person among persons, an office among offices, 进机关 among 进学校."""
    makes = {_make(own) for own in fact.members}
    if _make(member) not in (makes - {""} or makes):
        return False
    of_another_sort = _CASES.search(spoken(fact)) and not _OF_CASES.search(member)
    if of_another_sort or _mixes_deeds((member, fact.members[0])):
        return False
    first, last = ({own[place] for own in fact.members} for place in (0, -1))
    return (len(first) > 1 or member[0] in first) and (
        len(last) > 1 or len(fact.members) < 3 or member[-1] in last
    )


def _make(member: str) -> str:
    kinds = (
        (_PERSON, "person"),
        (_OFFICE, "office"),
        (_TROUBLE, "trouble"),
        (_PROCEDURE, "procedure"),
        (_PENALTY, "penalty"),
        (_CODE, "code"),
    )
    return next((name for pattern, name in kinds if pattern.search(member)), "")


def _sort(fact: Fact) -> str:
    """What kind of members: laws, quoted names, places, or words."""
    mark = fact.members[0][0]
    if mark in "“《":
        return mark
    if _WITH_WHOM.search(spoken(fact).partition(fact.members[0])[0]):
        return "bodies"
    behind = spoken(fact).rpartition(fact.members[-1])[2]
    if _WHERE.search(spoken(fact).partition(fact.members[0])[0]) and not _ASPECT.match(behind):
        return "places"
    if all(_TOWN.search(member) for member in fact.members):
        return "places"
    return "places" if re.search(r"等(?:地(?!位)|[省市县区])", spoken(fact)) else "words"
