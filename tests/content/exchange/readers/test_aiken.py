"""Aiken, as Moodle's users type it."""

from tests.content.exchange.readers.told import bad, good, read, texts


def test_as_the_help_page_has_it() -> None:
    found = read(
        "What is the correct answer to this question?\r\nA. Is it this one?\r\nB. Maybe this answer?\r\n"
        "C. Possibly this one?\r\nANSWER: C\r\n\r\n国家宪法日是\r\nA) 12月4日\r\nB) 5月1日\r\nANSWER: A\r\n"
    )
    assert (found.format, bad(found)) == ("aiken", [])
    assert good(found) == [
        (1, "single", "What is the correct answer to this question?", "Possibly this one?"),
        (7, "single", "国家宪法日是", "12月4日"),
    ]


def test_with_the_slips_people_make() -> None:
    found = read(
        "下列正确的是\nA. 甲\nB. 乙\nANSWER: E\n\n没有答案的\nA. 甲\nB. 乙\n\n"
        "又一题\nA. 甲\nB. 乙\nANSWER: b\n没有选项的\nANSWER: A\n\n最后一题\nA. 甲\nB. 乙\n"
    )
    assert good(found) == [(10, "single", "又一题", "乙")]
    assert bad(found) == [
        (1, "ANSWER", "答案 E 不在选项里。"),
        (6, "ANSWER", "没有 ANSWER 一行。"),
        (14, "选项", "没有选项。"),
        (17, "ANSWER", "没有 ANSWER 一行。"),
    ]


def test_true_or_false_several_answers_and_a_stem_of_several_lines() -> None:
    found = read(
        "法律面前\n人人平等\nA. 正确\nB. 错误\nANSWER: A\n\n可以的有\nA. 甲\nB. 乙\nC. 丙\nANSWER: A, C\n\n"
        "A. 开头的题干\nA. 甲\nB. 乙\nANSWER: B\n"
    )
    assert good(found) == [
        (1, "truefalse", "法律面前\n人人平等", "正确"),
        (7, "multiple", "可以的有", "甲；丙"),
        (13, "single", "A. 开头的题干", "乙"),
    ]
    assert texts(found, 2) == ["甲", "乙"]


def test_the_numbers_of_the_paper_that_was_made_from_go() -> None:
    found = read("1. 题一\nA. 甲\nB. 乙\nANSWER: B\n\n2. 1982年\nA. 甲\nB. 乙\nANSWER: A\n")
    assert [stem for _, _, stem, _ in good(found)] == ["题一", "1982年"]


def test_a_number_that_counts_nothing_stays() -> None:
    found = read("3. 题一\nA. 甲\nB. 乙\nANSWER: B\n")
    assert [stem for _, _, stem, _ in good(found)] == ["3. 题一"]


def test_small_letters() -> None:
    found = read("题一\nA. 甲\nB. 乙\nANSWER: B\n\n题二\na. 甲\nb. 乙\nanswer: b\n")
    assert [key for *_, key in good(found)] == ["乙", "乙"]
