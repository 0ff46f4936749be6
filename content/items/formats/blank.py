"""填空: one word or several, each with the spellings that are accepted."""

from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
from content.items.formats import answers
from content.items.formats.authoring import AuthorData, FormData
from content.items.formats.base import ItemFormat, all_or_nothing
from content.items.formats.spelling import fold_spelling
from content.items.formats.wording import gap_faults, text_faults
from content.items.phrases import listing

SPELLINGS_MAX = 20


class Blank(ItemFormat):
    """body {"blanks": n}, key {"blanks": [[spelling, …], …]}, answer {"blanks": [text, …]}."""

    code = "blank"
    body_fields = frozenset({"blanks"})
    key_fields = frozenset({"blanks"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        count = content.body.get("blanks")
        return [*gap_faults(content.stem, count, field="blanks"), *_key_faults(content.key, count)]

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        texts = [answers.posted(data, f"blank_{number}") for number in range(1, body["blanks"] + 1)]
        return self.read_json({"blanks": texts}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        texts, count = answers.listed(answer, "blanks"), body["blanks"]
        if len(texts) != count:
            raise InvalidAnswer(f"这道题有 {count} 个空，请每个空填一个答案。")
        return {"blanks": [_filled(text, number) for number, text in enumerate(texts, 1)]}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        given = [fold_spelling(text) for text in answer["blanks"]]
        return all_or_nothing(
            [
                number < len(given) and given[number] in {fold_spelling(text) for text in spellings}
                for number, spellings in enumerate(content.key["blanks"])
            ]
        )

    def key_text(self, content: ItemContent) -> str:
        return listing(spellings[0] for spellings in content.key["blanks"])

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return listing(answer["blanks"])

    def author_data(self, content: ItemContent) -> AuthorData:
        return {"spellings": ["\n".join("|".join(spellings) for spellings in content.key.get("blanks", []))]}

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        """One line a blank, its spellings apart by | (full width or half)."""
        lines = [line for line in answers.posted(data, "spellings").splitlines() if line.strip()]
        blanks = [
            [text.strip() for text in line.replace("｜", "|").split("|") if text.strip()] for line in lines
        ]
        return {"blanks": len(blanks)}, {"blanks": blanks}, {}


def _filled(value: Any, number: int) -> str:
    missing = f"第 {number} 个空还没填，填好再提交。"
    text = answers.typed(value, missing=missing)
    if not fold_spelling(text):
        raise InvalidAnswer(missing)
    return text


def _key_faults(key: JsonDict, count: Any) -> list[Fault]:
    blanks = key.get("blanks")
    if not isinstance(blanks, list) or len(blanks) != count:
        return [Fault("key", "gap_count", "每个空都要有答案，请检查空的个数和答案的个数。")]
    return [
        fault for number, spellings in enumerate(blanks, 1) for fault in _spelling_faults(spellings, number)
    ]


def _spelling_faults(spellings: Any, number: int) -> list[Fault]:
    if not isinstance(spellings, list) or not 1 <= len(spellings) <= SPELLINGS_MAX:
        return [Fault("key", "spelling_count", f"第 {number} 个空要有 1 到 {SPELLINGS_MAX} 种可接受的写法。")]
    name = f"第 {number} 个空的答案"
    faults = [
        fault
        for text in spellings
        for fault in text_faults(text, field="key", name=name, most=answers.TYPED_MAX)
    ]
    if not faults and not all(fold_spelling(text) for text in spellings):
        faults.append(Fault("key", "empty", f"{name}除了引号和书名号没有别的字。"))
    return faults
