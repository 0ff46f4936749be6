"""NO_CONTEXT: the stem cannot stand alone."""

import re
from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import rests_on_report
from content.items.checks.figures import read_figure
from content.items.checks.parts import options_of
from content.items.checks.places import names_place

CODE = "NO_CONTEXT"

_DANGLING = re.compile(
    r"[本我](?:[省市县区局院厅所部处系统单位街道]{1,3}|地区|辖区)(?!级|人|身|质|着|门诊)|(?<![近一两二三\d])一年来|今年(?!满?[0-9一二三四五六七八九十]+周?岁)|去年|前年|近年来|近期|目前|当前|日前|上述|前述"
    r"|如前所述|上文|前文|文中|本文|材料中|根据材料|上题|本条例|本办法|本规定|本法|本条|此次|该年|同期"
)
_POINTING_FIRST = re.compile(r"^(?:[他她它其该]们?|此|这[个项次些一]|那[个项次些])")
_BARE_BODY = re.compile(
    r"(?:^|[，。、：])(?:全)?(?:市|省|县|区)(?:司法局|法院|检察院|政府|公安局|人大|监狱|局)"
)
_EMPTY = re.compile(
    r"(?:关于)?(?:下列|以下|下面)?(?:哪[一些]?[项个种]?)?(?:的)?(?:说法|表述|选项|各项|做法|观点|是|中)*(?:【?(?:不正确|错误|正确|对|符合规定)】?)(?:的)?"
    r"(?:是|有)?(?:哪[一些]?[项个种]?|什么)?[（(]?_*[）)]?[？?：:。]?(?:[（(]选出所有.{2,3}项[）)])?"
)
_HEADLESS = re.compile(r"(?:应当|可以|不得|必须|需要|属于)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\s*年?|[二一][〇○零九0-9][〇○零一二三四五六七八九]{2}年")
_UNCOUNTED = re.compile(r"(?:多少|几)(?=[？?。]|$)")


def check(subject: Subject) -> Iterator[Complaint]:
    stem = subject.content.stem
    if found := _DANGLING.search(stem) or _POINTING_FIRST.search(stem):
        yield Complaint(CODE, "stem", f"“{found[0]}”离开原文看不懂，请写明是哪一年、哪里、哪个单位。")
    elif _EMPTY.fullmatch(stem) or (subject.content.format == "truefalse" and _HEADLESS.match(stem)):
        yield Complaint(CODE, "stem", "题干没说问的是什么，离开选项看不懂，请写明说的是谁、哪件事。")
    elif rests_on_report(subject) and not _YEAR.search(stem):
        yield Complaint(CODE, "stem", "题干没有年份，离开原文看不懂，请写上是哪一年。")
    elif rests_on_report(subject) and (_no_place(stem, subject) or _BARE_BODY.match(stem)):
        yield Complaint(CODE, "stem", "题干没写是哪里或哪个单位，请补上。")
    elif _UNCOUNTED.search(stem) and _bare_numbers(subject):
        yield Complaint(CODE, "stem", "题干和选项都没写单位，不知道数的是什么，请补上。")


def _no_place(stem: str, subject: Subject) -> bool:
    citation = subject.content.citation
    place = str(citation.get("place", "")).rstrip("省市县区")
    named = len(place) > 1 and place in stem
    return not named and not names_place(stem, document=str(citation.get("title", "")))


def _bare_numbers(subject: Subject) -> bool:
    if subject.content.format == "numeric":
        return not subject.content.body.get("unit")
    figures = [read_figure(option.text) for option in options_of(subject.content)]
    return bool(figures) and all(figure and figure.kind == "count" and not figure.unit for figure in figures)
