"""排序: all options, put in the right order."""

from random import Random
from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
from content.items.formats import answers
from content.items.formats.authoring import AuthorData, FormData, notes_of, options_of, read_rows, row_data
from content.items.formats.base import ItemFormat, all_or_nothing
from content.items.formats.options import note_faults, option_faults, option_ids, option_text, shuffled
from content.items.phrases import sequence

INCOMPLETE = "还有一项没有排，排好再提交。"
SAME_PLACE = "有两项排在了同一个位置，请改成不同的。"


class Ordering(ItemFormat):
    """body {"options": [{"id", "text"}]}, key {"order": [ids]}, answer {"order": [ids]}."""

    code = "ordering"
    body_fields = frozenset({"options"})
    key_fields = frozenset({"order"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        options = content.body.get("options")
        faults = [*option_faults(options), *note_faults(content)]
        order = content.key.get("order")
        if not isinstance(order, list) or not _is_permutation(order, option_ids(options)):
            faults.append(Fault("key", "not_permutation", "正确顺序里每个选项要出现一次，请重新排好。"))
        return faults

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        ids = option_ids(body["options"])
        numbers = [str(number) for number in range(1, len(ids) + 1)]
        places = {
            option: answers.chosen(answers.posted(data, f"place_{option}"), numbers, missing=INCOMPLETE)
            for option in ids
        }
        if len(set(places.values())) < len(ids):
            raise InvalidAnswer(SAME_PLACE)
        return {"order": sorted(ids, key=lambda option: int(places[option]))}

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        ids = option_ids(body["options"])
        order = [
            answers.chosen(option, ids, missing=INCOMPLETE) for option in answers.listed(answer, "order")
        ]
        if len(set(order)) < len(order):
            raise InvalidAnswer(SAME_PLACE)
        if len(order) < len(ids):
            raise InvalidAnswer(INCOMPLETE)
        return {"order": order}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        given, right = answer["order"], content.key["order"]
        return all_or_nothing([given[place : place + 1] == [option] for place, option in enumerate(right)])

    def key_text(self, content: ItemContent) -> str:
        return self.answer_text(content.key, content)

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return sequence(option_text(content.body["options"], option) for option in answer["order"])

    def author_data(self, content: ItemContent) -> AuthorData:
        by_id = {option["id"]: option for option in content.body.get("options", [])}
        return row_data([by_id[option] for option in content.key.get("order", [])], content.option_notes)

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        """The rows of the form stand in the right order."""
        rows = read_rows(data)
        return {"options": options_of(rows)}, {"order": [row["id"] for row in rows]}, notes_of(rows)

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        """Never as stored: writers list the options in the right order."""
        stored = option_ids(body["options"])
        order = shuffled(body["options"], rng)
        return {"options": order if order != stored else [*stored[1:], stored[0]]}


def _is_permutation(order: list[Any], ids: list[str]) -> bool:
    return len(order) == len(ids) and all(option in order for option in ids)
