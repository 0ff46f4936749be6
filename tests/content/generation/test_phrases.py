"""What an editor reads of a fact that changed."""

from dataclasses import replace

import pytest

from content.facts.domain.fact import Fact
from content.generation.phrases import changed, difference, gone, said

AID = Fact("figure", "办理法律援助案件", "5000", "办理法律援助案件近5000件", 0, 13, 1)
AID = replace(AID, unit="件", qualifier="近")


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (AID, "近5000件"),
        (replace(AID, qualifier="余"), "5000余件"),
        (replace(AID, qualifier="以上"), "5000件以上"),
        (replace(AID, value="12.5%", unit="%", qualifier=""), "12.5%"),
    ],
)
def test_a_figure_is_said_as_it_is_written(fact: Fact, words: str) -> None:
    assert said(fact) == words


@pytest.mark.parametrize(
    ("now", "fields", "words"),
    [
        (replace(AID, value="5200"), ("value",), ("近5000件", "近5200件")),
        (replace(AID, level="全省率先"), ("level",), ("没有级别", "全省率先")),
        (replace(AID, year=2022), ("year",), ("没写年份的", "2022 年的")),
        (replace(AID, place="东湖"), ("place",), ("没写地方", "东湖")),
        (replace(AID, span="案件近5000件"), ("subject",), (f"“{AID.span}”", "“案件近5000件”")),
        (replace(AID, members=("甲", "乙")), ("members",), ("“”", "“甲、乙”")),
        (replace(AID, askable=False), ("askable",), ("可以出题", "不宜出题")),
    ],
)
def test_what_changed_is_said_in_the_fewest_words(now: Fact, fields: tuple[str, ...], words: tuple) -> None:
    assert difference(AID, now, fields) == words


def test_the_sentences() -> None:
    now = replace(AID, value="5200")
    assert changed(AID, now, ("value",)) == "新版本里，“办理法律援助案件”由 近5000件 改成了 近5200件。"
    assert "已经不宜出题" in changed(AID, replace(AID, askable=False), ("askable",))
    assert gone("字" * 60) == f"新版本里已经没有“{'字' * 39}…”这句话。"
