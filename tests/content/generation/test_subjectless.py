"""A clause that lost its subject when it was cut out is not asked, or gets back whom it was about."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.figure_single import figure_single
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents


def asked(text: str) -> list[str]:
    return [content.stem for content in contents(figure_single, text)]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("法官人均结案287件，高出全省平均数41件。", "高出"),
        ("平均审理天数38天，比普通程序缩短47天。", "比普通程序"),
        ("办理涉外公证19.6万件，送往147个国家和地区使用。", "送往"),
        ("培育“法律明白人”136名，平均每个村（社区）8名。", "平均每个村（社区）多少名"),
        ("区政府主要负责人履行职责，主持召开政府常务会议专题学法4次。", "东湖市主持召开"),
        ("落实帮教措施，为6人申请临时救助金18万元。", "为6人"),
        ("受援人达20.3万人次，挽回经济损失约23.5亿元。", "挽回"),
        ("仲裁委受理案件4218件，标的额96亿元，分别比上年增长17%和22%，其中涉外案件53件。", "涉外案件"),
        ("上线法律服务机器人“小浦”，支持吴语、客家话等6种方言。", "东湖市支持"),
        ("市第三中学举办公开课，围绕一起纠纷展开，吸引师生600人观摩。", "展开"),
        ("将困难标准调整至最低工资标准的1.5倍，惠及人群新增约260万人。", "的，"),
        ("东湖街道位于东湖市东北部，辖区面积11.6平方公里。", "面积"),
        ("推行免罚清单，涵盖市场监管等14个领域263项。", "东湖市涵盖"),
        ("办理建议126件、提案143件，满意和基本满意率达99.6%。", "满意和基本满意率"),
        ("组织6个县（市、区）和32个部门负责人开展述法。", "组织多少个县（市、区）？"),
        ("建成24小时无人值守自助区21个。", "多少小时"),
        ("像这样的特色调解室，全市已建成164个。", "像这样"),
        ("提交参评案例，2件入选，数量居全省首位。", "数量居"),
    ],
)
def test_what_lost_its_subject_is_not_asked(text: str, lost: str) -> None:
    assert [stem for stem in asked(text) if lost in stem] == []


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "海港法律服务中心6月18日揭牌运行，集聚仲裁、公证等机构24家。",
            "东湖市海港法律服务中心集聚仲裁、公证等机构多少家？",
        ),
        (
            "全市现有律师事务所11家、律师126人，组建由28名律师组成的“法治体检”服务团，走访企业312家。",
            "东湖市组建由28名律师组成的“法治体检”服务团，走访企业多少家？",
        ),
        (
            "全年收到行政复议申请218件，受理193件，审结181件，调撤率达37%。",
            "东湖市行政复议案件调撤率达百分之几？",
        ),
        (
            "市司法局联合市融媒体中心推出“每日一典”短视频31期，总播放量突破520万次。",
            "东湖市司法局联合市融媒体中心推出的“每日一典”短视频总播放量突破多少次？",
        ),
        ("省厅印发意见，审判阶段律师辩护率达到96.3%。", "东湖市审判阶段律师辩护率达到百分之几？"),
        ("召开市委全面依法治市委员会会议12次。", "东湖市召开市委全面依法治市委员会会议多少次？"),
        (
            "全市收到复议申请3286件，受理2317件，同比分别增长31.2%和28.5%。",
            "东湖市受理复议申请同比增长百分之几？",
        ),
        (
            "全市建成中心（站）2460个，其中县级中心98个。",
            "东湖市建成中心（站）2460个，其中县级中心有多少个？",
        ),
        (
            "开展“典亮生活”宣传活动165场，新增示范村16个。",
            "东湖市新增示范村多少个？",
        ),
        ("开展清理行动2次，宣布失效文件15件。", "东湖市司法局开展清理行动，宣布失效文件多少件？"),
        ("在全市设立援助工作站218个、联络点1034个。", "东湖市设立联络点多少个？"),
        ("联合检查占比由上年的12%提高到31%。", "东湖市联合检查占比由上年的12%提高到百分之几？"),
        ("全年办理不予处罚案件5200件。", "东湖市办理不予处罚案件多少件？"),
        ("审执结案件112308件，审执结同比上升6.1%。", "东湖市审执结案件同比上升百分之几？"),
    ],
)
def test_a_number_is_given_to_whom_it_belongs(text: str, stem: str) -> None:
    assert f"2022年，{stem}" in asked(text)


def test_a_county_in_the_report_of_a_city_bears_its_name() -> None:
    text = "在傣族群众为主的龙潭县，县司法局组建了一支65人的宣讲队，在村寨巡回演出97场。"
    assert asked(text) == [
        "2022年，东湖市龙潭县司法局组建了一支多少人的宣讲队？",
        "2022年，东湖市龙潭县司法局在村寨巡回演出多少场？",
    ]


def test_what_a_bureau_tells_of_itself_is_not_the_towns() -> None:
    read = load_document(
        "云溪县司法局2023年工作总结\n\n一、加强队伍建设\n\n推动解决群众急难愁盼问题29个。\n\n二、服务大局\n\n建成法治公园15个。"
    )
    stems = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert stems == [
        "2023年，云溪县司法局推动解决群众急难愁盼问题多少个？",
        "2023年，云溪县建成法治公园多少个？",
    ]


NEWS = "宪法精神浸润城乡\n\n东湖市司法局开展宣传。\n\n"


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "岭东县组建普法队38支，用快板、山歌等群众喜闻乐见的形式巡回宣讲156场。",
            "2022年，东湖市岭东县用快板、山歌等群众喜闻乐见的形式巡回宣讲多少场？",
        ),
        (
            "海州区推行联动，辖区万人起诉率降至42.5件，同比下降10.8%。石门县组建12支调解队，翻山越岭走访村组89个。",
            "2022年，东湖市石门县翻山越岭走访村组多少个？",
        ),
        (
            "在11月公布的全国优秀案例中，东湖市12件入选。",
            "2022年，在11月公布的全国优秀案例中，东湖市多少件入选？",
        ),
        ("12月4日，全市708所学校参加宪法晨读。", "2022年12月4日，东湖市多少所学校参加宪法晨读？"),
    ],
)
def test_a_piece_of_news_says_who_and_when(text: str, stem: str) -> None:
    assert stem in news(text)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("第二中学操场上书声琅琅，2600名师生齐声诵读宪法条文。", "诵读"),
        ("工作人员走上街头，设立展台，现场发放宣传品12000份。", "现场"),
        ("宣传周期间，公园日均接待市民4000余人次。", "公园"),
    ],
)
def test_a_scene_of_a_piece_of_news_is_not_the_towns(text: str, lost: str) -> None:
    assert [stem for stem in news(text) if lost in stem] == []


def news(text: str) -> list[str]:
    read = load_document(NEWS + text, year=2022, place="东湖", publisher="东湖市司法局")
    return [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("创作短视频40部，其中《外婆的借条》获三等奖，播放量突破200万次。", "播放量"),
        ("为受援人挽回经济损失1460万元，其中讨薪案件413件。", "其中"),
        ("政府法律顾问由7名增至10名，参与涉法事务173件次。", "增至，"),
        ("建成一站式解纷体系，公安、法院等13家单位入驻。", "入驻"),
        ("收到复议申请726件，为历年最高，审结118件。", "为历年"),
        ("投入580万元新建、改建司法所九个。", "投入改建"),
    ],
)
def test_half_of_a_sentence_is_not_asked(text: str, lost: str) -> None:
    assert [stem for stem in asked(text) if lost in stem] == []


def test_numbers_of_persons_and_money_are_both_of_the_same_deed() -> None:
    text = "发放救助金276万元，救助人数、金额同比分别上升20.3%和15.8%。"
    assert {stem.removeprefix("2022年，东湖市") for stem in asked(text)} >= {
        "救助人数同比上升百分之几？",
        "救助金额同比上升百分之几？",
    }
