"""数值填空: a number, typed in whatever way people write numbers."""

import re
from decimal import Decimal
from typing import Any

from content.facts.domain.numerals import Quantity, read_quantity, unit_scale
from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
from content.items.formats import answers
from content.items.formats.authoring import AuthorData, FormData
from content.items.formats.base import ItemFormat
from content.items.formats.spelling import fold_spelling
from content.items.formats.wording import GAP, text_faults
from content.items.phrases import number_with_tolerance

_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,8})?")


class Numeric(ItemFormat):
    """body {"unit", "hint"}, key {"value", "tolerance"}: decimal strings counted in `unit`, answer {"text"}.

    For 2.8 in 万件 all of these are right: 2.8, 2.8万, 2.8万件, 28000, 28000件, 二万八千.
    """

    code = "numeric"
    body_fields = frozenset({"unit", "hint"})
    key_fields = frozenset({"value", "tolerance"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        return [*_body_faults(content), *_key_faults(content.key)]

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        return self.read_json({"text": answers.posted(data, "text")}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        text = answers.typed(answers.member(answer, "text"), missing="请先填一个数，再提交。")
        quantity = _quantity(text)
        if quantity is None:
            raise InvalidAnswer("没有看懂这个数，请写成 1200、1.2万 或 一千二百 这样。")
        if not _names_unit(quantity, body.get("unit", "")):
            raise InvalidAnswer("单位和题目不一样，请只填数字，或者照题目的单位写。")
        return {"text": text}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        right, tolerance = Decimal(content.key["value"]), Decimal(content.key.get("tolerance", "0"))
        readings = _readings(answer["text"], content.body.get("unit", ""))
        return Marking(1.0 if any(abs(reading - right) <= tolerance for reading in readings) else 0.0)

    def key_text(self, content: ItemContent) -> str:
        unit = content.body.get("unit", "")
        # a stem that writes ____万件 has said the unit
        number = f"{content.key['value']}{'' if f'{GAP}{unit}' in content.stem else unit}"
        tolerance = content.key.get("tolerance", "0")
        return number_with_tolerance(number, tolerance) if Decimal(tolerance) else number

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return str(answer["text"])

    def author_data(self, content: ItemContent) -> AuthorData:
        both = {"tolerance": "0", **content.body, **content.key}
        return {name: [str(both.get(name, ""))] for name in ("value", "tolerance", "unit", "hint")}

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        body = {name: answers.posted(data, name).strip() for name in ("unit", "hint")}
        value, tolerance = (answers.posted(data, name).strip() for name in ("value", "tolerance"))
        return body, {"value": value, "tolerance": tolerance or "0"}, {}


def _quantity(text: str) -> Quantity | None:
    return read_quantity(text.removeprefix("第"), drop_hedges=True)


def _names_unit(quantity: Quantity, unit: str) -> bool:
    """Whether the typed unit, if any, is the item's, a part of it or more of it: 个 for 个(次) and back."""
    asked, typed = _bare(unit_scale(unit)[1]), _bare(quantity.unit)
    return typed in asked or bool(asked and typed.startswith(asked))


def _bare(unit: str) -> str:
    return re.sub(r"[()]", "", fold_spelling(unit))


def _readings(text: str, unit: str) -> list[Decimal]:
    """What the typed number may mean, counted in `unit`: 28000 is so many 万件, or so many 件."""
    quantity = _quantity(text)
    if quantity is None or not _names_unit(quantity, unit):
        return []
    counted = quantity.value / unit_scale(unit)[0]
    return [counted] if quantity.scaled or quantity.unit else [quantity.value, counted]


def _body_faults(content: ItemContent) -> list[Fault]:
    faults = []
    for field, name, most in (("unit", "单位", 12), ("hint", "填写提示", 40)):
        if content.body.get(field, "") != "":
            faults += text_faults(content.body[field], field=field, name=name, most=most)
    if isinstance(content.stem, str) and content.stem.count(GAP) > 1:
        faults.append(Fault("stem", "gap_count", "数值题只填一个数，题干里最多有一处 ____。"))
    return faults


def _key_faults(key: JsonDict) -> list[Fault]:
    faults = []
    if not _is_decimal(key.get("value")):
        faults.append(Fault("key", "not_decimal", "正确数值请写成数字，例如 2.8，不要带单位。"))
    tolerance = key.get("tolerance", "0")
    if not _is_decimal(tolerance) or tolerance.startswith("-"):
        faults.append(Fault("tolerance", "not_decimal", "允许相差多少请写成不小于 0 的数字，例如 0.05。"))
    return faults


def _is_decimal(value: Any) -> bool:
    return isinstance(value, str) and bool(_DECIMAL.fullmatch(value))
