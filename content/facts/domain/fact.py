"""One checkable claim of a document, as plain values."""

from dataclasses import dataclass

FACT_TYPES = (
    "figure",
    "rank",
    "first",
    "document",
    "programme",
    "set",
    "award",
    "coverage",
    "pair",
    "role",
    "date",
)


@dataclass(frozen=True)
class Fact:
    """A claim with the exact place it stands at.

    value      as written (2.8万, 第七, 全国首创, 《…》 title)
    norm       the number: 2.8万 → 28000, 12.5% → 0.125, a fall is negative, 第七 → 7; None where not a number
    unit       of the value without 万/亿: 件, 人次, 家, 元 …
    qualifier  突破 超 达 近 约 余 多 以上 不足 累计; of a date what happened (施行, 揭牌); or ""
    level      全国首创 全国首例 全国唯一试点 全省率先 全市首届 首批 率先 …, or ""
    members    the members of a set, in the order of the text
    span       text[start:end] of the source equals it once white space is removed from both
    passage    number of the passage it stands in
    adult      it touches prisons, drugs or the epidemic: nothing to ask of children
    askable    whether a stem can stand on its own; `refused` says why not (a stable code), else ""
    """

    type: str
    subject: str
    value: str
    span: str
    start: int
    end: int
    passage: int
    norm: float | None = None
    unit: str = ""
    qualifier: str = ""
    level: str = ""
    members: tuple[str, ...] = ()
    year: int | None = None
    place: str = ""
    askable: bool = True
    refused: str = ""
    adult: bool = False
