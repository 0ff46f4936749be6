"""A stem carries what the clauses before say, and none of their numbers."""

import pytest

from content.facts.domain.quantity import quantities, unit_of
from content.generation.recipes.figure_single import figure_single
from content.generation.thinning import thinned
from tests.content.generation.drafts import contents, texts


@pytest.mark.parametrize(
    ("before", "thin"),
    [
        ("开展“送法下乡”活动58场,发放宣传品", "开展“送法下乡”活动,发放宣传品"),
        ("受理法律援助案件735件,同比增长", "受理法律援助案件同比增长"),
        ("清理规范性文件129件,其中修改", "清理规范性文件129件,其中修改"),
        ("收到复议申请131件,受理118件,审结", "收到的复议申请中,审结"),
        ("发出检察建议118份,督促清理河道8公里,复垦耕地", "发出检察建议,复垦耕地"),
        ("新聘调解员31人,其中退休法官2人,退休教师", "新聘调解员31人,其中退休教师"),
        ("15家服务中心全年无休,办件量达", "15家服务中心全年无休,办件量达"),
        ("审结诈骗案件78件145人,追赃挽损", "审结诈骗案件,追赃挽损"),
        ("推行繁简分流,办结案件", "推行繁简分流,办结案件"),
        ("律师万人比居全国第六位,较2020年提升", "律师万人比居全国第六位,较2020年提升"),
        ("调解员队伍扩充至812名,较上年增加", "调解员队伍较上年增加"),
        ("接待咨询5140人次,办理援助案件437件,为受援人挽回损失", "办理援助案件,为受援人挽回损失"),
        ("排查矛盾3216次,调解纠纷2874件,调解成功率98.1%,涉及金额", "调解的纠纷涉及金额"),
        ("换发证件617个,组织执法人员培训", "组织执法人员培训"),
        ("批准逮捕18人,附条件不起诉", "附条件不起诉"),
        ("开展督察4轮,发现问题63件,已整改", "开展督察,发现的问题中,已整改"),
        ("受理执行案件45件,执结42件,执行到位金额98亿元,同比增长", "受理执行案件,执行到位金额同比增长"),
        ("受理一审案件45件,审结一审案件42件,同比增长", "审结一审案件同比增长"),
        ("受理援助案件45件,其中民事案件42件,同比增长", "受理援助案件,其中民事案件同比增长"),
        ("审结民事案件45件、刑事案件42件,同比增长", ""),
        ("给予警告29人次,训诫", "训诫"),
        ("新接收矫正对象276人,解除矫正", "解除矫正"),
        ("现有员额法官422名,法官助理", "法官助理"),
    ],
)
def test_the_numbers_on_the_way_are_left_out(before: str, thin: str) -> None:
    units = [unit_of(number) for number in quantities(before)]
    assert thinned(before, unit=units[-1] if units else "件") == thin


def test_indicators_say_what_they_are_of() -> None:
    text = "建成司法行政驾驶舱，梳理归集82项核心业务指标。"
    assert [content.stem for content in contents(figure_single, text)] == [
        "2022年，东湖市建成司法行政驾驶舱，梳理归集多少项核心业务指标？"
    ]


def test_a_loss_of_unknown_parties_is_not_asked() -> None:
    assert contents(figure_single, "挽回当事人经济损失2.2亿元。") == []


def test_a_clause_that_leads_on_is_made_a_sentence_of_its_own() -> None:
    text = "开展乡镇法治化改革，通过33个试点镇街，一批好做法涌现出来。"
    assert [content.stem for content in contents(figure_single, text)] == [
        "2022年，东湖市司法局开展乡镇法治化改革，试点镇街有多少个？"
    ]


def test_one_of_several_agents_is_not_asked_alone() -> None:
    text = "22个乡镇、196个村调委会共排查纠纷1803次。"
    assert all("196" in content.stem for content in contents(figure_single, text)[1:])


def test_no_wrong_number_is_more_than_the_whole() -> None:
    text = "收到复议申请131件，受理118件。审结援助案件312件。办理公证900件。"
    content = next(each for each in contents(figure_single, text) if "受理多少件" in each.stem)
    assert max(int(option.removesuffix("件")) for option in texts(content)) < 131


@pytest.mark.parametrize(
    "text",
    [
        "8个项目分获1个金奖、3个银奖、3个铜奖。",
        "3个场景入围“数字法治好应用”。",
        "获评各类先进个人97人。",
        "获得县级以上表彰集体9个。",
        "收到群众锦旗73面。",
        "家住城北社区的王阿姨拿到了1.8万元赔偿款。",
        "街道辖9个社区，常住人口8.3万人。",
        "由12名律师、6名退休法官轮流坐诊。",
        "县法治办公室对7个县区。",
        "为5000户小微企业垫付周转金每户5万—10万元。",
        "部分出租房登记率不到85%。",
        "由66名法官、检察官、律师担任。",
        "对80岁以上老人、重度残疾人等五类人群，一律上门服务。",
        "联合市教育局、市民政局等16个部门，开展宣传。",
    ],
)
def test_trivia_and_clauses_without_an_end_are_not_asked(text: str) -> None:
    assert contents(figure_single, text) == []


def test_honours_with_names_may_be_counted() -> None:
    text = "全系统获全国先进集体、全国模范司法所等集体荣誉65个。"
    assert len(contents(figure_single, text)) == 1


def test_parallel_members_share_their_verb() -> None:
    stems = [content.stem for content in contents(figure_single, "刑事监督中，纠正漏捕11人、漏诉27人。")]
    assert stems
    assert all("纠正漏" in stem for stem in stems)


def test_a_second_number_without_a_noun_of_its_own_is_cut() -> None:
    text = "沿河社区是东湖市最早的工人住宅区，现有居民2316户、6047人。"
    assert contents(figure_single, text)


def test_what_the_court_did_follows_what_was_asked_of_it() -> None:
    stems = [content.stem for content in contents(figure_single, "全年提出抗诉6件，法院已改判4件。")]
    assert "2022年，东湖市司法局提出的抗诉中，法院已改判多少件？" in stems


def test_months_that_passed_are_no_count() -> None:
    stems = [content.stem for content in contents(figure_single, "11个月来共会诊疑难纠纷26件。")]
    assert stems == ["2022年，东湖市会诊疑难纠纷多少件？"]


def test_a_noun_of_the_same_kind_shares_the_verb_before_it() -> None:
    stems = [content.stem for content in contents(figure_single, "发出人身保护令47份，家庭指导令112份。")]
    assert stems == [
        "2022年，东湖市司法局发出人身保护令多少份？",
        "2022年，东湖市司法局发出家庭指导令多少份？",
    ]


def test_tasks_and_successes_say_of_what() -> None:
    text = "制定《东湖市法治工作要点》，明确31项重点任务。诉前调解纠纷640件，调解成功415件。"
    assert [content.stem for content in contents(figure_single, text)] == [
        "2022年，东湖市制定《东湖市法治工作要点》，明确多少项重点任务？",
        "2022年，东湖市诉前调解纠纷多少件？",
        "2022年，东湖市诉前调解的纠纷中，调解成功多少件？",
    ]
