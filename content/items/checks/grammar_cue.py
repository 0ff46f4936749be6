"""GRAMMAR_CUE: measure word or grammar of the stem fits the key alone."""

import re
from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.figures import read_figure
from content.items.checks.kinds import counted_kinds, kind_of
from content.items.checks.parts import distractors_of, keys_of

CODE = "GRAMMAR_CUE"

_MEASURE = re.compile(
    r"(?:多少|几|____)(万?(?:人次|件次|个月|周岁|[个件人家项条天日年次场部名位户所起份篇期批岁类种元倍]))"
)
_NOUN = re.compile(r"(?:哪|什么)(?:一?[个些部家项类种条级所支份座门位名])?([\w]{2,8})|____([\w]{2,3})")
_WHEN = re.compile(r"什么时候|何时|哪[一]?[年月天日]|多久|多长时间|几点")
_TIME = re.compile(r"[时日年月天后前起末初]$|期间|[0-9一二三四五六七八九十][年月日天周点]")
_TWO = re.compile(r"哪[两二2几些]")
_JOINED = re.compile(r"[、和与及]")
_HEAD = re.compile(
    "委员会|办公室|法院|检察院|条例|办法|规定|规章|法律|意见|合同|遗嘱|平台|机构|协会|公司|中心|活动|行动|制度|机制"
    "|系统|队伍|项目|工程|奖|权|局|部|厅|罪|法|费|金"
)


def check(subject: Subject) -> Iterator[Complaint]:
    stem = subject.content.stem
    right = [option.text for option in keys_of(subject.content)]
    wrong = [option.text for option in distractors_of(subject.content)]
    if not right or not wrong:
        return
    fits = (_only_key_counts, _only_key_is_counted_so, _only_key_is_a_time)
    if any(only_key(stem, right, wrong) for only_key in fits):
        yield Complaint(CODE, "options", "题干问的量词或时间只有正确答案对得上，请让每个选项都说得通。")
    elif _only_key_is_such(stem, right, wrong):
        yield Complaint(CODE, "options", "题干问的那类东西只有正确答案是，请让每个选项都是同一类。")
    elif _TWO.search(stem) and all(map(_JOINED.search, right)) and not any(map(_JOINED.search, wrong)):
        yield Complaint(CODE, "options", "题干问几项，只有正确答案写了几项，请让选项写法一致。")


def _only_key_is_a_time(stem: str, right: list[str], wrong: list[str]) -> bool:
    times = [bool(_TIME.search(text)) for text in wrong]
    return bool(_WHEN.search(stem)) and all(map(_TIME.search, right)) and not any(times)


def _only_key_counts(stem: str, right: list[str], wrong: list[str]) -> bool:
    asked = _MEASURE.search(stem)
    if not asked:
        return False
    unit = "" if asked[0].startswith("_") else asked[1].removeprefix("万")
    return all(_has_unit(text, unit) for text in right) and not any(_has_unit(text, unit) for text in wrong)


def _has_unit(text: str, unit: str) -> bool:
    return bool(read_figure(text)) and unit in text


def _only_key_is_such(stem: str, right: list[str], wrong: list[str]) -> bool:
    """哪部条例 … and one option ends in 条例."""
    asked = [noun for found in _NOUN.finditer(stem) for noun in found.groups() if noun]
    nouns = {noun[:length] for noun in asked for length in range(2, 5)}
    nouns |= {head for noun in asked for head in _HEAD.findall(noun)}
    such = [text for text in wrong if any(_all_end([text], noun) for noun in nouns)]
    return not such and any(_all_end(right, noun) for noun in nouns)


def _only_key_is_counted_so(stem: str, right: list[str], wrong: list[str]) -> bool:
    """一名什么: one option is a person, the others are things."""
    fitting = counted_kinds(stem)
    kinds = [kind_of(text) for text in wrong]
    told = all(kinds) or fitting == ("person",)
    return (
        told and all(kind_of(text) in fitting for text in right) and not any(one in fitting for one in kinds)
    )


def _all_end(texts: list[str], head: str) -> bool:
    return all(text.rstrip("》”").endswith(head) for text in texts)
