"""A stem names the thing its number counts, says the place once, and asks nothing that was only planned."""

import pytest

from content.facts.domain.fact import Fact
from content.generation.recipes.document_single import document_single
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.rank_single import rank_single
from content.generation.recipes.reach_single import reach_single
from content.generation.recipes.set_multiple import set_multiple
from content.generation.recipes.truefalse import truefalse
from tests.content.facts.domain.reports import facts_in
from tests.content.generation.drafts import contents, texts


def asked(text: str) -> list[str]:
    return [content.stem for content in contents(figure_single, text)]


def figure(text: str, value: str) -> Fact:
    return next(fact for fact in facts_in(text, "figure") if fact.value == value)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "适用小额诉讼程序审结案件1420件，平均审理周期23天。",
            "东湖市适用小额诉讼程序审结的案件平均审理周期多少天？",
        ),
        (
            "市仲裁院立案受理劳动争议案件687件，审结665件，涉及劳动者812人，结案金额2386万元。",
            "东湖市仲裁院立案受理的劳动争议案件结案金额为多少万元？",
        ),
        (
            "“东湖普法”公众号推出短视频86条，播放量超过2400万次。",
            "东湖市“东湖普法”公众号推出的短视频播放量超过多少次？",
        ),
        (
            "行政机关负责人应出庭158件，出庭156件，出庭率98.7%。",
            "东湖市行政机关负责人出庭率为百分之几？",
        ),
        (
            "合法性审查中心审查乡镇合同126件，提出意见建议248条。",
            "东湖市司法局合法性审查中心在审查乡镇合同中，提出意见建议多少条？",
        ),
        ("坚持稳中求进，受理各类案件13216件。", "东湖市司法局受理各类案件多少件？"),
        (
            "开展“雷霆”专项行动8次，出动警力640人次。",
            "东湖市司法局开展“雷霆”专项行动，出动警力多少人次？",
        ),
        ("矛盾纠纷协议履行率为96%以上。", "东湖市矛盾纠纷协议履行率为百分之几以上？"),
        (
            "推出“一件事一次办”事项42项，政务服务事项网上可办率达99.1%。",
            "东湖市政务服务事项网上可办率达百分之几？",
        ),
        (
            "行政复议案件收案286件，比2021年增长93.2%；审结271件，直接纠错率9.6%。",
            "东湖市行政复议案件的直接纠错率为百分之几？",
        ),
        ("虹桥镇则探索顾问模式，为船企审查合同187份。", "东湖市虹桥镇探索顾问模式，为船企审查合同多少份？"),
    ],
)
def test_the_number_is_asked_of_its_own_thing(text: str, stem: str) -> None:
    assert f"2022年，{stem}" in asked(text)


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        ("引导律师担任顾问，实现全市441个村（社区）全覆盖。", "全覆盖"),
        ("审批时限压缩至60个工作日，审批事项由42项精简到29项。", "审批"),
        ("相关短视频播放量达210万次。", "短视频"),
        ("人民陪审员参审1276件，陪审率93.4%。", "人民陪审率"),
        ("家事团队发出保护令13份，离婚证明书372份。", "司法局离婚证明书"),
        ("受理申请83件，其中以调解方式结案31件，占比39.2%。", "占比"),
        ("在12个镇街、128个社区建成百姓说事室1054个。", "多少个镇街"),
        ("4家律师事务所的36名律师担任党政机关、企事业单位法律顾问141家。", "担任党政机关？"),
        ("挽回损失或取得利益1126万元，群众满意率98.8%。", "满意率"),
        ("全市调解组织、2380名调解员成功调处纠纷18642件，涉案金额5.87亿元。", "调解的员"),
        ("秦塔公证处办理公证2653件，其中涉外公证89件，上门办证73次。", "办理上门办证"),
        ("向社会公开征求意见1280条，采纳316条。", "公开的征求意见"),
        ("该公园占地约2.3万平方米，设有景观12处。", "设有"),
        ("各部门开展法治督察，举办培训班63期。", "东湖市司法局举办培训班"),
    ],
)
def test_no_scrap_of_a_sentence_is_asked(text: str, scrap: str) -> None:
    assert not any(scrap in stem for stem in asked(text))


@pytest.mark.parametrize("text", ["建成“共享法庭”236个，实现镇街全覆盖。", "实现行政村全覆盖。"])
def test_a_reach_without_a_thing_is_not_asked(text: str) -> None:
    assert contents(reach_single, text) == []
    assert all("全覆盖" not in content.stem for content in contents(truefalse, text))


def test_a_place_is_asked_in_the_ranking_that_its_clause_names() -> None:
    text = "法治政府建设取得进展，在全省法治政府建设考核中位列第二。"
    (content,) = contents(rank_single, text)
    assert content.stem == "2022年，东湖市在全省法治政府建设考核中位列第几位？"


@pytest.mark.parametrize(
    "text",
    [
        "热线受理诉求23.4万件，按期办结率99.6%，位居全省第二。",
        "全市共有58.6万名学生完成网络学习，参与率居全省第三。",
        "组织中期评估，顺利通过省级验收，得分居全市第二。",
    ],
)
def test_a_bare_rate_or_score_has_no_rank_of_its_own(text: str) -> None:
    assert contents(rank_single, text) == []


def test_cumulative_numbers_are_of_no_single_year() -> None:
    stems = asked("社区矫正对象累计接收2918人，累计解除2604人，在册314人。")
    assert stems
    assert all(stem.startswith("据《") for stem in stems if "累计" in stem)


def test_one_paper_is_asked_without_its_count() -> None:
    text = (
        "提请市人大常委会审议《东湖市绿化条例》1件。印发《东湖市停车办法》。出台《东湖市养犬办法》政府规章。"
    )
    assert all("下列哪一部1件" not in content.stem for content in contents(document_single, text))


def test_a_year_before_which_something_was_made_is_not_the_year_of_its_review() -> None:
    assert figure("对2021年前制定的规范性文件进行全面清理，废止22件。", "22").year == 2022


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全市法院将坚持公正与效率，确保结案率保持在95%以上。",
        "2023年，计划修订政府规章2件。",
        "2023年，区法院将确保结案率95%以上。",
    ],
)
def test_what_is_set_out_to_be_done_is_not_asked(text: str) -> None:
    assert {fact.refused for fact in facts_in(text, "figure")} == {"planned"}


def test_persons_are_not_mixed_with_disputes() -> None:
    text = "吸纳民间歌师、寨老等骨干516名。\n\n成功调解山林土地、婚恋彩礼等纠纷93件。"
    for content in contents(set_multiple, text):
        assert not {"民间歌师", "山林土地"} <= set(texts(content))
