"""What a draft is about, for the filters of the bank."""

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.topics import topic_of
from tests.content.generation.drafts import document


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("受理法律援助案件30件。", "法律援助"),
        ("收到行政复议申请30件。", "行政复议与应诉"),
        ("调解成功30件，涉及企业12家。", "人民调解"),
        ("一、法治宣传\n\n发放资料30份，群众反响好。", "普法宣传"),
        ("一、后勤保障,有力\n\n购置桌椅30套，已分发到各科室。", "后勤保障"),
        ("购置桌椅30套，已分发到各科室。", ""),
    ],
)
def test_the_field_comes_from_the_words_else_from_the_heading(text: str, topic: str) -> None:
    read = document(f"总结\n\n{text}")
    assert topic_of(extract_facts(read)[0], read) == topic
