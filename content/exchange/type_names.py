"""What people call the types of items: in a cell, in a heading, as the name of a sheet."""

import re
import unicodedata

from content.exchange.simplified import simplified
from content.items.intake.names import FORMATS

TYPES = FORMATS | {
    **dict.fromkeys(["不定项选择", "不定项选择题", "不定项题", "复选", "复选题"], "multiple"),
    **dict.fromkeys(["对错", "对错题", "正误", "正误题", "判断对错", "判断正误", "trueorfalse"], "truefalse"),
    **dict.fromkeys(["匹配", "匹配题"], "matching"),
    **dict.fromkeys(["填充", "填充题"], "blank"),
}
# the programs that say so mean one right option or several
ANY_CHOICE = frozenset(["multiplechoice", "mcq", "choice", "quiz", "选择", "选择题"])
_NUMBERING = re.compile(
    r"^(?:第[一二三四五六七八九十0-9]+(?:部分|大题|题)|[(]?[一二三四五六七八九十0-9]+[)]?[、.:]"
    r"|[(][一二三四五六七八九十0-9]+[)])"
)
_AROUND = re.compile(r"^\s*[(\[【]([^()\[\]【】]*)[)\]】]\s*$")
_NOTE = re.compile(r"[(\[【:：].*|[共每合].*|[\s_/-]", re.DOTALL)


def bare_name(text: str) -> str:
    """二、多选题（每题 2 分） without what stands around the name."""
    wide = simplified(unicodedata.normalize("NFKC", text).strip())
    wide = _AROUND.sub(r"\1", wide)
    return _NOTE.sub("", _NUMBERING.sub("", wide)).lower()


def type_named(text: str) -> str:
    """The name of a format in a heading or in the name of a sheet; else empty."""
    name = bare_name(text)
    return name if name in TYPES else ""


def is_numbered(text: str) -> bool:
    return bool(_NUMBERING.match(text))
