"""A piece of news tells of an event: what was done there is asked of it, or not at all."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.figure_single import figure_single
from content.sources.domain.loading import load_document

OPENING = "5月18日，东湖市司法局主办的2025年“民法典宣传月”主场活动在人民广场举行。"
AT_EVENT = "2025年，在东湖市“民法典宣传月”主场活动现场，"


def asked(text: str, opening: str = OPENING) -> list[str]:
    read = load_document(
        f"千余名市民广场上问法\n\n{opening}\n\n{text}", year=2025, place="东湖", publisher="东湖市司法局"
    )
    return [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("活动现场设置了“典”亮生活、“典”护成长等12个展区。", "设置了“典”亮生活、“典”护成长等多少个展区？"),
        ("活动现场摆放展板60块，两个多小时内共解答问题430余个。", "解答问题多少个？"),
        ("活动中，市司法局为首批30名宣讲员颁发聘书。", "东湖市司法局为首批多少名宣讲员颁发聘书？"),
    ],
)
def test_what_was_done_there_is_asked_of_the_event(text: str, stem: str) -> None:
    assert AT_EVENT + stem in asked(text)


@pytest.mark.parametrize(
    "opening",
    [
        "5月18日，一场普法活动在人民广场举行。",
        "东湖市“宪法周”启动仪式和“民法典宣传月”主场活动先后举行。",
    ],
)
def test_an_event_without_a_name_of_its_own_is_not_asked_about(opening: str) -> None:
    assert asked("活动现场解答问题430余个。", opening) == []


def test_a_report_has_no_event() -> None:
    read = load_document(
        "东湖市司法局2025年工作总结\n\n活动现场解答问题430余个。",
        year=2025, place="东湖", publisher="东湖市司法局",
    )  # fmt: skip
    stems = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert all("在东湖市“" not in stem for stem in stems)
