"""A number keeps what it counts: its object, its fellows, its measure, its ranking."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.document_single import document_single
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.level_single import level_single
from content.generation.recipes.rank_single import rank_single
from content.generation.recipes.set_multiple import set_multiple
from content.generation.recipes.truefalse import truefalse
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents


def stems(text: str) -> list[str]:
    return [content.stem for content in contents(figure_single, text)]


def test_a_deed_takes_its_object_from_the_sentence() -> None:
    text = "市司法局对18个部门开展法治督察，发现问题54个，下发建议书9份，截至12月底已整改47个。"
    assert "截至2022年12月底，东湖市督察发现的问题已整改多少个？" in stems(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("市司法局对不合格的6本予以通报。", "的多少本"),
        ("市司法局组织全市12个街道、29个部门主要负责人开展述法。", "组织全市多少个街道？"),
        ("在营商环境评价中，东湖市位列全省11个市第三名。", "多少个市第三名"),
        ("各镇已整改47个。", "整改多少个"),
    ],
)
def test_a_number_without_its_noun_or_errand_is_not_asked(text: str, cut: str) -> None:
    assert not any(cut in stem for stem in stems(text))


def test_those_sent_together_stay_together() -> None:
    text = "市司法局组织37名律师和基层法律服务工作者担任164个村法律顾问。"
    told = [content.stem for content in contents(truefalse, text)]
    assert told and all("名律师和基层法律服务工作者担任" in stem for stem in told)


def test_a_score_is_ranked_in_the_survey_that_the_sentence_names() -> None:
    text = "省统计局发布的全省法治满意度测评结果显示，东湖市以96.15分居全省第3位。"
    stem = "2022年，东湖市在省统计局发布的全省法治满意度测评中居全省第几位？"
    assert [content.stem for content in contents(rank_single, text)] == [stem]
    assert contents(rank_single, "东湖市以96.15分居全省第3位。") == []


def test_an_average_stays_one_in_every_part_of_a_list() -> None:
    assert stems("平均压减申请材料37%、压缩办理时限52%。")[1].endswith("平均压缩办理时限百分之几？")


def test_money_won_back_is_theirs_for_whom_it_was() -> None:
    text = "市法律援助中心为农民工办理援助案件93件，帮助追回劳动报酬及各类赔偿金281万元。"
    assert "2022年，东湖市法律援助中心为农民工追回劳动报酬及各类赔偿金多少万元？" in stems(text)


def test_a_deed_whose_number_is_gone_goes_too() -> None:
    text = "严厉打击电信网络诈骗犯罪，审结案件128件，追赃挽损964万元。"
    assert not any("审结案件，" in stem for stem in stems(text))


def test_a_predicate_without_its_subject_is_of_nobody() -> None:
    text = "柳湾镇被命名为法治示范乡镇，是全省唯一入选的乡镇。"
    assert contents(level_single, text) == []


def test_a_part_of_a_higher_body_bears_the_place_in_its_name() -> None:
    text = "沧海市生态环境局东湖分局办理环境违法案件27件。"
    read = load_document(text, title="东湖区2022年工作总结", year=2022, place="东湖区")
    (draft,) = figure_single(extract_facts(read), read, Random(1))
    assert draft.content.stem == "2022年，沧海市生态环境局东湖分局办理环境违法案件多少件？"


def test_a_story_of_one_person_is_not_asked() -> None:
    assert stems("村民赵某与钱某因地界争执，调解员4次到田间丈量，补偿青苗费1500元。") == []
    assert stems("市司法局审核合同312份。村民赵某与钱某因地界争执，调解员4次到田间丈量。") != []


def test_a_paper_that_only_leads_in_is_not_asked() -> None:
    text = (
        "根据《法治督察工作规定》，现将情况报告如下。印发《普法要点》。出台《执法办法》。制定《调解规则》。"
    )
    assert not any("根据下列" in content.stem for content in contents(document_single, text))


def test_no_option_runs_on_into_who_named_it() -> None:
    text = "柳湾村、东岭社区被司法部、民政部命名为民主法治示范村。"
    assert contents(set_multiple, text) == []


def test_a_rate_of_cases_that_another_clause_names_is_not_asked() -> None:
    text = "市政府收到行政复议申请64件，审结57件，其中维持31件、驳回8件，调解和解率为26.3%。"
    assert not any("局调解和解率" in stem or "市调解和解率" in stem for stem in stems(text))


def test_people_whose_name_holds_a_deed_are_had() -> None:
    text = "全市现有人民调解委员会184个，其中镇级12个，人民调解员915名。"
    assert any(stem.endswith("东湖市现有人民调解员多少名？") for stem in stems(text))


def test_one_kind_of_those_sent_is_not_credited_alone() -> None:
    text = "市司法局组织全市12个街道、29个部门主要负责人开展述法。"
    assert not any("全市多少个部门主要负责人" in stem for stem in stems(text))


def test_a_body_is_named_once() -> None:
    text = "开展案卷评查，市司法局随机抽取12个部门的案卷76本，评出优秀案卷21本。"
    assert not any("，市司法局" in stem for stem in stems(text))


def test_what_those_sent_did_is_not_told_of_the_town() -> None:
    text = "选派37名律师担任164个村法律顾问，参与化解矛盾纠纷253件。"
    assert not any("市参与" in stem or "局参与" in stem for stem in stems(text))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("市司法局牵头组成4个督察组，对18个部门开展法治督察。", "督察组"),
        ("市政府公布目录，列入目录事项6项。", "列入目录"),
        ("市法院审结破产案件21件，帮助5家企业重获新生。", "重获新生"),
        ("市公安局推行轻微违法清单，全年免予处罚418件。", "免予处罚多少"),
    ],
)
def test_a_remainder_without_its_matter_is_not_asked(text: str, cut: str) -> None:
    assert not any(cut in stem for stem in stems(text))


def test_a_measure_is_no_event_of_the_campaign_before_it() -> None:
    text = "开展“春风行动”等集中执行活动17次，限制高消费6240人次。"
    assert not any("开展限制" in stem for stem in stems(text))
