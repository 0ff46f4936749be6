"""One playable item of every format, how its answers are posted, and JSON of every sort."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from content.items.domain import ItemContent

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from("abcd"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def options(*texts: str, ids: str = "abcdefgh", prefix: str = "") -> list[dict[str, str]]:
    return [{"id": prefix + id_, "text": text} for id_, text in zip(ids, texts, strict=False)]


@dataclass(frozen=True)
class Sample:
    content: ItemContent
    right: dict[str, Any]
    wrong: dict[str, Any]
    form: Callable[[Any], Mapping[str, Sequence[str]]]


def numbered(field: str, name: str) -> Callable[[Any], Mapping[str, Sequence[str]]]:
    return lambda answer: {f"{field}_{number}": [value] for number, value in enumerate(answer[name], 1)}


WHERE = options("驻外使领馆", "涉外仲裁机构", "境外律师事务所", "出入境管理机构")
STEPS = options("镇街试点", "立法项目", "获奖项目")
LEFT = options("金奖", "银奖", ids="12", prefix="l")
RIGHT = options("1 个", "2 个", "3 个", ids="123", prefix="r")

SAMPLES = {
    "single": Sample(
        ItemContent("single", "2021年杭州公证机构与谁合作？", {"options": WHERE}, {"option": "a"}),
        {"option": "a"},
        {"option": "c"},
        lambda answer: {"option": [answer["option"]]},
    ),
    "multiple": Sample(
        ItemContent("multiple", "报告点名了哪些？", {"options": WHERE}, {"options": ["a", "c"]}),
        {"options": ["a", "c"]},
        {"options": ["a"]},
        lambda answer: {"options": answer["options"]},
    ),
    "truefalse": Sample(
        ItemContent("truefalse", "2021年，仲裁办案量列全国第九。", {}, {"value": True}),
        {"value": True},
        {"value": False},
        lambda answer: {"value": ["true" if answer["value"] else "false"]},
    ),
    "numeric": Sample(
        ItemContent("numeric", "全年办理案件____。", {"unit": "万件", "hint": ""}, {"value": "2.8"}),
        {"text": "2.8万"},
        {"text": "2.7"},
        lambda answer: {"text": [answer["text"]]},
    ),
    "blank": Sample(
        ItemContent(
            "blank",
            "省、市、____三级贯通，版本号____。",
            {"blanks": 2},
            {"blanks": [["县", "区县"], ["2.0"]]},
        ),
        {"blanks": ["区县", "2.0"]},
        {"blanks": ["县", "3.0"]},
        numbered("blank", "blanks"),
    ),
    "ordering": Sample(
        ItemContent("ordering", "由多到少排列。", {"options": STEPS}, {"order": ["a", "b", "c"]}),
        {"order": ["a", "b", "c"]},
        {"order": ["a", "c", "b"]},
        lambda answer: {f"place_{id_}": [str(place)] for place, id_ in enumerate(answer["order"], 1)},
    ),
    "matching": Sample(
        ItemContent(
            "matching",
            "把奖项与个数配对。",
            {"left": LEFT, "right": RIGHT},
            {"pairs": {"l1": "r1", "l2": "r3"}},
        ),
        {"pairs": {"l1": "r1", "l2": "r3"}},
        {"pairs": {"l1": "r1", "l2": "r2"}},
        lambda answer: {f"pair_{left}": [right] for left, right in answer["pairs"].items()},
    ),
    "cloze": Sample(
        ItemContent("cloze", "推行____分流。", {"gaps": 1, "options": STEPS}, {"gaps": ["b"]}),
        {"gaps": ["b"]},
        {"gaps": ["c"]},
        numbered("gap", "gaps"),
    ),
}
