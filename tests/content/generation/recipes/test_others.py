"""Statements, lists, gaps, pairs and orders."""

from content.generation.recipes.figure_numeric import figure_numeric
from content.generation.recipes.figure_ordering import figure_ordering
from content.generation.recipes.matching import level_matching, number_matching
from content.generation.recipes.name_blank import name_blank
from content.generation.recipes.name_cloze import name_cloze
from content.generation.recipes.set_multiple import set_multiple
from content.generation.recipes.truefalse import truefalse
from tests.content.generation.drafts import contents, key_texts, texts

NAMES = (
    "实施“以案促改”专项行动，推行繁简分流。开展“法润夜市”普法活动。"
    "开展“法护春蕾”宣传活动。建成“东湖连心”社区矫正平台。"
)
LISTS = (
    "出台行政处罚工作指引，推进清单管理、告知承诺、案卷评审等工作。完善诉前调解、巡回审判、在线公证等机制。"
)


def test_a_numeric_item_counts_in_the_unit_of_the_report() -> None:
    content = contents(figure_numeric, "办理援助案件2.8万件。")[0]
    assert content.stem == "2022年，东湖市司法局办理援助案件____万件。"
    assert (content.body["unit"], content.key) == ("万件", {"value": "2.8", "tolerance": "0"})


def test_about_gets_a_tolerance_and_more_than_is_not_filled_in() -> None:
    assert contents(figure_numeric, "帮助农民工挽回损失约2.2亿元。")[0].key["tolerance"] == "0.05"
    assert contents(figure_numeric, "持续执勤240余天，律师突破1.2万人。") == []


def test_a_false_statement_differs_in_one_element() -> None:
    text = "律师规模居全国第七，仲裁办案量列全国第九。"
    stems = {
        content.stem: content.key["value"] for seed in range(9) for content in contents(truefalse, text, seed)
    }
    assert stems == {
        "2022年，东湖市律师规模居全国第七。": True,
        "2022年，东湖市律师规模居全国第九。": False,
        "2022年，东湖市仲裁办案量居全国第九。": True,
        "2022年，东湖市仲裁办案量居全国第七。": False,
    }


def test_statements_on_leaders_are_never_altered() -> None:
    assert contents(truefalse, "获省部级以上领导批示8次。") == []


def test_a_list_is_asked_with_members_of_another_list() -> None:
    content = contents(set_multiple, LISTS)[0]
    assert content.stem == (
        "据《东湖市司法局2022年工作总结》列举，东湖市出台行政处罚工作指引，推进哪些工作？（选出所有正确项）"
    )
    assert sorted(key_texts(content)) == sorted(["清单管理", "告知承诺", "案卷评审"])
    assert set(texts(content)) - set(key_texts(content)) <= {"诉前调解", "巡回审判", "在线公证"}


def test_a_name_is_chosen_among_names_of_the_report() -> None:
    content = contents(name_cloze, NAMES)[0]
    assert content.stem.endswith("东湖市实施“____”专项行动，推行繁简分流。")
    assert key_texts(content) == ["以案促改"]
    assert set(texts(content)) == {"以案促改", "法润夜市", "法护春蕾"}


def test_a_plan_is_chosen_among_plans() -> None:
    content = contents(name_cloze, "全市“八五”普法工作开局。")[0]
    assert sorted(texts(content)) == sorted(["八五", "六五", "七五", "九五"])


def test_a_name_is_not_chosen_among_names_of_other_things() -> None:
    text = "设立“破产事务”服务窗口。打造“车载法庭”巡回审判点。开展“利剑”执行行动。建成“云上”庭审平台。"
    assert contents(name_cloze, text) == []


def test_a_third_of_the_short_names_and_those_without_rivals_are_written_out() -> None:
    keys = [content.key for content in contents(name_blank, NAMES)]
    assert keys == [{"blanks": [["以案促改"]]}, {"blanks": [["东湖连心"]]}]


def test_neither_one_of_several_names_nor_a_common_word_is_written_out() -> None:
    assert contents(name_blank, "推出“延时办”“上门办”公证服务。开通“绿色通道”援助服务。") == []


def test_firsts_are_paired_with_scopes_that_cannot_change_places() -> None:
    content = contents(level_matching, "全国首创追偿委员会。全省率先试行复议员。办理了全国首例视频公证。")[0]
    right = {part["id"]: part["text"] for part in content.body["right"]}
    left = {part["id"]: part["text"] for part in content.body["left"]}
    assert {left[key]: right[value] for key, value in content.key["pairs"].items()} == {
        "追偿委员会": "全国",
        "试行复议员": "全省",
        "视频公证": "全国",
    }
    assert content.body["reuse"] is True


def test_firsts_of_one_scope_are_no_pairs() -> None:
    assert contents(level_matching, "全国首创追偿委员会。全国率先试行复议员。办理了全国首例视频公证。") == []


def test_listed_numbers_are_paired_with_reuse() -> None:
    content = contents(number_matching, "建成三类法治阵地，其中法治公园2个、法治长廊3个、法治广场3个。")[0]
    assert [part["text"] for part in content.body["right"]] == ["2个", "3个"]
    assert content.body["reuse"] is True


def test_cases_of_several_sorts_are_put_in_order() -> None:
    text = "办理涉企案件42件。审结劳动争议案件312件。执结民生案件87件。"
    assert [key_texts(content) for content in contents(figure_ordering, text)] == [
        ["办理的涉企案件", "执结的民生案件", "审结的劳动争议案件"]
    ]


def test_a_thing_of_an_earlier_clause_and_a_number_of_a_campaign_are_not_put_in_order() -> None:
    text = "清理文件213件，废止8件。开展专项监督，审结劳动争议案件312件。执结民生案件87件。办理涉企案件42件。"
    assert contents(figure_ordering, text) == []


def test_the_whole_of_a_list_keeps_the_commas_of_its_number() -> None:
    text = "审结民商事案件3,947件，其中婚姻案件1,028件、借贷案件842件、劳动案件217件。"
    assert "对“审结民商事案件3，947件”" not in contents(number_matching, text)[0].stem
    assert "对“审结民商事案件3,947件”，" in contents(number_matching, text)[0].stem


def test_things_of_different_kinds_are_not_put_in_order() -> None:
    assert contents(figure_ordering, "建成法治公园12个。新建服务站点300个。设立调解工作室45个。") == []


def test_a_name_that_says_what_it_is_has_rivals_of_its_make() -> None:
    text = (
        "在法院设立“河长法官”工作站。设立“荔枝生态基地”服务站。开展“鉴江护水”专项行动。"
        "在园区设立“税企护航”工作站。在码头设立“渔港法官”联络点。"
    )
    offered = [texts(content) for content in contents(name_cloze, text) if "工作站" in content.stem]
    assert len(offered) == 2
    assert all("荔枝生态基地" not in options for options in offered)
