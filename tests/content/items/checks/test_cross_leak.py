"""CROSS_LEAK."""

from content.items.checks.base import Subject
from content.items.checks.cross_leak import check_paper
from tests.content.items.checks.build import blank, numeric, single, truefalse

RANK = single("2023年，青溪市律师规模居全省第几位？", "第三", "第五")
CAMPAIGN = blank("2023年，青溪市推行“____”专项行动，规范涉企执法。", "清风护航")


def paper(*subjects: Subject) -> list[int]:
    return [index for index, _ in check_paper([subject.content for subject in subjects])]


def test_a_true_statement_gives_the_number_away() -> None:
    assert paper(RANK, truefalse("2023年，青溪市律师规模居全省第三。", True)) == [0]
    assert paper(truefalse("2023年，青溪市律师规模居全省第三。", True), RANK) == [1]


def test_a_false_statement_and_the_same_number_of_something_else_do_not() -> None:
    assert paper(RANK, truefalse("2023年，青溪市律师规模居全省第三。", False)) == []
    assert paper(RANK, truefalse("2023年，青溪市仲裁委办案量居全省第三。", True)) == []


def test_a_stem_that_uses_the_name_gives_it_away() -> None:
    telling = numeric("2023年，“清风护航”专项行动规范涉企执法，检查多少家？", "260", "家")
    assert paper(CAMPAIGN, telling) == [0]
    other = numeric("2023年，青溪市有多少家清风护航书店？", "26", "家")
    assert paper(CAMPAIGN, other) == []


def test_the_number_of_another_thing_in_the_same_sentence_does_not() -> None:
    one = numeric("2023年，青溪市项目评选分获多少个银奖？", "3", "个")
    assert paper(one, truefalse("2023年，青溪市项目评选分获3个铜奖。", True)) == []
    assert paper(one, truefalse("2023年，青溪市项目评选分获3个银奖。", True)) == [0]
