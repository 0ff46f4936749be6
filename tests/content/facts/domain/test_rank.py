"""Places in an order need a number; 前列 is none."""

import pytest

from tests.content.facts.domain.reports import facts_in


def read(text: str) -> list[tuple[str, str, float | None, str]]:
    return [(f.subject, f.value, f.norm, f.level) for f in facts_in(text, "rank")]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("仲裁办案量列全国第九。", ("仲裁办案量", "第九", 9, "全国")),
        ("满意度位居全省第2位。", ("满意度", "第2位", 2, "全省")),
        ("结案率跃居全市首位。", ("结案率", "首位", 1, "全市")),
        ("考核成绩进入全省前三。", ("考核成绩", "前三", 3, "全省")),
        ("群众满意度为96.4%，位居全省第三位。", ("群众满意度", "第三位", 3, "全省")),
        ("结案数居东湖各基层法院第1位。", ("结案数", "第1位", 1, "东湖各基层法院")),
        (
            "37篇案例入选人民法院案例库，数量居全省第三位。",
            ("案例入选人民法院案例库的数量", "第三位", 3, "全省"),
        ),
        ("37天，数量居全省第三。", ("", "第三", 3, "全省")),
        ("律师人数突破2万人，规模居全国各大城市第七。", ("律师规模", "第七", 7, "全国各大城市")),
    ],
)
def test_a_place_is_read_with_its_scope(text: str, fact: tuple[str, str, float, str]) -> None:
    assert read(text) == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "服务创新居全国前列。",
        "引入第三方评估。",
        "召开第九次会议。",
        "第一时间到达现场。",
        "第一批名单公布。",
    ],
)
def test_what_only_looks_like_a_place_is_left(text: str) -> None:
    assert read(text) == []
