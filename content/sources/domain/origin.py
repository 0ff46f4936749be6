"""A guess at title, year, place and publisher from how official texts name themselves."""

import re
from collections import Counter

from content.sources.domain.document import Origin, Passage
from content.sources.domain.folding import unbroken

# a day is when something was said or printed, and 自2021年 when it began: not what the text is about
_YEAR = re.compile(r"(?<![\d自从到])((?:19|20)\d\d)年(?!\d{1,2}月\d|起|至)")
# 一、2023年工作回顾, of a report given in January
_LOOKS_BACK = re.compile(r"((?:19|20)\d\d)年度?(?:的?主?要?工作)?(?:回顾|总结|(?:完成|开展|进展)?情况)")
_LOOKS_AHEAD = re.compile(
    r"((?:19|20)\d\d)年度?(?:的?主?要?(?:重点)?工作)?(?:安排|打算|计划|思路|任务|展望|将)"
)
_CHINESE_YEAR = re.compile(r"([一二][〇零○Oo九][〇零○Oo一二三四五六七八九]{2})年")
_CHINESE_DIGITS = str.maketrans("〇零○Oo一二三四五六七八九", "00000123456789")
_TOP, _LONGEST = 3, 40  # lines among which a title stands, and how long it may be
_TITLE_WORD = re.compile(r"报告|总结|回眸|综述|情况|公报|要点|通报|白皮书|述职|成效|纪实|亮点|\d{4}年")
_BODY = (
    r"(?:高级|中级|铁路运输|知识产权)?(?:人民法院|人民检察院)|人民政府(?:办公厅|办公室)?|司法[厅局所]|公安[厅局]"
    r"|人民调解委员会|法律援助(?:中心|处)|街道办事处|[镇乡]人民政府|律师协会|仲裁委(?:员会)?|法学会|公证处|[一-鿿]{2,6}(?:监督管理局|管理局|保障局|资源局|行政执法局)"
    r"|(?:教育|民政|财政|审计|税务|生态环境|应急管理|卫生健康)(?:[厅局]|委员会)"
)
_AREA = (
    r"(?:(?![局厅院被]|联合|会同|(?<=\d)[年月])[一-鿿]){2,7}?"
    r"(?:特别行政区|自治区|自治州|自治县|省|市|州(?!市)|盟|新区|区|县|旗|镇|街道)"
    r"(?![民场容域])"  # 千余名市民
)
_PUBLISHER = re.compile(rf"((?:{_AREA}){{1,3}})((?:{_BODY}))|((?:最高)(?:人民法院|人民检察院)|司法部|公安部)")
# bodies that a piece asks for a word, and that report under a title of their own
_QUOTED_BODY = re.compile(r"(?:调解委员会|法律援助(?:中心|处)|律师协会|仲裁委(?:员会)?|法学会|公证处)$")
_PART_OF_BODY = re.compile(r"[一-鿿]{2,6}?分局")
_PLACE = re.compile(rf"(?:^|[^一-鿿])({_AREA})")
_PLACES = re.compile(rf"(?:^|[^一-鿿])((?:{_AREA}){{1,4}})")
# 2023年12月18日 来源:…, the line under the title of a press piece
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[年./-]\d{1,2}[月./-]\d{1,2}(?!\d)")
_DATELINE = re.compile(rf"来源:|{_DAY.pattern}")
_SMALL = ("街道", "镇", "乡")  # not known by their own name alone
_NOT_AREA = re.compile(
    r"[全本我各该每]|社区|地区|(?<!^[一-鿿])城市|^[大中小新老]城市|园区|小区|辖区|都市|超市|上市|股市|部门|集中|推进|开展"
)
# 二〇二四年翁牛特旗…, 关于建瓯市…
_BEFORE_NAME = re.compile(rf"^(?:{_CHINESE_YEAR.pattern}度?|20\d\d年度?|关于)+")
# words that stand before a name and are none of it: 做法被省司法厅, 办公室设在市司法局, 记者从东湖市司法局
_BEFORE_AREA = re.compile(r".*(?:[被将把由向与在是为的了获设经对从让]|近日|日前|记者|关于)")


def guess_origin(text: str, passages: tuple[Passage, ...]) -> Origin:
    title = _title(text, passages)
    publisher, place = _publisher_and_place(title, passages)
    return Origin(title=title, year=_year(title, passages), place=place, publisher=publisher)


def short_place(area: str) -> str:
    """杭州市 → 杭州, 浙江省 → 浙江; 区 and 县 stay, since 上城 or 桐庐 alone is not how they are called."""
    if area.endswith(("省", "市")) and len(area) > 2:
        return area[:-1]
    return area


def _title(text: str, passages: tuple[Passage, ...]) -> str:
    top = []
    for passage in passages:
        if passage.kind in ("body", "row"):
            break
        if passage.kind == "heading" and not _DATELINE.search(passage.text):
            top.append(unbroken(text[passage.start : passage.end]).lstrip("#—- "))
    if top:
        # the heading of a page may be a motto; the title is the one that names a year or a kind of text
        named = [heading for heading in top if _TITLE_WORD.search(heading)]
        return (named or top)[0][:200]
    lines = [unbroken(text[passage.start : passage.end]) for passage in passages[:_TOP]]
    if title := next(filter(_is_title, lines), ""):
        return title
    first = lines[0] if lines else ""
    return re.split(r"[，,。；;：:]", first)[0][:40]


def _is_title(line: str) -> bool:
    """A line of its own that names a report, below a sentence that stands first."""
    return (
        len(line) <= _LONGEST and not re.search("[。；，,;]", line) and _TITLE_WORD.search(line) is not None
    )


def _year(title: str, passages: tuple[Passage, ...]) -> int | None:
    titled = _years(title)
    counted = Counter(year for passage in passages for year in _years(passage.text))
    if titled and not (
        "年度" not in title and "报告" in title and counted[titled[0] - 1] > counted[titled[0]]
    ):
        return titled[0]
    if titled:
        # a report given in January is about the year before, and its body says so
        return titled[0] - 1
    if printed := _printed(passages):
        return printed
    lines = [passage.text for passage in passages if len(passage.text) <= _LONGEST]
    if back := next(filter(None, map(_LOOKS_BACK.search, lines)), None):
        return int(back[1])
    for passage in passages:
        for ahead in _LOOKS_AHEAD.finditer(passage.text):
            del counted[int(ahead[1])]
    return max(counted, key=lambda year: (counted[year], year)) if counted else None


def _printed(passages: tuple[Passage, ...]) -> int | None:
    """The year of the dateline, where the text says 今年."""
    lines = (passage.text for passage in passages[:_TOP] if len(passage.text) <= _LONGEST)
    dated = next(filter(None, map(_DAY.search, lines)), None)
    speaks = any("今年" in passage.text for passage in passages)
    return int(dated[1]) if dated and speaks else None


def _years(text: str) -> list[int]:
    plain = [int(found) for found in _YEAR.findall(text)]
    return plain + [int(found.translate(_CHINESE_DIGITS)) for found in _CHINESE_YEAR.findall(text)]


def _named_area(area: str) -> str:
    """东湖市 of 记者从东湖市; "" of 办公室设在市. A short name (从江县) is left whole."""
    named = area if len(area) <= 3 else _BEFORE_AREA.sub("", area)
    return named if len(named) > 1 else ""


def _publisher_and_place(title: str, passages: tuple[Passage, ...]) -> tuple[str, str]:
    title = _BEFORE_NAME.sub("", title)
    chain = next(iter(_PLACES.findall(title)), "")
    within = re.findall(_AREA, chain)
    titled = within[0] if within else ""
    for text in (title, *_naming_publisher(title, passages)):
        for found in _PUBLISHER.finditer(text):
            if text is not title and _QUOTED_BODY.search(found[0]):
                continue
            areas = re.findall(_AREA, _named_area(found[1] or ""))
            if not found[1]:
                if titled:
                    continue  # 最高人民法院 is only named in a report about 东湖市
                return found[0], "全国"
            if areas and not _PART_OF_BODY.match(text, found.end()) and _agree(areas, within):
                return "".join(areas) + found[2], _place_of(areas)
    counted: Counter[str] = Counter()
    for passage in passages:
        counted.update(area for area in _PLACE.findall(passage.text) if not _NOT_AREA.search(area))
    area = titled or max(counted, key=lambda name: counted[name], default="")
    return "", "" if _NOT_AREA.search(area) else _place_of(within or [area])


def _naming_publisher(title: str, passages: tuple[Passage, ...]) -> list[str]:
    """A piece about a place speaks of many bodies; whose it is its first paragraph says."""
    told = passages[:6]
    if re.search(_AREA, title) and not _TITLE_WORD.search(title):
        first = next((place for place, one in enumerate(told) if one.kind == "body"), len(told))
        told = told[: first + 1]
    return [passage.text for passage in told]


def _agree(areas: list[str], within: list[str]) -> bool:
    """松浦市公安局, named in a report of 松浦市临溪区, is not who reports."""
    if not within or _NOT_AREA.search(within[0]):
        return True
    return bool(set(within) & set(areas)) and (areas[-1] == within[-1] or areas[-1] not in within)


def _place_of(areas: list[str]) -> str:
    """The smallest, with the one around it where it is a town: 集美区杏林街道."""
    if len(areas) > 1 and areas[-1].endswith(_SMALL):
        return areas[-2] + areas[-1]
    return short_place(areas[-1])
