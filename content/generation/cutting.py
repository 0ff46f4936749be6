"""Cutting a number out of its sentence, with the other numbers of its list."""

import re
from collections.abc import Sequence
from itertools import pairwise

from content.facts.domain.fact import Fact
from content.facts.domain.prose import without_lead
from content.facts.domain.quantity import quantities
from content.facts.domain.subjects import says_little
from content.facts.domain.words import VERB_START
from content.generation.context import LED, hangs_on
from content.generation.headings import field_of_table
from content.generation.stems import (
    carried_verb,
    quantity_of,
    shared_verb,
    spoken,
)
from content.generation.thinning import thinned
from content.sources.domain.document import Document

_SPELLS = frozenset(["个月", "天", "年", "周", "小时"])  # 三个月为1208名农民工讨薪: how long is no question
_PREDICATE = re.compile(rf"{VERB_START.pattern}|受到|全部|均|接入|纳入|被|得到")
_RUN = re.compile(r"(?:“[^“”]+”、?){2,}|[^,、]+(?:、[^,、]+)+(?!等)")
_NAME = re.compile(r"“[^“”]+”|[^、]+")
_VERB = re.compile(rf"(?:{VERB_START.pattern}|防止|制止|避免|预防)(?!率)")
_DEED = re.compile(rf"(?:{VERB_START.pattern})(?![员率室会队所站组中])")
_SHARED_OUT = re.compile(r"分获|分别(?:获|荣获|斩获|夺得|摘得)")
_COMPARES = re.compile(r"同比|环比|[较比](?:上年|去年|上一年|20\d\d年|同期)")
_PART_OF = re.compile(r"^占|占$")
_WHOLE = re.compile(r"总|全部|其中|全[市省县区年]")
_LABEL = re.compile(r"^[一-鿿]{2,8}(?:方面|领域)?[:：]")  # 执行方面:执结案件
_DEFERRED = re.compile(r"减免、缓交|减交、|缓交、|减免、")  # 为127家企业减免、缓交诉讼费: one object for both
_THING = re.compile(r"[一-鿿]{2,12}")
_TOLD_TWICE = re.compile(r"\((?:约|折合|合)")
_BARE_VERB = re.compile(r"(?:(?:涉及|涉案|惠及|覆盖|参与|共)+|金额|总额|标的额)$")
_OPEN_START = re.compile(r"(?:对|向|针对)")
_RESPECTIVE = re.compile(r"分别[^,\d]{0,8}(?=[\d一二三四五六七八九十百])")
_CHANGED = re.compile(r"(?:增长|上升|提高|提升|增加|下降|减少|降低)$")
_SAID_AS = {"约": "约", "突破": "突破", "超": "超过", "近": "接近", "达": "", "累计": ""}
_RANKED = re.compile(
    r"[^,]{0,6}中(?:排名|排|位列|位居|居|列)|[^,]{0,6}各[设有配]|共计|累计"
)  # 在全区6个街镇中排名第一
_CASES = re.compile(r"(?:案件|纠纷|争议)$")
_COUNTS_NOTHING = re.compile(
    rf"^(?:[国省市县区乡]级|平均每(?:(?!{VERB_START.pattern}|用时|耗时)[一-鿿]){{1,6}})$"
)
_FELLOW = 6
_ONTO = re.compile(r"[一-鿿][对向将把给]$")
_EACH = re.compile(r"每[一-鿿]\d")  # 为5000户企业垫付周转金每户5万元
_ALL_OF = re.compile(r"(?:全[省市县区州])?")
_LIST_STOP = re.compile(r"、|和(?!解)|(?<![涉普])及(?!时|其)")


def cut(fact: Fact, document: Document) -> tuple[str, str] | None:
    """What stands before and behind the number, without the other numbers of a list."""
    text = spoken(fact)
    if document.by_number[fact.passage].kind == "row":
        return (field_of_table(fact, document) + _from_subject(fact), "") if fact.norm is not None else None
    if _SHARED_OUT.search(text):
        return None  # one prize of 分获… would be shared by all
    if _RESPECTIVE.search(text):
        bare = fact.subject.endswith("率") and says_little(fact.subject)
        return None if bare else (_from_subject(fact), "")
    found = quantity_of(fact, text)
    if found is None:
        return None
    if _loses_its_verb(text, found):
        return None
    if fact.value in ("两", "二"):
        return None  # 用藏汉两种语言: the words before count it out
    if _loses_fellows(text, found) or _DEFERRED.search(text, found.end()):
        return None
    before, behind = _without_list(text, found)
    before = _LABEL.sub("", before)
    whole, before = before, thinned(before)
    own = before[before.rfind(",") + 1 :]
    if not behind and _COUNTS_NOTHING.search(without_lead(own)):
        return None
    if (
        before.endswith("、")
        or (whole and not before)
        or (before != whole and says_little(before) and not behind)
    ):
        return None
    if _COMPARES.match(before) or (_PART_OF.search(own) and not _WHOLE.search(before)):
        return None
    if hangs_on(own + behind) and not LED.match(own):
        return None
    if led := LED.match(own):
        before, behind = _led_into(before, led[0], behind)
        if not before:
            return None
    if not _kept_qualifier(found):
        before = _counted(before, behind)
    if _counted_out(before, fact) or _TOLD_TWICE.match(behind):
        return None
    if len(quantities(behind)) > 1:
        return None  # the parts would add up to the answer
    before += _kept_qualifier(found)
    if _stands_in(fact.value, before + "|" + behind):
        return None
    if _RANKED.match(behind) or (fact.unit in _SPELLS and not without_lead(before)):
        return None
    if _ONTO.search(before) and not VERB_START.search(behind):
        return None  # …办公室对7个县区, and then?
    if _EACH.search(behind):
        return None
    if not behind and fact.subject == without_lead(before) and not VERB_START.search(before):
        before = shared_verb(fact, document) + before
    if not behind and _CASES.search(before) and not _VERB.search(before):
        before = carried_verb(fact, document) + before
    if _OPEN_START.match(before) and not VERB_START.search(before[1:] + behind, 1):
        return None  # 对4家企业 says nothing yet
    if fact.subject and not behind and len(fact.subject) > len(without_lead(before)):
        before = fact.subject + _kept_qualifier(found)
    return before, behind


def _led_into(before: str, lead: str, behind: str) -> tuple[str, str]:
    """…改革,通过33个试点镇街 leads to another clause; what is left says: …改革,试点镇街有33个."""
    thing = _THING.fullmatch(behind)
    told = before[: before.rfind(",") + 1]
    whole = thing and told and before.endswith("," + lead) and not VERB_START.match(behind)
    return (f"{told}{behind}有", "") if whole else ("", "")


def _stands_in(value: str, text: str) -> bool:
    """As a number of its own, not as a part of a longer one."""
    parts = text.split(value)
    return any(not a[-1:].isdecimal() and not b[:1].isdecimal() for a, b in pairwise(parts))


def _loses_its_verb(text: str, found: re.Match[str]) -> bool:
    """31个单位、1150名人员全部接入 asked for 单位 would say nothing of them."""
    clause = text[text.rfind(",", 0, found.start()) + 1 :]
    last = quantities(text)[-1]
    heads = clause[: clause.find(found[0])]
    ends_early = _LIST_STOP.search(text, found.end(), max(found.end(), last.start())) is not None
    if len(quantities(clause)) > 1 and without_lead(clause).startswith("由"):
        return True
    return ends_early and not VERB_START.search(heads) and _PREDICATE.search(text, last.end()) is not None


def _loses_fellows(text: str, found: re.Match[str]) -> bool:
    """22个乡镇、196个村调委会共排查纠纷 asked for 村 alone would credit it with all of them."""
    numbers = quantities(text)
    place = next(index for index, other in enumerate(numbers) if other.start() == found.start())
    if place == 0 or not _listed(text, numbers[place - 1 : place + 1]):
        return False
    lead = text[: numbers[place - 1].start()].rpartition(",")[2]
    behind = text[found.end() : numbers[place + 1].start() if place + 1 < len(numbers) else None]
    deed = re.search(rf"(?:共|{VERB_START.pattern}|“)[^,、]{{2,}}", behind)
    return not VERB_START.search(lead) and deed is not None


def _counted_out(before: str, fact: Fact) -> bool:
    """洋口港、小洋口两个: the reader counts the names."""
    runs = [run[0] for run in _RUN.finditer(before)]
    return any(len(_NAME.findall(run)) == fact.norm for run in runs)


def _from_subject(fact: Fact) -> str:
    """A cell of a table, and 分别…6.4%和7.1%, make no sentence; the subject and its number do."""
    told = _CHANGED.search(fact.subject) or _DEED.match(fact.subject)
    return fact.subject + ("" if told else "为") + _SAID_AS.get(fact.qualifier, "")


def _counted(before: str, behind: str) -> str:
    """有 where nothing stands before a number and no verb behind it: 全县22个乡镇."""
    bare = _ALL_OF.fullmatch(without_lead(before)) and behind and not _PREDICATE.search(behind)
    return f"{before}有" if bare and "," not in behind else before


def _kept_qualifier(found: re.Match[str]) -> str:
    """突破, 约 and the 为 of 为6户企业 stay in the sentence; 余 and 多 go into the options."""
    return found.string[found.start() : found.start("value")]


def _without_list(text: str, found: re.Match[str]) -> tuple[str, str]:
    """8个项目分获1个金奖、3个银奖 asked for silver: 8个项目分获 … 银奖; 12件15人 asked for 人: … 人."""
    numbers = quantities(text)
    place = next(index for index, other in enumerate(numbers) if other.start() == found.start())
    return _before(text, numbers, place), _behind(text, numbers, place)


def _behind(text: str, numbers: Sequence[re.Match[str]], place: int) -> str:
    end = numbers[place].end()
    if place + 1 == len(numbers):
        return text[end:]
    following = numbers[place + 1]
    if following.start() == end:
        return text[following.end() :]
    stop = _list_stop(text, end, following.start())
    return text[end : stop.start()] if stop else text[end:]


def _before(text: str, numbers: Sequence[re.Match[str]], place: int) -> str:
    start = numbers[place].start()
    if place == 0:
        return text[:start]
    previous = numbers[place - 1]
    if previous.end() == start:
        people = numbers[place]["unit"] in ("人", "名")
        return text[: previous.start()] + ("涉及" if people and previous["unit"] == "件" else "")
    stop = _list_stop(text, previous.end(), start)
    if not stop:
        return text[:start]
    own = text[stop.end() : start]
    if _BARE_VERB.match(own):
        return text[:start]  # 案件32件、涉及98人
    first = next(i for i in range(place) if _listed(text, numbers[i : place + 1]))
    return _opening(text, numbers[first], own) + own


def _opening(text: str, first: re.Match[str], own: str) -> str:
    """What the list hangs on: without the noun, or the verb and noun, that the asked number replaces."""
    before = text[: first.start()]
    noun_behind = not _LIST_STOP.match(text, first.end())
    stop = max(before.rfind(mark) for mark in ",;") + 1
    if before.startswith("其中", stop):
        return before[:stop] + "其中"
    if not noun_behind and _are_fellows(before[stop:], own):
        return before[: -len(own)]
    verb = _VERB.search(before, stop)
    if verb and len(before) - verb.end() < 2:
        verb = None  # 刑事法律援助 ends in what is also a verb
    if VERB_START.match(own) or not (noun_behind or verb):
        clause = re.match(r"(?:.*,)?(?:其中)?", before)
        return clause[0] if clause else ""
    return before if noun_behind or not verb else before[: verb.end()]


def _are_fellows(head: str, own: str) -> bool:
    """纠正漏捕 and 漏诉: of one make, so that what stands before the one belongs to both."""
    size = len(own)
    other = head[-size:]
    alike = other[0] == own[0] or other[-1] == own[-1]
    return 2 <= size <= _FELLOW and len(head) > size and alike and not VERB_START.match(own)


def _list_stop(text: str, start: int, end: int) -> re.Match[str] | None:
    """The mark that parts two listed numbers; a comma between them ends the list."""
    return None if "," in text[start:end] else _LIST_STOP.search(text, start, end)


def _listed(text: str, run: Sequence[re.Match[str]]) -> bool:
    """Every neighbour in the run is parted by a list mark."""
    pairs = pairwise(run)
    return all(_list_stop(text, first.end(), second.start()) for first, second in pairs)
