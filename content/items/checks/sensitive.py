"""SENSITIVE: persons, phones, ids, and political wording that is taken apart or altered.

No formula and no leader's name stands here: classes of wording by their shape, and a list that the house
that runs this keeps for itself.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import plain
from content.items.checks.parts import (
    filled_stem,
    key_texts,
    options_of,
    says_what_is_false,
    shown_texts,
    written_texts,
)
from content.items.checks.persons import asks_for_person, leaves_out_name, names_person, person_acts
from content.items.domain import ItemContent

CODE = "SENSITIVE"
ALTERED = 70  # rapidfuzz partial_ratio of 100: nearly the fixed wording, and yet another

_PHONE = re.compile(
    r"(?<![0-9])(?:1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}|400-?[0-9]{3}-?[0-9]{4}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])"
)
_CALL = re.compile(r"(?:电话|热线|手机|传真|微信|QQ)(?:号码?)?[^0-9，。]{0,4}[0-9][0-9-]{6,}")
_ASKS_CALL = re.compile(r"电话|热线|手机|号码|传真|邮箱|微信")
_LONG = re.compile(r"[0-9-]{7,}")
_ID = re.compile(r"(?<![0-9])[0-9]{15,18}[0-9Xx](?![0-9])")
_MAIL = re.compile(r"[\w.]+@[\w-]+\.[a-z]{2,}")
_FORMULA = re.compile(
    # a prize or a list of cases is no creed: “十大法治人物”
    r"“[两二三四五六七八九十](?:个|大(?![\u4e00-\u9fff]{0,4}(?:人物|案例|新闻|品牌|亮点|事件|案件|举措|实事))|条)"
    r"[\u4e00-\u9fff]{2,4}”|[\u4e00-\u9fff]{2,12}(?:思想|主义)(?!道德|教育工作)|全会精神|重要讲话|重要论述"
    r"|(?:学习|贯彻|践行|坚持|领会|高举)[\u4e00-\u9fff“]{1,8}(?:理论|精神|方略)|指示批示|党中央|党的[\u4e00-\u9fff]{1,3}大"
)
# 四个… among the options, where the stem speaks of learning and upholding
_CREED = re.compile(r"[两三四五六七八九十](?:个|大)[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}(?:论|观|精神)")
_LEARNING = re.compile(r"学习|贯彻|践行|拥护|捍卫|树牢|增强|牢记|忠诚|指导思想|重要(?:思想|论述|讲话)")
_UPHELD = re.compile(r"(?:学习贯彻|深入贯彻|深入学习|高举|拥护|捍卫|践行)[^，。]{0,8}____")
_GROUND = re.compile(r"领土|主权|民族|宗教|国家领导人|政权|国体|政体|社会制度|根本制度")


def check(subject: Subject) -> Iterator[Complaint]:
    yield from _private(subject.content)
    yield from _political(subject.content)
    yield from _fixed_wording(subject.content, subject.sensitive_words)


def words_from(text: str) -> tuple[str, ...]:
    """A list of fixed wordings, one a line; # begins a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def _private(content: ItemContent) -> Iterator[Complaint]:
    reported = content.citation.get("kind") == "report"
    for field, text in written_texts(content):
        narrow = re.sub(r"\s", "", text)
        if _PHONE.search(narrow) or _CALL.search(narrow) or _ID.search(narrow) or _MAIL.search(narrow):
            yield Complaint(CODE, field, "这里有电话、证件号或邮箱，请删去。")
        elif names_person(text) or (reported and person_acts(text)):
            yield Complaint(CODE, field, "这里像是写了真实的人名和职务，请删去，不要拿人名出题。")
    if asks_for_person(content.stem, [option.text for option in options_of(content)]):
        yield Complaint(CODE, "stem", "这题问的是人名，请不要拿人名出题。")
    elif _ASKS_CALL.search(content.stem) and any(_LONG.search(text) for text in _fillings(content)):
        yield Complaint(CODE, "key", "这题问的是电话或号码，请不要拿它出题。")
    elif content.format in ("blank", "cloze") and leaves_out_name(content.stem, _fillings(content)):
        yield Complaint(CODE, "stem", "这个空要填人名，请不要拿人名出题。")


def _fillings(content: ItemContent) -> list[str]:
    return [text for spellings in key_texts(content) for text in spellings]


def _political(content: ItemContent) -> Iterator[Complaint]:
    if content.format in ("ordering", "matching") and _FORMULA.search(content.stem):
        yield Complaint(CODE, "stem", "政治固定表述不能拿来配对或排序，请改问别的。")
    if "____" in content.stem and _gap_in_formula(content):
        yield Complaint(CODE, "stem", "政治固定表述只能完整引用，不能挖空，请改问别的。")
    for field, text in says_what_is_false(content):
        creed = _CREED.fullmatch(text.strip("“”")) and _LEARNING.search(content.stem)
        if creed or _FORMULA.search(text):
            yield Complaint(CODE, field, "政治固定表述不能作错误说法、配对或排序，请换掉。")
        elif field != "stem" and content.format not in ("ordering", "matching") and _GROUND.search(text):
            yield Complaint(CODE, field, "干扰项不要涉及民族、宗教、领土和国家制度，请换掉。")


def _gap_in_formula(content: ItemContent) -> bool:
    """A formula that is only there once the gap is filled, or that has a gap beside it."""
    stem, whole = content.stem, filled_stem(content)
    found = list(_FORMULA.finditer(stem))
    beside = any("__" in stem[max(0, one.start() - 6) : one.end() + 6] for one in found)
    return beside or bool(_UPHELD.search(stem)) or len(_FORMULA.findall(whole)) > len(found)


def _fixed_wording(content: ItemContent, words: Sequence[str]) -> Iterator[Complaint]:
    """A listed wording stands whole in a stem, and nowhere else."""
    false = dict(says_what_is_false(content))
    for field, text in shown_texts(content):
        for word in words:
            whole = plain(word) in plain(text)
            filled = field == "stem" and plain(word) in plain(filled_stem(content))
            if (whole and field in false) or (not whole and (filled or _altered(word, text))):
                yield Complaint(CODE, field, "这里改动或拆开了政治固定表述，只能完整引用，请改写。")
                break


def _altered(word: str, text: str) -> bool:
    line = plain(text)
    return len(line) >= 0.6 * len(plain(word)) and fuzz.partial_ratio(plain(word), line) >= ALTERED
