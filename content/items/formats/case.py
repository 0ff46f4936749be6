"""The case text (材料) that several items may ask about: {"code", "title", "text"} in the body of each."""

import hashlib
import re
from typing import Any

from content.items.domain import Fault, JsonDict
from content.items.formats.wording import text_faults

CASE = "case"
TITLE_MAX = 60
CASE_MAX = 2000

_CODE = re.compile(r"[A-Za-z0-9_-]{1,32}")
_FIELDS = {"code", "title", "text"}


def case_faults(body: JsonDict) -> list[Fault]:
    if CASE not in body:
        return []
    case = body[CASE]
    if not isinstance(case, dict) or set(case) != _FIELDS or not case_code(body):
        return [
            Fault(CASE, "case_shape", "材料要有编号（code）、标题（title）和正文（text），不能有别的内容。")
        ]
    return [
        *text_faults(case["title"], field=CASE, name="材料的标题", most=TITLE_MAX),
        *text_faults(case["text"], field=CASE, name="材料的正文", most=CASE_MAX),
    ]


def case_code(body: Any) -> str:
    """What is the same in all items about one case; empty where there is none. Takes any JSON."""
    case = body.get(CASE) if isinstance(body, dict) else None
    code = case.get("code") if isinstance(case, dict) else None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else ""


def new_case(title: str, text: str) -> JsonDict:
    """A case text written just now; the same words once more are the same case."""
    digest = hashlib.blake2b(f"{title}\n{text}".encode(), digest_size=8).hexdigest()
    return {"code": f"m-{digest}", "title": title, "text": text}
