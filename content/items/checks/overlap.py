"""OVERLAP: options that are nested, say the same, or converge on the key."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import plain, quote_of, rests_on_report
from content.items.checks.figures import Figure, fold, read_figure
from content.items.checks.meaning import same_meaning
from content.items.checks.parts import Option, keys_of, options_of

CODE = "OVERLAP"

_JOIN = r"[、和与及]|以及|或者|并且"
_RANGE = re.compile(r"([0-9.]+)[^0-9—~至到-]{0,3}(?:—+|~|至|到|-)([0-9.]+)")
_OPEN_BOUND = re.compile(r"以上|以下|以内|超过|突破|不足|不满|至少|至多|不少于|不超过|大于|小于")
_NARROWER = re.compile(r".*[的等]|全体|所有|全部|执业|专职|兼职|高级|在职|个别|少数|多数|其他|相关|有关|主要")
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,3}")
# (words for one group of people or things, words for parts of it)
_PARTS = tuple(
    (broad.split(), parts.split())
    for broad, parts in (
        (
            "未成年人 青少年 少年儿童 孩子 未成年孩子",
            "儿童 中小学生 小学生 中学生 在校学生 学生 留守儿童 婴幼儿 少年",
        ),
        ("学生 在校学生", "中小学生 小学生 中学生 高中生 初中生 大学生"),
        ("老年人 老人 长者", "独居老人 空巢老人 高龄老人 退休老人 退休职工"),
        ("残疾人 残障人士", "聋哑人 盲人 肢体残疾人"),
        ("劳动者 职工 员工 打工者", "农民工 务工人员 外卖骑手 快递员 新就业形态劳动者 女职工"),
        ("企业 公司", "民营企业 国有企业 中小企业 小微企业 外贸企业 涉外企业 科技企业 个体企业"),
        ("亲属 家属 家人", "近亲属 父母 配偶 子女 兄弟姐妹 祖父母 外祖父母 孙子女"),
        ("近亲属", "父母 配偶 子女 兄弟姐妹 祖父母 外祖父母 孙子女"),
        ("群众 公民 居民 市民 百姓 老百姓", "村民 农民 业主 城镇居民"),
        ("国家工作人员 公职人员 公务员 机关干部", "行政执法人员 法官 检察官 领导干部"),
        ("法律服务工作者 法律工作者", "律师 公证员 仲裁员 基层法律服务工作者"),
        ("司法机关", "人民法院 法院 人民检察院 检察院"),
        ("不动产", "房屋 住房 土地 林木"),
        ("动产", "汽车 电动车 家具 手机 船舶"),
        ("纠纷 矛盾纠纷 矛盾", "邻里纠纷 婚姻家庭纠纷 物业纠纷 劳动纠纷 合同纠纷 民间纠纷"),
        ("合同", "买卖合同 租赁合同 借款合同 赠与合同 保管合同"),
    )
)


def check(subject: Subject) -> Iterator[Complaint]:
    options = options_of(subject.content)
    bounds = _asks_for_bound(subject)
    for one, other in combinations(options, 2):
        if same_meaning(one.text, other.text):
            yield Complaint(CODE, other.field, f"这个选项和“{one.text[:12]}”意思一样，请换掉一个。")
        elif not bounds and _nested(one.text, other.text):
            yield Complaint(CODE, other.field, f"这个选项和“{one.text[:12]}”互相包含，请换成并列的。")
    if _converge(options, keys_of(subject.content)):
        yield Complaint(CODE, "options", "正确答案的两部分在别的选项里都出现过，可以拼出来，请打散。")


def _asks_for_bound(subject: Subject) -> bool:
    """八周岁以上, 十周岁以上: which of them a statute writes, unless the stem has the 以上 already."""
    options = [option.text for option in options_of(subject.content)]
    bounds = {"".join(_OPEN_BOUND.findall(text)) for text in options}
    if rests_on_report(subject) or _OPEN_BOUND.search(subject.content.stem):
        return False
    quote = plain(quote_of(subject))
    written = all(plain(option.text) in quote for option in keys_of(subject.content))
    return written and len(bounds) == 1 and all(map(read_figure, options))


def _nested(one: str, other: str) -> bool:
    return _ranges_meet(fold(one), fold(other)) or _holds(one, other) or _holds(other, one)


def _holds(outer: str, inner: str) -> bool:
    """合法性审查和备案审查 holds 合法性审查; 全市的律师 holds 律师; 祖父母 does not hold 父母."""
    outer, inner = plain(outer), plain(inner)
    if len(inner) < 2 or inner == outer or read_figure(outer):
        return False
    parts = re.split(_JOIN, outer)
    return (len(parts) > 1 and inner in parts) or _narrows(outer, inner) or outer in _within(inner)


def _narrows(outer: str, inner: str) -> bool:
    before = outer.removesuffix(inner)
    if before == outer:
        return False
    return bool(_NARROWER.fullmatch(before)) or (inner[0] in "省市县区" and bool(_PLACE.fullmatch(before)))


@lru_cache(maxsize=512)
def _within(whole: str) -> frozenset[str]:
    return frozenset(narrow for broad, parts in _PARTS if whole in broad for narrow in (*broad, *parts))


def _ranges_meet(one: str, other: str) -> bool:
    first, second = _RANGE.search(one), _RANGE.search(other)
    if first and second:
        return float(first[1]) < float(second[2]) and float(second[1]) < float(first[2])
    figures = [read_figure(one), read_figure(other)]
    return all(map(_OPEN_BOUND.search, (one, other))) and _same_side(one, other) and _two_counts(figures)


def _two_counts(figures: list[Figure | None]) -> bool:
    return all(figure and figure.kind != "date" for figure in figures)


def _same_side(one: str, other: str) -> bool:
    bounds = [_OPEN_BOUND.findall(text) for text in (one, other)]
    return bounds[0] == bounds[1]


def _converge(options: list[Option], right: list[Option]) -> bool:
    """甲和乙, 甲和丙, 丁和乙: the only pair whose two members both come back is the key."""
    pairs = {option.id: frozenset(plain(part) for part in re.split(_JOIN, option.text)) for option in options}
    if len(right) != 1 or len(options) < 3 or any(len(pair) != 2 for pair in pairs.values()):
        return False
    again = [
        id_
        for id_, pair in pairs.items()
        if all(any(part in other for name, other in pairs.items() if name != id_) for part in pair)
    ]
    return again == [right[0].id]
