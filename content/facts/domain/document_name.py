"""Laws, rules and other papers by their 《name》, with what was done to them."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, whole_claim, without_lead
from content.facts.domain.subjects import counted_behind
from content.facts.domain.words import LAW_KINDS

_NAME = re.compile(r"《([^《》]{2,80})》")
_LAW = re.compile(rf"(?:{LAW_KINDS})(?:\([^()]*\))?$")
# whatever its name: what an office issues or prints is a paper, what is filmed or sung is none
_ISSUED = re.compile(
    r"(?:出台|印发|制定|制发|发布|颁布|修订|起草|编印|编写|编撰|出版|汇编|写入|施行|签署|签订|下发)了?$"
)
_FATE = re.compile(r"^(?:已|也|还)?(?:于|自)[\d年月日起]+")  # 《…》于…经…批准
_COUNT = re.compile(r"^(?:等)?(?:\d+|[一二三四五六七八九十百千万]+)?[部件项个份册本]?")


def document_names(clause: Clause) -> Iterator[Claim]:
    names = [found for found in _NAME.finditer(clause.text) if _is_paper(clause.text, found)]
    for found in names:
        yield whole_claim(clause, type="document", subject=_deed(clause.text, names), value=found[0])


def _is_paper(text: str, found: re.Match[str]) -> bool:
    return bool(_LAW.search(found[1]) or _ISSUED.search(text[: found.start()]))


def _deed(text: str, names: list[re.Match[str]]) -> str:
    """起草出台…政府规章 of 起草出台《…》政府规章."""
    before = without_lead(text[: names[0].start()]).rstrip("了")
    behind = counted_behind(_COUNT.sub("", text[names[-1].end() :]))
    if len(before) < 2 and len(behind) < 2:
        return _FATE.sub("", text[names[-1].end() :])[:40]
    return before + behind if len(before) + len(behind) <= 40 else before
