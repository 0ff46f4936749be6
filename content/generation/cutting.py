"""Cutting a number out of its sentence, with the other numbers of its list."""

import re
from itertools import pairwise

from content.facts.domain.fact import Fact
from content.facts.domain.prose import last_clause, own_start, without_lead
from content.facts.domain.quantity import quantities
from content.facts.domain.subjects import says_little
from content.facts.domain.words import VERB_START
from content.generation.context import LED, hangs_on
from content.generation.headings import field_of_table
from content.generation.listing import DEED, IN_NAME, LIST_STOP, listed, without_list
from content.generation.objects import for_whom, lacks_errand, lacks_noun, sends, with_object
from content.generation.stems import (
    carried_having,
    carried_verb,
    clause_of,
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
_DEED = re.compile(rf"(?:{VERB_START.pattern})(?![员率室会队所站组中])")
_SHARED_OUT = re.compile(r"分获|分别(?:获|荣获|斩获|夺得|摘得)")
_COMPARES = re.compile(r"同比|环比|[较比](?:上年|去年|上一年|20\d\d年|同期)")
_PART_OF = re.compile(r"^占|占$")
_WHOLE = re.compile(r"总|全部|其中|全[市省县区年]")
_LABEL = re.compile(r"^[一-鿿]{2,8}(?:方面|领域)?[:：]")  # 执行方面:执结案件
_DEFERRED = re.compile(r"减免、缓交|减交、|缓交、|减免、")  # 为127家企业减免、缓交诉讼费: one object for both
_THING = re.compile(r"[一-鿿]{2,12}")
_TOLD_TWICE = re.compile(r"\((?:约|折合|合)")
_OPEN_START = re.compile(r"(?:对|向|针对)")
_RESPECTIVE = re.compile(r"分别[^,\d]{0,8}(?=[\d一二三四五六七八九十百])")
_CHANGED = re.compile(r"(?:增长|上升|提高|提升|增加|下降|减少|降低)$")
_SAID_AS = {"约": "约", "突破": "突破", "超": "超过", "近": "接近", "达": "", "累计": ""}
_RANKED = re.compile(
    r"[^,]{0,6}中(?:排名|排|位列|位居|居|列)|[^,]{0,6}各[设有配]|共计|累计"
)  # 在全区6个街镇中排名第一
_CASES = re.compile(r"(?:案件|纠纷|争议)$")
_COUNTS_NOTHING = re.compile(
    rf"^(?:{VERB_START.pattern})?(?:[国省市县区乡]级|平均每(?:(?!{VERB_START.pattern}|用时|耗时)[一-鿿]){{1,6}})$"
)
_ONTO = re.compile(r"[一-鿿][对向将把给]$")
_BARE_DEED = re.compile(r"(?:受理|审结|执结|审执结|办结|结案)$")  # 市中级人民法院受理: what?
_SERVICES = re.compile(r"(?:物业|法律|公共|家政|中介|网络|医疗)服务")
_DEALT = ("结案", "办案", "收案")
_PREPOSITION = re.compile(r"[在向从由]$")
_LONG_NOUN = 10  # signs behind a list, in which a sentence goes on
_TOGETHER = re.compile(r"(?:联合|会同|协同)$")
_MADE_OF = re.compile(r"由(?=[\d,]+[名位个家])[^,;]*(?:组成|构成)")
_ON_WHAT = re.compile(r"(?:依托|通过|围绕|按照|根据)$")
_TO_PERSONS = re.compile(r"对$")
_BODIES = re.compile(r"(?:机构|事务所|公证处|协会|委员会|中心)$")
_EACH = re.compile(r"每[一-鿿]\d")  # 为5000户企业垫付周转金每户5万元
_ALL_OF = re.compile(r"(?:全[省市县区州])?")
# a clause of which only the deed is left once its number is gone
_EMPTIED = re.compile(
    r"(?:^|(?<=,))(?:依法|共|累计)*(?:审结|受理|办理|查处|查办|立案|侦破|破获|执结|调解|化解|排查)(?:各类)?(?:案件|纠纷|问题|线索|隐患)?,"
)
_PLACE_BEHIND = re.compile(r"[一-鿿()、]{0,12}?(?:[第前][一二三四五六七八九十\d]+|首位)")
_AMONG = re.compile(r"(?:全[国省市县区州]|[居列排位])[^,]{0,4}$")
_MOVED_UP = re.compile(r"(?:上升|提升|前进|跃升|下降|后退)(?:了)?$")
_FOR_SO_MANY = re.compile(
    r"(?:全[省市县区州])?有?(?:[在向对为][一-鿿]{0,8}|[一-鿿]{0,8}(?:指导|组织|联合|发动|带动))?"
)


def cut(fact: Fact, document: Document) -> tuple[str, str] | None:
    """What stands before and behind the number, without the other numbers of a list."""
    text = spoken(fact)
    if document.by_number[fact.passage].kind == "row":
        return (field_of_table(fact, document) + _from_subject(fact), "") if fact.norm is not None else None
    if _SHARED_OUT.search(text):
        return None  # one prize of 分获… would be shared by all
    if _RESPECTIVE.search(text):
        bare = fact.subject.endswith("率") and says_little(fact.subject)
        return None if bare or _BARE_DEED.search(fact.subject) else (_from_subject(fact), "")
    found = quantity_of(fact, text)
    if found is None or "(含" in text:
        return None
    if _loses_its_verb(text, found):
        return None
    if fact.value in ("两", "二"):
        return None  # 用藏汉两种语言: the words before count it out
    if _loses_fellows(text, found) or _DEFERRED.search(text, found.end()):
        return None
    before, behind = without_list(text, found)
    before = _LABEL.sub("", before)
    whole, before = before, thinned(before, behind, fact.unit, abs(fact.norm or 0))
    own = last_clause(before)
    if not behind and _COUNTS_NOTHING.search(without_lead(own)):
        return None
    if before.endswith("、") or (whole and not before):
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
    if _PLACE_BEHIND.match(behind) and _AMONG.search(before):
        return None  # 位列全市7个县第二名: of how many is no question
    if fact.unit in ("位", "名") and not behind and _MOVED_UP.search(before):
        return None
    if _RANKED.match(behind) or (fact.unit in _SPELLS and not without_lead(before)):
        return None
    if re.search(r"由$", before) or (_MADE_OF.search(text) and len(quantities(last_clause(text))) > 1):
        return None  # 由32名律师、18名调解员组成
    if _ONTO.search(before) and not VERB_START.search(behind):
        return None  # …办公室对7个县区, and then?
    if _ON_WHAT.search(before) and not LED.match(own):
        return None  # 该院依托6个人民法庭, and then?
    if _TO_PERSONS.match(last_clause(before)) and own_start(before) and not behind.startswith("名"):
        return None  # 组织公益活动34次,对9人给予警告: two deeds
    if _EACH.search(behind) or _counts_who_did(before, behind):
        return None
    if _TOGETHER.search(before) and not VERB_START.search(behind):
        return None  # 司法所联合3家律所, and then?
    if lacks_errand(before, fact.unit, behind) or lacks_noun(last_clause(before), behind):
        return None
    before = _EMPTIED.sub("", before)
    if not behind and not (before := with_object(before, fact.unit, clause_of(fact, document))):
        return None
    if not behind:
        before = for_whom(before, clause_of(fact, document))
    if not behind and fact.subject == without_lead(before) and not VERB_START.search(before):
        before = shared_verb(fact, document) + before
    if not behind and _CASES.search(before) and not DEED.search(_SERVICES.sub("", before)):
        before = carried_verb(fact, document) + before
    if not behind and not VERB_START.search(IN_NAME.sub("", before)):
        before = carried_having(fact, document, before) + before
    if _OPEN_START.match(before) and not VERB_START.search(before[1:] + behind, 1):
        return None  # 对4家企业 says nothing yet
    if (
        fact.subject
        and not behind
        and before.startswith(whole)
        and len(fact.subject) > len(without_lead(before))
    ):
        before = fact.subject + _kept_qualifier(found)
    return before, behind


def _counts_who_did(before: str, behind: str) -> bool:
    """6家律所共有律师87名, 为187名申请人兑现案款932万元: how many had them is no question."""
    if quantities(behind) and VERB_START.match(behind) and _BODIES.search(before):
        return True
    return bool(quantities(behind)) and _FOR_SO_MANY.fullmatch(without_lead(before)) is not None


def _led_into(before: str, lead: str, behind: str) -> tuple[str, str]:
    """…改革,通过33个试点镇街 leads to another clause; what is left says: …改革,试点镇街有33个."""
    thing = _THING.fullmatch(behind)
    told = before[: own_start(before)]
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
    ends_early = LIST_STOP.search(text, found.end(), max(found.end(), last.start())) is not None
    if len(quantities(clause)) > 1 and without_lead(clause).startswith("由"):
        return True
    if ends_early and _PREPOSITION.search(heads):
        return VERB_START.search(text, found.end() + 2) is not None  # 在12个镇街、128个社区建成…
    tells_on = _PREDICATE.search(text, last.end()) is not None or len(text) - last.end() > _LONG_NOUN
    return ends_early and not VERB_START.search(heads) and tells_on


def _loses_fellows(text: str, found: re.Match[str]) -> bool:
    """22个乡镇、196个村调委会共排查纠纷 asked for 村 alone would credit it with all of them."""
    numbers = quantities(text)
    place = next(index for index, other in enumerate(numbers) if other.start() == found.start())
    if place == 0 or not listed(text, numbers[place - 1 : place + 1]):
        return False
    lead = last_clause(text[: numbers[place - 1].start()])
    behind = text[found.end() : numbers[place + 1].start() if place + 1 < len(numbers) else None]
    deed = re.search(rf"(?:共|{VERB_START.pattern}|“)[^,、]{{2,}}", behind)
    return (not VERB_START.search(lead) or sends(lead)) and deed is not None


def _counted_out(before: str, fact: Fact) -> bool:
    """洋口港、小洋口两个: the reader counts the names."""
    runs = [run[0] for run in _RUN.finditer(before)]
    return any(len(_NAME.findall(run)) == fact.norm for run in runs)


def _from_subject(fact: Fact) -> str:
    """A cell of a table, and 分别…6.4%和7.1%, make no sentence; the subject and its number do."""
    told = _CHANGED.search(fact.subject) or _DEED.match(fact.subject) or fact.subject.endswith(_DEALT)
    return fact.subject + ("" if told else "为") + _SAID_AS.get(fact.qualifier, "")


def _counted(before: str, behind: str) -> str:
    """有 where nothing stands before a number and no verb behind it: 全县22个乡镇."""
    bare = _ALL_OF.fullmatch(without_lead(before)) and behind and not _PREDICATE.search(behind)
    return f"{before}有" if bare and "," not in behind else before


def _kept_qualifier(found: re.Match[str]) -> str:
    """突破, 约 and the 为 of 为6户企业 stay in the sentence; 余 and 多 go into the options."""
    return found.string[found.start() : found.start("value")]
