"""Taking an answer apart, from a form or from a program. Everything here raises only InvalidAnswer."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.items.errors import InvalidAnswer
from content.items.formats.wording import unprintable

TYPED_MAX = 200

GONE = "题目里没有这个选项，请刷新页面后重新作答。"


def posted(data: Mapping[str, Sequence[str]], field: str) -> str:
    """The value of a form field, "" where it was not sent; of several the last, as Django takes it."""
    return (posted_all(data, field) or [""])[-1]


def posted_all(data: Mapping[str, Sequence[str]], field: str) -> list[str]:
    values = data.get(field, [])
    if isinstance(values, str):  # the last letter of a word is not the last value of a field
        raise TypeError("Pass dict(request.POST.lists()), not request.POST.")
    return list(values)


def member(answer: Any, name: str) -> Any:
    if not isinstance(answer, dict) or name not in answer:
        raise InvalidAnswer(f"答案要写成对象，并且带有“{name}”。")
    return answer[name]


def listed(answer: Any, name: str) -> list[Any]:
    values = member(answer, name)
    if not isinstance(values, list):
        raise InvalidAnswer(f"“{name}”要写成列表。")
    return values


def chosen(value: Any, ids: Sequence[str], *, missing: str) -> str:
    """The option id that was picked; `missing` is the sentence for none."""
    if value is None or value == "":
        raise InvalidAnswer(missing)
    if value not in ids:
        raise InvalidAnswer(GONE)
    return str(value)


def typed(value: Any, *, missing: str) -> str:
    """What a person typed, without control characters and outer blanks; `missing` as in chosen."""
    if not isinstance(value, str):
        raise InvalidAnswer("填写的内容要是一段文字。")
    if len(value) > TYPED_MAX:
        raise InvalidAnswer(f"写得太长了，请控制在 {TYPED_MAX} 个字以内。")
    unseen = unprintable(value)
    text = "".join(char for char in value if char not in unseen).strip()
    if not text:
        raise InvalidAnswer(missing)
    return text
