"""Whose deed a clause tells that has no subject of its own."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.granter_single import granter_single
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents


def asked(text: str) -> list[str]:
    return [content.stem for content in contents(figure_single, text)]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("市审计局完成审计项目29个，查出违规资金4820万元。", "东湖市审计局查出违规资金多少万元？"),
        (
            "区委负责人主持召开专题会议3次，听取汇报，研究解决难题9个。",
            "东湖市区委负责人研究解决难题多少个？",
        ),
        (
            "市交通局、市水利局推行清单3份，作出不予处罚决定436件。",
            "东湖市交通局、市水利局作出不予处罚决定多少件？",
        ),
        (
            "市工商联与我局建立对接机制，设立商会调解室4个。",
            "东湖市工商联与东湖市司法局设立商会调解室多少个？",
        ),
        (
            "市法院在宝塔镇设立速裁团队3个，诉前调解案件1926件。",
            "东湖市法院诉前调解案件多少件？",
        ),
        (
            "宝塔镇依托中心平台，上报并就地解决小事908件。",
            "东湖市宝塔镇上报并就地解决小事多少件？",
        ),
        ("该市以镇街为抓手，配备人民调解员3260名。", "东湖市配备人民调解员多少名？"),
        ("引导律师担任村法律顾问，提供法律咨询9800人次。", "东湖市律师提供法律咨询多少人次？"),
        (
            "全市12个乡镇、96个村调委会共排查纠纷1803次，防止民转刑案件34件。",
            "东湖市乡镇、村调委会防止民转刑案件多少件？",
        ),
        (
            "出台《东湖市普法实施细则》，明确26家重点单位、43项责任清单。",
            "《东湖市普法实施细则》明确多少家重点单位？",
        ),
        ("环境资源法庭审结案件203件，发出补植令47份。", "东湖市环境资源法庭发出补植令多少份？"),
        (
            "成立榨菜产业法律服务团，深入86家榨菜企业开展体检，审查合同1430份。",
            "东湖市榨菜产业法律服务团深入86家榨菜企业开展体检，审查合同多少份？",
        ),
        ("会同市水利局编制检查事项清单37项。", "东湖市司法局会同市水利局编制检查事项清单多少项？"),
        ("市检察院提起公益诉讼4件，督促缴纳赔偿金58万元。", "东湖市检察院督促缴纳赔偿金多少万元？"),
        ("市司法局全程参与谈判11次，审查各类合同258份。", "东湖市司法局审查各类合同多少份？"),
        (
            "“老叔公”调解队遍布18个乡镇，有队员516名，全年调解纠纷2276件。",
            "东湖市“老叔公”调解队调解纠纷多少件？",
        ),
        ("市司法局合法性审核科审核决策8件、招商合同39份。", "东湖市司法局合法性审核科审核招商合同多少份？"),
        (
            "市司法局与市法院联合出台细则，诉前委派调解案件1327件。",
            "东湖市司法局与市法院诉前委派调解案件多少件？",
        ),
        ("组织旁听庭审6次，参加旁听的领导干部达182人次。", "东湖市参加旁听的领导干部达多少人次？"),
        (
            "组织“海上枫桥”普法宣讲团走进码头，为渔民授课35场次，赠送手册4600册。",
            "东湖市司法局组织“海上枫桥”普法宣讲团走进码头，赠送手册多少册？",
        ),
        ("局党组召开党组会27次。", "东湖市司法局党组召开党组会多少次？"),
        ("对全市28家单位开展执法检查。", "东湖市对多少家单位开展执法检查？"),
    ],
)
def test_the_subject_of_the_sentence_is_named(text: str, stem: str) -> None:
    assert f"2022年，{stem}" in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "市委政法委牵头成立市治理中心，设置综合受理窗口9个。",
        "乡镇调解组织全部入驻平台，诉前成功调解纠纷2875件。",
        "充分发挥市依法治市办统筹作用，召开协调小组会议8次。",
        "当地法庭与管护站共建联络站，办理破坏资源案件9件。",
        "全年收到申请213件，立案受理196件。",
        "向市政府和市人大常委会备案9件。",
        "报请省人民政府备案审查13件。",
    ],
)
def test_a_deed_of_nobody_knows_whom_or_what_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_an_office_counts_its_own_lawyers_not_those_of_the_firms() -> None:
    title = "据《东湖市司法局2022年工作总结》"
    assert asked("全市现有律师事务所14家，执业律师187名。") == [
        f"{title}，东湖市现有律师事务所多少家？",
        f"{title}，东湖市现有执业律师多少名？",
    ]


def test_what_a_body_that_was_guided_did_and_who_guided_it_are_not_mixed_up() -> None:
    text = "指导调解组织调解纠纷312件，走访群众2500人次。"
    assert asked(text) == ["2022年，东湖市指导调解组织调解纠纷多少件？"]
    text = "指导人民调解员2890名，诉前化解纠纷31678件。"
    assert asked(text) == ["2022年，东湖市指导人民调解员多少名？"]


def test_a_centre_is_called_by_the_name_its_paragraph_gave_it() -> None:
    text = "市委牵头成立市社会治理中心。中心自3月18日揭牌以来，接待群众5730人次。"
    assert "2022年，东湖市社会治理中心自3月18日揭牌以来，接待群众多少人次？" in asked(text)
    assert asked("中心自3月18日揭牌以来，接待群众5730人次。") == []


def test_what_was_granted_was_granted_to_the_subject() -> None:
    text = "秦塔公证处办理公证2653件，上门办证73次，被省司法厅评为“全省优秀单位”。"
    assert contents(granter_single, text)[0].stem == (
        "2022年，东湖市秦塔公证处被哪个单位评为“全省优秀单位”？"
    )


def test_a_piece_about_a_town_is_not_the_office_s_report() -> None:
    title = "东湖：法治护航乡村振兴"
    text = "记者从东湖市司法局获悉，情况很好。\n\n开展法律体检832次，组织普法讲座26场。"
    document = load_document(text, title=title, year=2022, place="东湖", publisher="东湖市司法局")
    facts = extract_facts(document)
    stems = [draft.content.stem for draft in figure_single(facts, document, Random(1))]
    assert stems
    assert all("东湖市开展" in stem or "东湖市组织" in stem for stem in stems)


def test_another_court_of_the_city_bears_its_own_name() -> None:
    origin = {"title": "岳东市中级人民法院工作报告", "year": 2022, "place": "岳东"}
    text = "全市法院受理案件98426件。平阳县法院、临水市法院设立宣传站7个，举办防诈讲座84场。"
    document = load_document(text, publisher="岳东市中级人民法院", **origin)
    facts = extract_facts(document)
    stems = [draft.content.stem for draft in figure_single(facts, document, Random(1))]
    assert "2022年，平阳县法院、临水市法院举办防诈讲座多少场？" in stems


def test_an_association_of_the_larger_city_is_not_put_into_the_county() -> None:
    assert asked("柳州市律师协会选派18名律师对口帮扶。") == ["2022年，柳州市律师协会选派多少名律师对口帮扶？"]


@pytest.mark.parametrize(
    "text",
    [
        "芦笙坡会现场热闹非凡。当天，发放双语宣传册3200份。",
        "在杆洞乡，调解室成了首选。今年以来，成功调解土地纠纷93件。",
    ],
)
def test_what_one_day_or_one_village_saw_is_not_asked_of_the_year_and_the_town(text: str) -> None:
    assert asked(text) == []


def test_a_village_does_not_hide_what_the_next_sentence_says_of_the_county() -> None:
    text = "在杆洞乡，调解室成了首选。市法院在拱洞设立巡回法庭，巡回审理案件138件。"
    assert any("市法院" in stem for stem in asked(text))


def test_this_office_is_nobody_where_no_office_reports() -> None:
    text = "该局将法律人才登记造册，吸纳63人。"
    document = load_document(text, title="东湖纪实", year=2022, place="东湖")
    assert list(figure_single(extract_facts(document), document, Random(1))) == []
