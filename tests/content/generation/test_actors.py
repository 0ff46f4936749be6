"""Whose deed a sentence tells that names nobody, behind one that named somebody."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.actors import is_report
from content.generation.recipes import Recipe
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.granter_single import granter_single
from content.generation.recipes.name_blank import name_blank
from content.sources.domain.document import Origin
from content.sources.domain.loading import load_document
from tests.content.generation import drafts

TITLE = "清源区“法律诊所”开到家门口"


def asked(text: str, *, recipe: Recipe = figure_single, publisher: str = "清源区司法局") -> list[str]:
    document = load_document(
        f"{TITLE}\n\n{text}", title=TITLE, year=2024, place="清源区", publisher=publisher
    )
    return [draft.content.stem for draft in recipe(extract_facts(document), document, Random(1))]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "区人社局推出“速裁”通道。推动签订集体合同289份。",
            "2024年，清源区人社局推动签订集体合同多少份？",
        ),
        (
            "红岭人民法庭设立“茶乡法庭”。还联合镇司法所编印《用工提示》，发放3500册。",
            "2024年，清源区红岭人民法庭联合镇司法所编印《用工提示》，发放多少册？",
        ),
        (
            "桥西街道把“法律诊所”办进了商场。街道联合3家律所设立咨询台。10个月里，接待群众咨询1920人次。",
            "2024年，清源区桥西街道接待群众咨询多少人次？",
        ),
        (
            "纺织社区是老工人住宅区。社区成立“板凳调解室”，聘请老党员12人担任调解员。",
            "2024年，清源区纺织社区成立“板凳调解室”，聘请老党员多少人担任调解员？",
        ),
        (
            "区公安局在9个派出所设立调解窗口，共接收纠纷752件。",
            "2024年，清源区公安局接收纠纷多少件？",
        ),
        (
            "清源公安分局启用“民意110”平台。开展反诈宣传310场。",
            "2024年，清源区公安分局开展反诈宣传多少场？",
        ),
        (
            "区司法局牵头成立新业态法律服务团。服务团梳理问题清单，编写《骑手手册》，发放1.2万册。",
            "2024年，清源区新业态法律服务团编写《骑手手册》，发放多少册？",
        ),
        (
            "连山司法所建起“归航驿站”，安置刑满释放人员就业19人。",
            "2024年，清源区连山司法所安置刑满释放人员就业多少人？",
        ),
        (
            "清源区还注重制度建设，出台《清源区公共法律服务办法》，明确服务事项42项。",
            "2024年，清源区注重制度建设，出台《清源区公共法律服务办法》，明确服务事项多少项？",
        ),
    ],
)
def test_who_was_named_last_goes_on_acting(text: str, stem: str) -> None:
    assert stem in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "调解员走街串巷。区里的志愿者也来帮忙。调解噪音、漏水等邻里纠纷119件。",
        "在梨花村的文化广场，村民正在听课。培养“法律明白人”31名。",
        "桥西街道把“法律诊所”办进了商场。区人社局推出“速裁”通道，区医保局参与其中。签订集体合同289份。",
        "社区成立“板凳调解室”，聘请老党员12人担任调解员。",
    ],
)
def test_where_it_is_unsure_who_acts_the_number_is_not_asked(text: str) -> None:
    stems = asked(text)
    assert not any("纠纷" in stem or "合同" in stem or "明白人" in stem or "老党员" in stem for stem in stems)


def test_an_honour_is_of_whom_the_sentence_before_named() -> None:
    text = "石桥镇调委会调解山林纠纷147件。今年10月被司法部评为“全国模范调委会”。"
    stems = [content.stem for content in drafts.contents(granter_single, text)]
    assert stems == ["2022年，东湖市石桥镇调委会被哪个单位评为“全国模范调委会”？"]


def test_behind_the_town_as_a_whole_it_is_the_town() -> None:
    text = "清源区出台办法。区政府印发清单。新建法律服务点20个。"
    assert "2024年，清源区新建法律服务点多少个？" in asked(text)


def test_a_report_comes_back_to_its_own_deeds() -> None:
    text = "市市场监管局公布“首违不罚”事项清单。下发执法监督建议书9份。"
    stems = [content.stem for content in drafts.contents(figure_single, text)]
    assert "2022年，东湖市司法局下发执法监督建议书多少份？" in stems


def test_but_behind_somebody_small_it_is_unsure() -> None:
    text = "石桥司法所推行“一案三访”。回访当事人412人次。"
    assert drafts.contents(figure_single, text) == []


def test_a_town_called_by_a_number_is_no_number() -> None:
    stems = asked("九所镇有个法庭。九所法庭推行“一案三访”，审结纠纷62件。七所联动是又一做法。")
    assert stems
    assert not any("多少所" in stem for stem in stems)


def test_a_list_of_a_town_keeps_its_town() -> None:
    assert "2024年，清源区云雾镇有茶企多少家？" in asked("云雾镇有茶园3.2万亩、茶企47家。")


def test_who_speaks_is_no_name_to_ask() -> None:
    assert asked("“蓝马甲”志愿服务队队长介绍，队伍里有律师。", recipe=name_blank) == []


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "离老街不远的清源区综合治理中心，设有窗口14个。中心推行“一窗受理”，截至8月底，接待群众6312人次。",
            "截至2024年8月底，清源区综合治理中心推行“一窗受理”，接待群众多少人次？",
        ),
        (
            "离老街不远的清源区综合治理中心，设有接待窗口14个。",
            "2024年，清源区综合治理中心，设有接待窗口多少个？",
        ),
    ],
)
def test_a_body_that_stands_alone_before_its_comma_is_named(text: str, stem: str) -> None:
    assert stem in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "这条八百米长的老街，聚集着236家商户。",
        "过去，占道经营的投诉不断，仅2022年就有投诉417件。",
        "小区成立“邻里议事厅”，解决停车、加梯等难题67个。",
        "平台每天收集诉求，累计办理群众诉求7420件。",
        "公园占地1.2万平方米，接待研学学生7800人次。",
        "镇综治中心受理诉求731件，按期办结率99.5%。",
        "一年多来，豆腐巷投诉下降76%，商户自行化解纠纷152件。",
        "综治单位入驻大厅。中心推行“一窗受理”，受理事项2874件，办结率98.7%。",
    ],
)
def test_what_a_sentence_only_points_to_is_not_asked(text: str) -> None:
    assert asked(text) == []


def of_the_office(text: str) -> list[str]:
    return [content.stem for content in drafts.contents(figure_single, text)]


def test_an_office_pleads_for_its_government() -> None:
    stems = of_the_office("行政机关负责人出庭应诉率100%，代理市政府出庭应诉案件14件。")
    assert "2022年，东湖市司法局代理市政府出庭应诉案件多少件？" in stems


def test_people_taken_in_by_community_correction_are_said() -> None:
    stems = of_the_office("在册社区矫正对象132人，上半年新接收41人、解除38人。")
    assert "2022年上半年，东湖市司法局在社区矫正工作中，新接收社区矫正对象多少人？" in stems


def test_a_rate_of_settling_keeps_who_settled() -> None:
    stems = of_the_office("全市各级调解组织排查矛盾纠纷1962起，调解成功1921起，成功率97.9%。")
    assert "2022年，东湖市各级调解组织排查的矛盾纠纷调解成功率为百分之几？" in stems


def test_a_rate_of_those_who_sat_an_examination_is_not_asked() -> None:
    stems = of_the_office("组织执法资格考试3场，参考人员428人，通过率93.5%。")
    assert stems
    assert not any("百分之几" in stem for stem in stems)


def test_in_a_piece_about_the_town_a_court_is_given_nothing_of_others() -> None:
    stems = asked("青山镇有合作社26家，果农860人。", publisher="清源区人民法院")
    assert "2024年，清源区青山镇有合作社多少家？" in stems


def test_a_rate_behind_a_sentence_on_one_court_is_not_the_towns() -> None:
    assert not any("率" in stem for stem in asked("瑶山法庭巡回开庭96次。民商事案件调撤率达81.3%。"))
    assert any("率" in stem for stem in asked("清源区化解纠纷96件。民商事案件调撤率达81.3%。"))


def test_a_title_of_sketches_is_no_report() -> None:
    assert not is_report(Origin(title="瑶乡司法行政工作走笔"))
    assert is_report(Origin(title="清源区司法局工作总结"))
