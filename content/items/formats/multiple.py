"""多选: several options are right, and all of them must be found."""

from random import Random
from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
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
from content.items.phrases import listing

NOTHING_CHOSEN = "请至少选一项，再提交。"


class Multiple(ItemFormat):
    """body {"options": [{"id", "text"}], "fixed_order"}, key {"options": [ids]}, answer {"options": [ids]}.

    Answers hold the ids in the stored order, however they were ticked.
    """

    code = "multiple"
    body_fields = frozenset({"options", "fixed_order"})
    key_fields = frozenset({"options"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        return [*choice_faults(content), *_key_faults(content)]

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        return self.read_json({"options": answers.posted_all(data, "options")}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        ids, ticked = option_ids(body["options"]), answers.listed(answer, "options")
        if not ticked:
            raise InvalidAnswer(NOTHING_CHOSEN)
        picked = {answers.chosen(option, ids, missing=NOTHING_CHOSEN) for option in ticked}
        return {"options": [option for option in ids if option in picked]}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        return Marking(1.0 if set(answer["options"]) == set(content.key["options"]) else 0.0)

    def key_text(self, content: ItemContent) -> str:
        return self.answer_text(content.key, content)

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return listing(option_text(content.body["options"], option) for option in answer["options"])

    def author_data(self, content: ItemContent) -> AuthorData:
        return choice_data(content, content.key.get("options", []))

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        rows = read_rows(data)
        body = {"options": options_of(rows), "fixed_order": bool(answers.posted(data, "fixed_order"))}
        keys = [id_of_row(rows, row) for row in answers.posted_all(data, "key")]
        return body, {"options": [key for key in keys if key]}, notes_of(rows)

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        return choice_orders(body, rng)


def _key_faults(content: ItemContent) -> list[Fault]:
    key, ids = content.key.get("options"), option_ids(content.body.get("options"))
    if not isinstance(key, list) or any(option not in ids for option in key):
        return [Fault("key", "unknown_option", "正确选项里有一个不在选项中，请重新勾选。")]
    if len(set(key)) < len(key):
        return [Fault("key", "repeated_option", "同一个正确选项写了两次，请删去一个。")]
    if len(key) < 2:
        return [Fault("key", "too_few", "多选题至少要有两个正确选项；只有一个时请改用单选。")]
    return []
