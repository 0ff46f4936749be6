"""DUP."""

from content.items.checks.base import Subject
from content.items.checks.duplicate import check, check_paper
from tests.content.items.checks.build import fields, item, matching, numeric, options, single, truefalse


def paper(*subjects: Subject) -> list[int]:
    return [index for index, _ in check_paper([subject.content for subject in subjects])]


def test_an_option_stands_once() -> None:
    assert fields(check(single("归谁？", "业主", "物业", "“物 业”"))) == ["option:c"]
    assert fields(check(single("归谁？", "业主", "物业", "物业公司"))) == []
    assert fields(check(matching("配对。", ("自书", "亲笔"), ("代书", "亲笔")))) == ["options"]
    subject = item(
        "ordering", "排列。", {"options": options("遗嘱", "法定", "遗嘱")}, {"order": ["a", "b", "c"]}
    )
    assert fields(check(subject)) == ["options"]


def test_one_question_in_two_formats_is_one_too_many() -> None:
    ask = single("依照民法典，租赁合同最长多少年？", "二十年", "十年")
    assert paper(ask, numeric("依照民法典，租赁合同最长为多少年？", "20", "年")) == [1]
    assert paper(ask, numeric("依照民法典，租赁合同最长为多少年？", "10", "年")) == []
    assert paper(ask, numeric("依照民法典，捡到的东西几年没人要就充公？", "20", "年")) == []


def test_one_statement_twice_is_one_too_many() -> None:
    one = truefalse("依照民法典，居住权不得转让、继承。", True)
    assert paper(one, truefalse("依照民法典，居住权不得转让和继承。", True)) == [1]
    assert paper(one, truefalse("依照民法典，动产物权自交付时转移。", True)) == []


def test_a_word_put_in_the_place_of_another_makes_another_question() -> None:
    one = numeric("2023年，青溪市分获多少个银奖？", "3", "个")
    assert paper(one, numeric("2023年，青溪市分获多少个铜奖？", "3", "个")) == []
    assert paper(one, numeric("2023年，青溪市分获____个银奖。", "3", "个")) == [1]
