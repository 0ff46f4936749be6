"""配对: every left part gets the right part it belongs to."""

from random import Random
from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
from content.items.formats import answers
from content.items.formats.authoring import (
    AuthorData,
    FormData,
    id_of_row,
    options_of,
    read_rows,
    row_data,
    row_of_id,
)
from content.items.formats.base import ItemFormat, all_or_nothing
from content.items.formats.options import flag_faults, option_faults, option_ids, option_text, shuffled
from content.items.phrases import pairing

RIGHT_MAX = 8

UNPAIRED = "还有一项没有配，配好再提交。"


class Matching(ItemFormat):
    """body {"left": [{"id", "text"}], "right": […], "reuse"}, key and answer {"pairs": {left: right}}."""

    code = "matching"
    body_fields = frozenset({"left", "right", "reuse"})
    key_fields = frozenset({"pairs"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        body = content.body
        return [
            *option_faults(body.get("left"), field="left", name="左项"),
            *option_faults(body.get("right"), field="right", name="右项", most=RIGHT_MAX),
            *flag_faults(body, "reuse"),
            *_key_faults(content),
        ]

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        lefts = option_ids(body["left"])
        return self.read_json({"pairs": {left: answers.posted(data, f"pair_{left}") for left in lefts}}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        given, rights = answers.member(answer, "pairs"), option_ids(body["right"])
        if not isinstance(given, dict):
            raise InvalidAnswer("“pairs”要写成“左项编号: 右项编号”的对象。")
        pairs = {
            left: answers.chosen(given.get(left), rights, missing=UNPAIRED)
            for left in option_ids(body["left"])
        }
        if not body.get("reuse", False) and len(set(pairs.values())) < len(pairs):
            raise InvalidAnswer("右边每一项只能用一次，请改掉重复的。")
        return {"pairs": pairs}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        key = content.key["pairs"]
        return all_or_nothing(
            [answer["pairs"].get(left) == key[left] for left in option_ids(content.body["left"])]
        )

    def key_text(self, content: ItemContent) -> str:
        return self.answer_text(content.key, content)

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        body, pairs = content.body, answer["pairs"]
        return pairing(
            [
                (row["text"], option_text(body["right"], pairs[row["id"]]))
                for row in body["left"]
                if row["id"] in pairs
            ]
        )

    def author_data(self, content: ItemContent) -> AuthorData:
        left, right = content.body.get("left", []), content.body.get("right", [])
        pairs = content.key.get("pairs", {})
        return {
            **row_data(left, {}, "left"),
            **row_data(right, {}, "right", RIGHT_MAX),
            "pair": [row_of_id(right, pairs.get(option["id"], "")) for option in left],
            "reuse": ["1"] if content.body.get("reuse") else [],
        }

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        """`pair` names, for every row of the left, the row of the right it belongs to."""
        left, right = read_rows(data, "left"), read_rows(data, "right")
        chosen = answers.posted_all(data, "pair")
        pairs = {
            row["id"]: id_of_row(right, chosen[int(row["row"]) - 1])
            for row in left
            if int(row["row"]) <= len(chosen)
        }
        body = {
            "left": options_of(left),
            "right": options_of(right),
            "reuse": bool(answers.posted(data, "reuse")),
        }
        return body, {"pairs": pairs}, {}

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        return {"right": shuffled(body["right"], rng)}


def _key_faults(content: ItemContent) -> list[Fault]:
    pairs, lefts = content.key.get("pairs"), option_ids(content.body.get("left"))
    rights = option_ids(content.body.get("right"))
    if not isinstance(pairs, dict) or sorted(pairs) != sorted(lefts):
        return [Fault("key", "incomplete", "每个左项都要配一个右项，请补齐。")]
    if any(right not in rights for right in pairs.values()):
        return [Fault("key", "unknown_option", "有一个左项配的右项不存在，请重新配。")]
    if content.body.get("reuse", False) is False and len(set(pairs.values())) < len(pairs):
        return [Fault("key", "reused", "有个右项配了两次；如果确实可以重复使用，请勾选“可重复使用”。")]
    return []
