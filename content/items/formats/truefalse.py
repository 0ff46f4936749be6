"""判断: the stem is true or it is not."""

from typing import Any

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.errors import InvalidAnswer
from content.items.formats import answers
from content.items.formats.authoring import AuthorData, FormData
from content.items.formats.base import ItemFormat
from content.items.phrases import TRUTH_WORDS

_POSTED = {"true": True, "false": False}


class TrueFalse(ItemFormat):
    """body {}, key {"value": bool}, answer {"value": bool}."""

    code = "truefalse"
    body_fields = frozenset[str]()
    key_fields = frozenset({"value"})

    def wording_faults(self, content: ItemContent) -> list[Fault]:
        if isinstance(content.key.get("value"), bool):
            return []
        return [Fault("key", "not_boolean", "还没有指定这句话是对是错，请选定一个。")]

    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        return self.read_json({"value": _POSTED.get(answers.posted(data, "value"))}, body)

    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        value = answers.member(answer, "value")
        if not isinstance(value, bool):
            raise InvalidAnswer("请先选“正确”或“错误”，再提交。")
        return {"value": value}

    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        return Marking(1.0 if answer["value"] == content.key["value"] else 0.0)

    def key_text(self, content: ItemContent) -> str:
        return self.answer_text(content.key, content)

    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        return TRUTH_WORDS[answer["value"]]

    def author_data(self, content: ItemContent) -> AuthorData:
        return {"value": [str(content.key["value"]).lower()] if content.key else []}

    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        return {}, {"value": _POSTED.get(answers.posted(data, "value"))}, {}
