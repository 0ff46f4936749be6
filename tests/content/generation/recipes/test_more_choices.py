"""Choices among papers, parts, bodies and lists."""

from random import Random

from content.facts.domain.extract import extract_facts
from content.generation.generate import generate
from content.generation.recipes.document_multiple import document_multiple
from content.generation.recipes.figure_ordering import figure_ordering
from content.generation.recipes.first_single import first_single
from content.generation.recipes.granter_single import granter_single
from content.generation.recipes.level_single import level_single
from content.generation.recipes.matching import number_matching
from content.generation.recipes.name_blank import name_blank
from content.generation.recipes.organ_single import organ_single
from content.generation.recipes.reach_single import reach_single
from content.generation.recipes.set_multiple import set_multiple
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents, document, key_texts, texts


def test_papers_of_one_deed_are_asked_together() -> None:
    text = (
        "推进《东湖市停车条例》《东湖市养犬条例》等项目。起草出台《东湖市赔偿办法》政府规章。"
        "起草出台《东湖市调解办法》政府规章。"
    )
    content = contents(document_multiple, text)[0]
    assert content.stem == (
        "据《东湖市司法局2022年工作总结》，东湖市起草出台哪些政府规章？（选出所有正确项）"
    )
    assert sorted(key_texts(content)) == ["《东湖市调解办法》", "《东湖市赔偿办法》"]
    assert len(texts(content)) == 4


def test_a_list_of_bodies_without_what_they_did_is_not_asked() -> None:
    text = "与市总工会、市工商联、市金融办建立9个机制。联合市妇联、市教育局开展调查。"
    assert [content.stem for content in contents(set_multiple, text) if "建立？" in content.stem] == []


def test_the_body_that_named_a_trial_is_chosen_among_its_peers() -> None:
    content = contents(granter_single, "律师调解市场化被司法部列为全国唯一试点。")[0]
    assert content.stem == "2022年，东湖市律师调解市场化被哪个单位列为全国唯一试点？"
    assert key_texts(content) == ["司法部"]
    assert len(texts(content)) == 4


def test_what_a_heading_calls_a_field_of_work_is_rhetoric_and_not_asked() -> None:
    parts = [("数字法治", "探路者"), ("共富示范", "施工队"), ("基层治理", "领头雁")]
    text = "总结\n\n" + "\n\n".join(
        f"争做{field}的“{role}”\n\n全年办理援助案件312件。" for field, role in parts
    )
    read = document(text)
    stems = [draft.content.stem for draft in generate(read, extract_facts(read), seed=1)]
    assert stems
    assert not [stem for stem in stems if "探路者" in stem or "比喻" in stem or "比作" in stem]


def test_offices_are_no_rivals_of_services() -> None:
    text = (
        "行政复议整合司法所、派出所、人民法庭等单位。社区法庭开展网上立案、在线调解、巡回审判等诉讼服务。"
        "法律援助会商由城建办、监管所、执法队共同办理。"
    )
    offered = {text for content in contents(set_multiple, text) for text in texts(content)}
    assert offered.isdisjoint({"巡回审判", "在线调解", "网上立案"})


def test_one_of_a_counted_lot_has_no_level() -> None:
    assert contents(level_single, "该室被命名为金牌调解室，成为全市首批10个金牌调解室之一。") == []


def test_two_organs_on_one_matter_leave_only_the_congress_s_own_act() -> None:
    text = "市委常委会专题研究法治政府建设情况。市人大常委会听取和审议法治政府建设报告。"
    assert [key_texts(content) for content in contents(organ_single, text)] == [["市人大常委会"]]


def test_a_contest_is_no_rival_of_a_case() -> None:
    text = "办理全国首例视频公证。开展全市首届法治人物评选。全省率先试行复议员。全国首创追偿委员会。"
    keys = [key_texts(content) for content in contents(first_single, text)]
    assert ["视频公证"] not in keys
    assert ["法治人物评选"] not in keys


def test_a_coined_name_without_a_purpose_is_not_asked() -> None:
    assert contents(name_blank, "实施“以案促改”专项行动。") == []
    assert contents(name_blank, "依托“东湖连心”服务平台，开展各项工作。") == []


def test_a_list_under_a_general_verb_or_of_empty_labels_is_not_asked() -> None:
    other = "完善诉前调解、巡回审判、在线公证等机制。"
    assert contents(set_multiple, f"推进清单管理、告知承诺、案卷评审等工作。{other}") == []
    assert contents(set_multiple, f"启动实施法治东湖规划、六大专项工作等。{other}") == []


def test_medals_are_no_rows() -> None:
    assert contents(number_matching, "8个项目分获1个金奖、3个银奖、3个铜奖。") == []


def test_the_levels_that_a_committee_reaches_are_chosen_among_others() -> None:
    content = contents(reach_single, "实现了社区矫正委员会市县两级全覆盖。")[0]
    assert content.stem == ("据《东湖市司法局2022年工作总结》，东湖市实现了社区矫正委员会哪几级的全覆盖？")
    assert (key_texts(content), len(texts(content))) == (["市县两级"], 3)


def test_neither_procedures_nor_other_cases_stand_beside_the_cases_dealt_with() -> None:
    read = load_document(
        "2022年工作\n\n审结贪污贿赂、渎职犯罪案件89件112人，其中原县处级以上干部14人。\n\n"
        "网上立案61740件，网上立案率为68.3%；适用简易程序、小额诉讼程序审结案件59426件，平均审理周期为39天。",
        title="东湖市中级人民法院工作报告",
        year=2022,
        place="东湖",
        publisher="东湖市中级人民法院",
    )
    facts = extract_facts(read)
    assert sum(fact.type == "set" for fact in facts) == 2
    assert list(set_multiple(facts, read, Random(1))) == []


def test_offences_charged_in_another_sentence_are_no_wrong_options() -> None:
    text = "起诉寻衅滋事、聚众斗殴等犯罪112人。起诉非法集资、合同诈骗等犯罪64人。"
    assert contents(set_multiple, text) == []


def test_sums_and_stages_of_one_thing_are_not_put_in_order() -> None:
    stages = "收到复议申请91件，受理复议申请85件，审结复议申请78件。"
    assert contents(figure_ordering, stages) == []
    assert contents(figure_ordering, "处罚金额3万元。涉案金额8万元。减免金额9万元。") == []
