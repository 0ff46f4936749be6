"""One wording of every format, and a right and a wrong answer to any of them.

`SECRET` stands in everything a player may not see early, so that a leak can be found by searching for it.
"""

from collections.abc import Sequence
from itertools import count
from typing import Any, Final

from content.items.actions import index_items
from content.items.models import Item, ItemState, ItemVersion
from tests.cast import NOW

SECRET: Final = "天机不可泄露"
_numbers = count(1)


def _options(*texts: str) -> list[dict[str, str]]:
    return [{"id": option_id, "text": text} for option_id, text in zip("abcdef", texts, strict=False)]


WORDINGS: Final[dict[str, tuple[str, dict[str, Any], dict[str, Any]]]] = {
    "single": (
        "法律援助的咨询热线是哪一个？",
        {"options": _options("12315", "12345", "12348", "12368"), "fixed_order": False},
        {"option": "c"},
    ),
    "multiple": (
        "下列哪些属于调解？",
        {"options": _options("人民调解", "行政调解", "仲裁裁决", "诉讼判决"), "fixed_order": False},
        {"options": ["a", "b"]},
    ),
    "truefalse": ("十八周岁以上的自然人为成年人。", {}, {"value": True}),
    "numeric": (
        "全年办理法律援助案件多少？",
        {"unit": "万件", "hint": "保留一位小数"},
        {"value": "2.8", "tolerance": "0"},
    ),
    "blank": (
        "普通诉讼时效期间为____年，自____之日起计算。",
        {"blanks": 2},
        {"blanks": [["三", "3"], ["知道"]]},
    ),
    "ordering": (
        "请按先后排列立案、审理、执行。",
        {"options": _options("立案", "审理", "执行")},
        {"order": ["a", "b", "c"]},
    ),
    "matching": (
        "请把热线和用途配对。",
        {
            "left": [{"id": "l1", "text": "12348"}, {"id": "l2", "text": "12315"}],
            "right": [{"id": "r1", "text": "消费投诉"}, {"id": "r2", "text": "法律咨询"}],
            "reuse": False,
        },
        {"pairs": {"l1": "r2", "l2": "r1"}},
    ),
    "cloze": (
        "民事主体的____受法律保护。",
        {"gaps": 1, "options": _options("合法权益", "全部主张", "任何行为")},
        {"gaps": ["a"]},
    ),
}
ALL_FORMATS: Final = tuple(WORDINGS)


def make_version(
    format: str = "single", *, topic: str = "公共法律服务", suits: Sequence[str] = ()
) -> ItemVersion:
    """An approved item with its first, frozen wording."""
    number = next(_numbers)
    stem, body, key = WORDINGS[format]
    item = Item.objects.create(
        code=f"t-{number}", state=ItemState.APPROVED, topic=topic, suits=list(suits), created_at=NOW
    )
    version = ItemVersion.objects.create(
        item=item,
        number=1,
        format=format,
        stem=stem,
        body=body,
        key=key,
        option_notes={"a": f"{SECRET}：易混"},
        rationale=f"{SECRET}：讲解",
        citation={"kind": "law", "title": f"{SECRET}：出处", "article": "一百八十八"},
        created_at=NOW,
        frozen_at=NOW,
    )
    index_items([item])
    return version


def right_answer(version: ItemVersion) -> dict[str, Any]:
    match version.format:
        case "numeric":
            return {"text": version.key["value"] + version.body["unit"]}
        case "blank":
            return {"blanks": [spellings[0] for spellings in version.key["blanks"]]}
        case _:
            return dict(version.key)


def wrong_answer(version: ItemVersion) -> dict[str, Any]:
    key = version.key
    match version.format:
        case "single":
            return {"option": "a"}
        case "multiple":
            return {"options": ["a", "c"]}
        case "truefalse":
            return {"value": not key["value"]}
        case "numeric":
            return {"text": "999"}
        case "blank":
            return {"blanks": ["不知道"] * len(key["blanks"])}
        case "ordering":
            return {"order": key["order"][::-1]}
        case "matching":
            return {"pairs": dict(zip(key["pairs"], reversed(key["pairs"].values()), strict=True))}
        case "cloze":
            return {"gaps": ["b"] * len(key["gaps"])}
    raise ValueError(version.format)
