"""选词填空: gaps in the stem, each filled with one of the words offered."""

import re
import unicodedata
from random import Random
from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
from content.items.formats import answers
from content.items.formats.authoring import (
    AuthorData,
    FormData,
    id_of_row,
    notes_of,
    options_of,
    read_rows,
    row_data,
    row_of_id,
)
from content.items.formats.base import ItemFormat, all_or_nothing
from content.items.formats.options import note_faults, option_faults, option_ids, option_text, shuffled
from content.items.formats.wording import gap_faults
from content.items.phrases import listing

WORDS_MAX = 8


class Cloze(ItemFormat):
    """body {"gaps": n, "options": [{"id", "text"}]}, key {"gaps": [ids]}, answer {"gaps": [ids]}."""

    code = "cloze"
    body_fields = frozenset({"gaps", "options"})
    key_fields = frozenset({"gaps"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        body = content.body
        return [
            *gap_faults(content.stem, body.get("gaps"), field="gaps"),
            *option_faults(body.get("options"), most=WORDS_MAX),
            *note_faults(content),
            *_key_faults(content),
        ]

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        words = [answers.posted(data, f"gap_{number}") for number in range(1, body["gaps"] + 1)]
        return self.read_json({"gaps": words}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        words, ids = answers.listed(answer, "gaps"), option_ids(body["options"])
        if len(words) != body["gaps"]:
            raise InvalidAnswer(f"这道题有 {body['gaps']} 个空，请每个空选一个词。")
        return {
            "gaps": [
                answers.chosen(word, ids, missing=f"第 {number} 个空还没选词，选好再提交。")
                for number, word in enumerate(words, 1)
            ]
        }

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        given, right = answer["gaps"], content.key["gaps"]
        return all_or_nothing([given[place : place + 1] == [word] for place, word in enumerate(right)])

    def key_text(self, content: ItemContent) -> str:
        return self.answer_text(content.key, content)

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return listing(option_text(content.body["options"], word) for word in answer["gaps"])

    def author_data(self, content: ItemContent) -> AuthorData:
        options = content.body.get("options", [])
        gaps = [row_of_id(options, word) for word in content.key.get("gaps", [])]
        return {**row_data(options, content.option_notes, rows=WORDS_MAX), "gaps": [" ".join(gaps)]}

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        """`gaps` names the right row for each gap in order, as in 2 5 1."""
        rows = read_rows(data)
        numbers = re.findall("[0-9]+", unicodedata.normalize("NFKC", answers.posted(data, "gaps")))
        gaps = [id_of_row(rows, number) for number in numbers]
        return {"gaps": len(gaps), "options": options_of(rows)}, {"gaps": gaps}, notes_of(rows)

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        return {"options": shuffled(body["options"], rng)}


def _key_faults(content: ItemContent) -> list[Fault]:
    words, ids = content.key.get("gaps"), option_ids(content.body.get("options"))
    if not isinstance(words, list) or len(words) != content.body.get("gaps"):
        return [Fault("key", "gap_count", "每个空都要有一个正确的词，请补齐。")]
    if any(word not in ids for word in words):
        return [Fault("key", "unknown_option", "有个空的正确答案不在备选词里，请重新选。")]
    return []
