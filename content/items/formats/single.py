"""单选: one option is right."""

from random import Random
from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.formats import answers
from content.items.formats.authoring import (
    AuthorData,
    FormData,
    choice_data,
    id_of_row,
    notes_of,
    options_of,
    read_rows,
)
from content.items.formats.base import ItemFormat
from content.items.formats.options import choice_faults, choice_orders, option_ids, option_text


class Single(ItemFormat):
    """body {"options": [{"id", "text"}], "fixed_order"}, key {"option": id}, answer {"option": id}."""

    code = "single"
    body_fields = frozenset({"options", "fixed_order"})
    key_fields = frozenset({"option"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        faults = choice_faults(content)
        if content.key.get("option") not in option_ids(content.body.get("options")):
            faults.append(Fault("key", "unknown_option", "还没有指定正确选项，请选定一个。"))
        return faults

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        return self.read_json({"option": answers.posted(data, "option")}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        option = answers.member(answer, "option")
        return {"option": answers.chosen(option, option_ids(body["options"]), missing="请先选一项，再提交。")}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        return Marking(1.0 if answer["option"] == content.key["option"] else 0.0)

    def key_text(self, content: ItemContent) -> str:
        return self.answer_text(content.key, content)

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return option_text(content.body["options"], answer["option"])

    def author_data(self, content: ItemContent) -> AuthorData:
        return choice_data(content, [content.key["option"]] if content.key else [])

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        rows = read_rows(data)
        body = {"options": options_of(rows), "fixed_order": bool(answers.posted(data, "fixed_order"))}
        return body, {"option": id_of_row(rows, answers.posted(data, "key"))}, notes_of(rows)

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        return choice_orders(body, rng)
