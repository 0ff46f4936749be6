"""分别 gives every number to its own thing."""

from tests.content.facts.domain.reports import facts_in


def told(text: str) -> list[tuple[str, float | None]]:
    return [(fact.subject, fact.norm) for fact in facts_in(text, "figure")]


def test_rates_belong_to_the_numbers_told_before_in_their_order() -> None:
    assert set(told("受理案件120件，结案标的3亿元，同比分别上升6.4%和7.1%。")) == {
        ("受理案件", 120),
        ("结案标的", 300000000),
        ("受理案件同比上升", 0.064),
        ("结案标的同比上升", 0.071),
    }


def test_things_of_the_same_clause_are_told_apart() -> None:
    assert told("结案率、调解率分别为96.4%、58.1%。") == [("结案率", 0.964), ("调解率", 0.581)]
    assert told("收案、结案同比分别增长6%和7%。") == [("收案同比增长", 0.06), ("结案同比增长", 0.07)]


def test_what_is_measured_may_stand_once_behind_the_last() -> None:
    text = "审查逮捕、审查起诉案件平均时长分别为5天、28天，同比分别缩短1天、6天。"
    assert set(told(text)) == {
        ("审查逮捕案件平均时长", 5),
        ("审查起诉案件平均时长", 28),
        ("审查逮捕案件平均时长同比缩短", -1),
        ("审查起诉案件平均时长同比缩短", -6),
    }


def test_the_year_compared_with_may_stand_behind() -> None:
    text = "收到申请689件，受理612件，分别比2021年增长47%和44%。"
    assert {("收到申请比2021年增长", 0.47), ("受理申请比2021年增长", 0.44)} <= set(told(text))


def test_where_all_fall_every_number_is_negative() -> None:
    assert [norm for _, norm in told("信访量、投诉量分别下降5%和8%。")] == [-0.05, -0.08]


def test_with_fewer_things_than_numbers_none_is_asked() -> None:
    assert [fact.askable for fact in facts_in("案件分别增长5%和8%。", "figure")] == [False, False]


def test_a_later_number_may_go_another_way() -> None:
    text = "批准逮捕嫌疑人2317人，提起公诉5846人，同比分别下降4.8%和上升2.1%。"
    assert {("批准逮捕嫌疑人同比下降", -0.048), ("提起公诉同比上升", 0.021)} <= set(told(text))
    assert told("收案、结案同比分别上升3.1%、下降2.2%。") == [
        ("收案同比上升", 0.031),
        ("结案同比下降", -0.022),
    ]
