"""Lists: each member whole, none of the words around."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("推进清单管理、告知承诺、案卷评审等工作。", ("清单管理", "告知承诺", "案卷评审")),
        ("在便民、惠企、解纷、普法上突破创新。", ("便民", "惠企", "解纷", "普法")),
        ("围绕法治东湖、平安东湖、数智东湖建设。", ("法治东湖", "平安东湖", "数智东湖")),
        ("积极推进“智慧监狱”和“智慧矫正中心”创建。", ("“智慧监狱”", "“智慧矫正中心”")),
        (
            "推进《东湖市停车条例》《东湖市养犬办法》等11个立法项目。",
            ("《东湖市停车条例》", "《东湖市养犬办法》"),
        ),
        ("加强对文件的合法性审查和备案审查。", ("合法性审查", "备案审查")),
        ("举办法治集市、模拟法庭、普法戏曲等活动860场。", ("法治集市", "模拟法庭", "普法戏曲")),
        ("小组前往南山、北城、西溪学习。", ("南山", "北城", "西溪")),
        ("南山街道、北城镇、西溪镇还组建了队伍。", ("南山街道", "北城镇", "西溪镇")),
        ("从企业、商会、律师中选聘监督员60名。", ("企业", "商会", "律师")),
        ("成功开展全市首届十大人物、十大实践评选。", ("十大人物", "十大实践")),
        ("南山、北城、西溪等地干部参加。", ("南山", "北城", "西溪")),
    ],
)
def test_members_are_cut_where_the_writer_cut(text: str, members: tuple[str, ...]) -> None:
    assert [fact.members for fact in facts_in(text, "set")] == [members]


@pytest.mark.parametrize(
    "text",
    [
        "率先成立省、市调委会。",
        "让群众打得起、打得赢官司。",
        "获1个金奖、3个银奖。",
        "构建衔接、协调的体系。",
        "检查事由、执法人员、检查结果一目了然。",
        "收案数、结案数均居全市第一。",
        "明天一定更加安宁、更加美好。",
    ],
)
def test_what_is_no_list_of_things_is_left(text: str) -> None:
    assert facts_in(text, "set") == []
