"""How laws and their articles are called."""

import re

from content.facts.domain.numerals import read_number

PREAMBLE = "序言"  # stands before 第一条, as article 0
_STATE = "中华人民共和国"
_EDITION = re.compile(r"[（(][^（）()]*[）)]$")
_NUMERAL = r"[0-9零〇一二两三四五六七八九十百千]{1,9}"
LABEL = re.compile(rf"第[ \u3000]?({_NUMERAL})[ \u3000]?条(?:之({_NUMERAL}))?")


def bare_name(name: str) -> str:
    """《中华人民共和国民法典》 → 民法典: the same law however it is called."""
    return _EDITION.sub("", name.strip().strip("《》")).removeprefix(_STATE)


def article_number(label: str) -> tuple[int, int] | None:
    """第一百二十条之一 → (120, 1), 第五条第二款 → (5, 0); None where no article is named first."""
    found = LABEL.match(label)
    if not found:
        return None
    number, branch = ordinal(found[1]), ordinal(found[2] or "零")
    return None if number is None or branch is None else (number, branch)


def ordinal(numeral: str) -> int | None:
    value = read_number(numeral)
    return None if value is None or value % 1 else int(value)
