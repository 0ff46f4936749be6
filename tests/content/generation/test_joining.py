"""A clause that lost its number joins the asked one as one phrase, or is left out."""

import pytest

from content.generation.recipes.figure_numeric import figure_numeric
from content.generation.recipes.figure_single import figure_single
from tests.content.generation.drafts import contents


def stems(text: str) -> list[str]:
    return [content.stem.removeprefix("2022年，东湖市") for content in contents(figure_single, text)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        # what became of some of what was taken in
        ("收到复议申请91件，审结78件。", "司法局收到的复议申请中，审结多少件？"),
        ("排查矛盾纠纷846件，成功调处812件。", "排查的矛盾纠纷中，成功调处多少件？"),
        ("办理行政应诉案件54件，败诉3件。", "司法局办理的行政应诉案件中，败诉多少件？"),
        ("评查案卷240卷，评出优秀案卷31卷。", "司法局评查的案卷中，评出优秀案卷多少卷？"),
        ("提起公益诉讼9件，法院已判决支持7件。", "提起的公益诉讼中，法院已判决支持多少件？"),
        # a rate or a sum belongs to the thing
        ("收到复议申请91件，纠错率15.3%。", "司法局收到的复议申请纠错率为百分之几？"),
        ("审理离婚案件86件，标的额5.2亿元。", "审理的离婚案件标的额为多少亿元？"),
        ("网络拍卖成交83宗，成交额6215万元。", "网络拍卖成交额为多少万元？"),
        ("诉前调解成功纠纷640件，调解成功率72.6%。", "诉前调解成功率为百分之几？"),
        ("12348热线接听来电846次，接通率93.7%。", "12348热线接通率为百分之几？"),
        ("辩护意见被采纳213件，采纳率40.3%。", "辩护意见采纳率为百分之几？"),
        ("适用简易程序审结案件933件，适用率78.2%。", "简易程序适用率为百分之几？"),
        ("调解纠纷742件，调解成功率98.4%。", "纠纷调解成功率为百分之几？"),
        ("审查决策事项27件、政府合同164份，合同标的额12.6亿元。", "司法局审查的政府合同标的额为多少亿元？"),
        (
            "办理援助案件162件，为受援人挽回损失318万元，群众满意率99.2%。",
            "司法局办理的援助案件群众满意率为百分之几？",
        ),
        ("组织执法培训3期，考试合格率95.4%。", "执法培训考试合格率为百分之几？"),
        ("局长办理案件126件，占结案总数的43.8%。", "局长办理案件占结案总数的百分之几？"),
        # what came of the work
        (
            "受理讨薪案件76件，为工人追回欠薪213万元。",
            "司法局办理讨薪案件，为工人追回欠薪多少万元？",
        ),
        ("审查合同126份，提出法律意见318条。", "司法局在审查合同中，提出法律意见多少条？"),
        ("举办巡讲42场，受教育学生9600人。", "司法局举办巡讲，受教育学生多少人？"),
        ("推进“一件事”改革13项，压缩办理时限68%。", "推进“一件事”改革，将办理时限压缩百分之几？"),
        ("受理诉求96件，平均办结时间3.2天。", "司法局受理的诉求平均办结时间多少天？"),
        ("开展培训5期，制作短视频8部，播放量26万次。", "制作的短视频播放量多少次？"),
        ("建成司法所28个，投入资金760万元。", "建成司法所，投入资金多少万元？"),
        ("依托综治中心受理纠纷5316件，办结5248件。", "依托综治中心受理的纠纷中，办结多少件？"),
        ("备案审查规范性文件67件，纠正问题文件4件。", "司法局备案审查的规范性文件中，纠正问题文件多少件？"),
        ("抽查案卷90卷，评定优秀27卷、合格61卷。", "司法局抽查的案卷中，合格多少卷？"),
        ("查办侵权案件138件，移送司法机关11件。", "查办的侵权案件中，移送司法机关多少件？"),
        ("受理各类纠纷421件，调解成功416件，成功率98.7%。", "司法局受理的各类纠纷调解成功率为百分之几？"),
        ("提出抗诉28件，法院已改判、发回重审19件。", "司法局提出的抗诉中，法院已改判、发回重审多少件？"),
        # nouns of one deed, and offences charged
        ("组织法治宣讲48场次，义务巡逻52场次。", "司法局组织义务巡逻多少场次？"),
        ("开展集中整治，查处超载车辆246台次，酒驾醉驾381起。", "司法局开展集中整治，查处酒驾醉驾多少起？"),
        ("设立“老兵”驿站5个，“商会”联络点12个。", "设立“商会”联络点多少个？"),
        ("全市有人民调解委员会16个、人民调解员104名。", "有人民调解员多少名？"),
        ("批捕侵害老年人犯罪42人，起诉58人。", "起诉侵害老年人犯罪多少人？"),
        ("现有公证员6名、公证助理9名。", "据《东湖市司法局2022年工作总结》，东湖市现有公证助理多少名？"),
    ],
)
def test_the_two_clauses_become_one_phrase(text: str, asked: str) -> None:
    assert asked in stems(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("对困难群众减免公证费47万元，发放司法救助金58万元。", "发放司法救助金多少万元？"),
        ("选派28名干部联系36个村，开展巡回审判104场次。", "司法局开展巡回审判多少场次？"),
        ("举办业务培训5期，开展岗位练兵3次。", "司法局开展岗位练兵多少次？"),
        ("举办“法治讲堂”11期，选送28人参加培训。", "司法局选送多少人参加培训？"),
        ("受理复议申请31件，负责人出庭应诉率91.5%。", "负责人出庭应诉率为百分之几？"),
        ("立足司法行政职能，审核合同136份。", "司法局审核合同多少份？"),
    ],
)
def test_a_deed_of_its_own_is_asked_without_the_one_before(text: str, asked: str) -> None:
    assert asked in stems(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("办理认罪认罚案件852件，适用率92.1%。", "百分之几"),
        ("召开会议15次，检查12次。", "检查"),
        ("接收对象31人，收到反馈29份。", "反馈"),
        ("审结盗窃案件78件145人，同比上升12.5%。", "上升"),
        ("全市6家律所共有律师87名。", "多少家"),
        ("审结412件，其中和解169件。", "和解"),
        ("建成24小时自助服务区14个。", "小时自助服务区14"),
        ("为187名申请人兑现案款932万元。", "多少名"),
        ("围绕大局谋发展，群众满意率98.2%。", "百分之几"),
        ("新收案件1248件，结案1210件。", "结案"),
        ("组建由32名律师、18名调解员、11名公证员组成的服务队。", "由"),
        ("化解争议41件，其中争议10年以上的6件。", "以上"),
        ("26项指标中有19项位居全省前列。", "指标"),
        ("镇司法所联合3家律所，每周三坐班。", "联合"),
    ],
)
def test_where_no_phrase_is_sure_nothing_is_asked(text: str, number: str) -> None:
    assert [stem for stem in stems(text) if number in stem] == []


def test_more_than_was_taken_in_is_no_part_of_it() -> None:
    assert [stem for stem in stems("受理信访案件31件，化解59件。") if "化解" in stem] == []


def test_a_rate_behind_parts_is_of_the_whole() -> None:
    text = "收到复议申请57件，审结46件，其中直接纠错6件，纠错率13%。"
    assert "司法局收到的复议申请纠错率为百分之几？" in stems(text)


def test_a_whole_that_says_enough_needs_no_clause_before_it() -> None:
    text = "接待群众63批次，组织公开听证147件，其中简易听证59件。"
    assert "司法局组织公开听证147件，其中简易听证多少件？" in stems(text)


def test_a_rate_shares_no_word_with_a_verb_alone() -> None:
    assert "再审改变率为百分之几？" in stems("发出再审检察建议12件，再审改变率91.7%。")


def test_a_frame_before_the_clause_stays() -> None:
    assert stems("民事检察方面，受理监督案件41件。") == ["民事检察方面，受理监督案件多少件？"]


def test_parts_go_on_behind_a_comma() -> None:
    text = "办理援助案件1563件，其中刑事案件687件，民事案件864件，行政案件12件。"
    assert [stem.partition("，")[2] for stem in stems(text)][1:] == [
        "其中刑事案件多少件？",
        "其中民事案件多少件？",
        "其中行政案件多少件？",
    ]


def test_names_in_a_list_are_no_list_of_numbers() -> None:
    text = "9个社区调委会调解邻里、物业、家庭等纠纷568件。"
    assert stems(text) == ["9个社区调委会调解邻里、物业、家庭等纠纷多少件？"]


def test_names_that_only_end_alike_keep_their_verb() -> None:
    assert "司法局发出家庭教育令多少份？" in stems("发出人身安全保护令23份、家庭教育令41份。")


def test_what_was_counted_in_a_campaign_is_asked_in_it() -> None:
    text = "开展“风暴”执行行动17次，拘留失信被执行人83人，促使履行案款4380万元。"
    assert stems(text)[1:] == [
        "司法局开展“风暴”执行行动，拘留失信被执行人多少人？",
        "司法局开展“风暴”执行行动，促使履行案款多少万元？",
    ]


def test_what_is_no_part_stands_beside_the_whole() -> None:
    text = "办结公证1238件，其中上门服务73件、减免费用4.6万元。"
    assert [stem for stem in stems(text) if "其中减免" in stem] == []


def test_a_rate_is_so_much() -> None:
    asked = [content.stem for content in contents(figure_numeric, "收到复议申请91件，纠错率15.3%。")]
    assert "2022年，东湖市司法局收到的复议申请纠错率为____%。" in asked
