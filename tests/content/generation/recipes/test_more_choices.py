"""Choices among papers, parts, bodies and lists."""

from content.generation.recipes.document_multiple import document_multiple
from content.generation.recipes.first_single import first_single
from content.generation.recipes.granter_single import granter_single
from content.generation.recipes.level_single import level_single
from content.generation.recipes.matching import level_matching, number_matching
from content.generation.recipes.name_blank import name_blank
from content.generation.recipes.organ_single import organ_single
from content.generation.recipes.role_single import role_single
from content.generation.recipes.set_multiple import set_multiple
from tests.content.generation.drafts import contents, key_texts, texts


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


def test_the_body_that_named_a_trial_is_chosen_among_its_peers() -> None:
    content = contents(granter_single, "律师调解市场化被司法部列为全国唯一试点。")[0]
    assert content.stem == "2022年，东湖市律师调解市场化被哪个单位列为全国唯一试点？"
    assert key_texts(content) == ["司法部"]
    assert len(texts(content)) == 4


def test_the_part_of_a_field_is_chosen_among_the_parts_of_the_report() -> None:
    parts = [("数字法治", "探路者"), ("共富示范", "施工队"), ("基层治理", "领头雁")]
    text = "总结\n\n" + "\n\n".join(
        f"争做{field}的“{role}”\n\n全年办案很多，都已办结。" for field, role in parts
    )
    content = contents(role_single, text)[0]
    assert content.stem.endswith("小标题把“数字法治”方面的工作比作什么？")
    assert (key_texts(content), len(texts(content))) == (["“探路者”"], 3)


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


def test_medals_are_no_rows_and_contests_no_levels() -> None:
    assert contents(number_matching, "8个项目分获1个金奖、3个银奖、3个铜奖。") == []
    text = "全市首届法治人物评选。全国首创追偿委员会。全省率先试行复议员。"
    assert contents(level_matching, text) == []
    assert contents(level_single, text) != []
