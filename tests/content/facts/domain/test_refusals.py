"""What must not come out does not; what cannot be asked says why. All names and wordings are invented."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    "text",
    [
        "局长王小明出席并揭牌3个站点，王小明同志获评全国先进个人。",
        "李某某获评全省优秀调解员。",
        "专职人民调解员周小兰获评“全省最美法治人物”。",
        "律师钱大海办理法律援助案件25件。",
        "咨询电话0000-12345678，发放卡片。",
        "东司〔2022〕15号文件下发。",
        "推出智慧复议、掌上公证、云上调解等N个应用，工作居全省前列。",
        "建成“121+N”平台。",
    ],
)
def test_names_contacts_codes_and_vagueness_never_come_out(text: str) -> None:
    said = " ".join(" ".join((f.subject, f.value, *f.members)) for f in facts_in(text))
    assert [
        w
        for w in ("王小明", "李某某", "周小兰", "钱大海", "12345678", "〔2022〕", "N个", "前列", "121+N")
        if w in said
    ] == []


@pytest.mark.parametrize("text", ["律师方阵办案25件。", "全市律师事务所9家。", "法官团队办案25件。"])
def test_a_calling_before_no_name_is_no_person(text: str) -> None:
    assert facts_in(text, "figure") != []


def test_the_years_of_a_paper_are_not_those_of_the_sentence() -> None:
    text = "落实《法治政府建设纲要（2021—2025年）》，建成法治公园5个。"
    assert [fact.askable for fact in facts_in(text, "figure")] == [True]


def test_creeds_and_vows_give_no_facts() -> None:
    assert facts_in("学习贯彻青石精神、白云思想，做青石精神的忠诚拥护者。") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("明年力争新建法治公园5个。", "planned"),
        ("2023年，市局将重点做好以下工作：一是改造司法所5个。", "planned"),
        ("2023年工作打算：建成法治公园5个。", "planned"),
        ("五年来，共调解纠纷3000件。", "period_unclear"),
    ],
)
def test_what_cannot_be_asked_says_why(text: str, code: str) -> None:
    assert [(f.askable, f.refused) for f in facts_in(text, "figure")] == [(False, code)]


def test_two_numbers_for_one_thing_are_both_held_back() -> None:
    found = facts_in("办理法律援助案件300件。\n\n另据统计，办理法律援助案件320件。", "figure")
    assert [fact.refused for fact in found] == ["conflict", "conflict"]


def test_the_whole_county_and_nobody_named_are_the_same_agent() -> None:
    text = "全县各级调解组织共调解纠纷6218件。\n\n从上报情况看，全年共调解纠纷6182件。"
    assert [fact.refused for fact in facts_in(text, "figure")] == ["conflict", "conflict"]


def test_a_range_and_a_former_value_come_out_and_are_not_asked() -> None:
    found = facts_in("办理期限为3至5天，周期由去年的20天缩短到7天，来自21个国家的调解员34名。", "figure")
    assert [(fact.value, fact.refused) for fact in found] == [
        ("3至5", "range"),
        ("20", "former_value"),
        ("7", ""),
        ("21", ""),
        ("34", ""),
    ]


def test_plans_of_the_next_year_are_known_by_their_heading() -> None:
    text = "总结\n\n一、主要工作\n\n全年办案5件，都已办结。\n\n二、下一步打算\n\n办案量达到6件。"
    assert [f.refused for f in facts_in(text, "figure")] == ["", "planned"]
