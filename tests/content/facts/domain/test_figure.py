"""Numbers with their unit, qualifier and the thing they count."""

import pytest

from tests.content.facts.domain.reports import facts_in


def read(text: str) -> list[tuple[str, str, str, float | None, str]]:
    return [(f.subject, f.qualifier, f.value, f.norm, f.unit) for f in facts_in(text, "figure")]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("全年办理法律援助案件2.8万件。", ("办理法律援助案件", "", "2.8万", 28000, "件")),
        ("全市律师人数突破1.2万人。", ("全市律师人数", "突破", "1.2万", 12000, "人")),
        ("接待群众二十六万余人次。", ("接待群众", "余", "二十六万", 260000, "人次")),
        ("受理案件１２，３４５件。", ("受理案件", "", "12,345", 12345, "件")),
        ("挽回损失约2.2亿元。", ("挽回损失", "约", "2.2亿", 220000000, "元")),
        ("推进11个立法项目。", ("推进立法项目", "", "11", 11, "个")),
        ("制定服务亚运十条意见。", ("制定服务亚运意见", "", "十", 10, "条")),
        ("调解成功率达98.5%。", ("调解成功率", "达", "98.5%", 0.985, "%")),
        ("上诉率下降3.2个百分点。", ("上诉率下降", "", "3.2", -3.2, "个百分点")),
        ("失信率降至百分之一点二。", ("失信率降", "", "百分之一点二", 0.012, "%")),
        ("培训调解员3000多人。", ("培训调解员", "多", "3000多", 3000, "人")),
        ("律师万人比达到4.2。", ("律师万人比", "达", "4.2", 4.2, "")),
        ("处理投诉不足50件。", ("处理投诉", "不足", "50", 50, "件")),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, fact: tuple[str, str, str, float, str]) -> None:
    assert read(text) == [fact]


def test_numbers_of_a_list_keep_their_own_things() -> None:
    found = read("8个项目分获1个金奖、3个银奖、1个入围奖。")
    assert [(subject, value) for subject, _, value, _, _ in found] == [
        ("项目", "8"),
        ("金奖", "1"),
        ("银奖", "3"),
        ("入围奖", "1"),
    ]


def test_a_bare_verb_borrows_its_thing_from_the_clause_before() -> None:
    assert [subject for subject, *_ in read("受理各类案件500件，审结480件。")] == [
        "受理各类案件",
        "审结各类案件",
    ]


def test_growth_says_what_grew() -> None:
    assert [subject for subject, *_ in read("受理案件500件，同比上升12.5%。")] == [
        "受理案件",
        "受理案件同比上升",
    ]


def test_what_changed_twice_is_still_the_same_thing() -> None:
    assert [subject for subject, *_ in read("经费投入860万元，比上年增加120万元，增长16.2%。")] == [
        "经费投入",
        "经费投入比上年增加",
        "经费投入增长",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2022年3月15日召开第十七次会议。",
        "建设“121+N”框架，形成1+4+4体系。",
        "依据《条例》第12条，东政〔2022〕15号文件。",
        "整治工作一批一批推进，走好两条主线。",
        "系统2.0上线，使用5G网络。",
        "87岁的老人坐在门口，25—45岁的劳动者占多数，35周岁以下可以报名。",
        "“十四五”时期，“八五”普法开局。",
    ],
)
def test_codes_dates_and_names_are_no_quantities(text: str) -> None:
    assert read(text) == []


def test_a_percentage_before_and_after_holds_the_former_back() -> None:
    found = facts_in("诉前羁押率由41.3%降至28.6%。", "figure")
    assert [(f.subject, f.value, f.askable, f.refused) for f in found] == [
        ("诉前羁押率", "41.3%", False, "former_value"),
        ("诉前羁押率", "28.6%", True, ""),
    ]


def test_a_bare_verb_borrows_the_whole_and_no_part_of_it() -> None:
    found = read("受理信访案件876件，其中民事案件521件，办结798件。")
    assert [subject for subject, *_ in found] == ["受理信访案件", "民事案件", "办结信访案件"]


def test_delivering_is_no_reaching_and_deeds_are_no_being() -> None:
    found = read("电子送达28736次。书面纠正侦查违法行为92件。")
    assert [(subject, value) for subject, _, value, *_ in found] == [
        ("电子送达", "28736"),
        ("书面纠正侦查违法行为", "92"),
    ]


def test_a_part_behind_another_part_is_quoted_with_the_whole() -> None:
    spans = [fact.span for fact in facts_in("办理案件90件，其中刑事案件60件，民事案件30件。", "figure")]
    assert spans[-1] == "办理案件90件，其中刑事案件60件，民事案件30件"


def test_a_frame_is_quoted_with_its_number() -> None:
    spans = [fact.span for fact in facts_in("在律师辩护试点中，指派律师办理案件189件。", "figure")]
    assert spans == ["在律师辩护试点中，指派律师办理案件189件"]
