"""One right answer, and the wrong ones from the same report."""

import pytest

from content.generation.recipes.document_single import document_single
from content.generation.recipes.first_single import first_single
from content.generation.recipes.level_single import level_single
from content.generation.recipes.organ_single import organ_single
from content.generation.recipes.rank_single import rank_single
from tests.content.generation.drafts import contents, key_texts, texts

FIRSTS = (
    "全国首创追偿委员会。全国首创复议开放日。全省率先试行复议员。"
    "在全省率先建成驾驶舱。办理了全国首例视频公证。"
)


def test_a_rank_is_asked_among_ranks_with_those_of_the_report() -> None:
    first, second = contents(rank_single, "律师规模居全国第七，仲裁办案量列全国第九。")
    assert (first.stem, key_texts(first)) == ("2022年，东湖市律师规模居全国第几位？", ["第七"])
    assert "第九" in texts(first)
    assert "第七" in texts(second)


def test_a_first_is_asked_among_firsts_of_another_scope() -> None:
    found = [
        (content.stem[-14:], key_texts(content), len(texts(content)))
        for content in contents(first_single, FIRSTS)
    ]
    keys = [["追偿委员会"], ["复议开放日"], ["试行复议员"], ["建成驾驶舱"]]
    assert [key for _, key, _ in found] == keys
    assert "视频公证" not in texts(contents(first_single, FIRSTS)[0])


def test_a_level_is_asked_on_its_own_ladder() -> None:
    content = contents(level_single, FIRSTS)[0]
    assert (texts(content), key_texts(content)) == (["全国", "全省", "全市"], ["全国"])
    assert content.body["fixed_order"] is True


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("在全省率先推出复议员制度。", "东湖市在什么范围内率先推出复议员制度？"),
        ("东湖市公证处办理全国首例远程公证。", "东湖市公证处办理什么范围内的首例远程公证？"),
        ("办理的全省首例古树保护案，由省检察院印发。", "东湖市司法局办理的古树保护案是什么范围内的首例？"),
    ],
)
def test_a_level_is_asked_in_the_words_of_the_sentence(text: str, asked: str) -> None:
    stems = [content.stem for content in contents(level_single, text)]
    assert stems == [f"据《东湖市司法局2022年工作总结》，{asked}"]


def test_a_first_without_scope_is_not_asked_for_its_level() -> None:
    assert contents(level_single, "成立了首批立法志愿者队伍。") == []


def test_organs_are_asked_among_those_taken_for_them() -> None:
    content = contents(organ_single, "市人大常委会听取和审议年度法治报告。")[0]
    assert key_texts(content) == ["市人大常委会"]
    assert sorted(texts(content)) == sorted(["市人大常委会", "市委常委会", "市政协常委会", "市人民政府"])


def test_papers_dealt_with_otherwise_are_the_wrong_ones() -> None:
    text = "推进《东湖市停车条例》《东湖市养犬条例》等项目。起草出台《东湖市赔偿办法》政府规章。"
    content = contents(document_single, text)[0]
    assert content.stem.endswith("起草出台下列哪一部政府规章？")
    assert (key_texts(content), len(texts(content))) == (["《东湖市赔偿办法》"], 3)
