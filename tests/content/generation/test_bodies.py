"""Results belong to the body that reports, and levels are joined so that they read."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.award_single import award_single
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.granter_single import granter_single
from content.generation.recipes.spread_single import spread_single
from content.generation.recipes.truefalse import truefalse
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents


def test_what_was_granted_belongs_to_the_body_that_reports() -> None:
    text = "举办“法润夜市”专项活动，获评全省最佳实践案例。"
    assert contents(award_single, text)[0].stem == (
        "据《东湖市司法局2022年工作总结》，东湖市司法局举办“法润夜市”专项活动，获评哪一级的最佳实践案例？"
    )


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "建成省市县三级贯通的驾驶舱，在全省推广应用。",
            "据《东湖市司法局2022年工作总结》，东湖市建成的省市县三级贯通的驾驶舱在什么范围推广应用？",
        ),
        (
            "“东湖连心”服务平台在全省推广应用。",
            "据《东湖市司法局2022年工作总结》，东湖市“东湖连心”服务平台在什么范围推广应用？",
        ),
    ],
)
def test_a_level_behind_the_place_is_joined(text: str, stem: str) -> None:
    assert contents(spread_single, text)[0].stem == stem


def test_the_body_speaks_of_itself_as_this_office() -> None:
    text = "该局强化回访，收到改进建议96条。"
    stems = {content.stem for seed in range(9) for content in contents(truefalse, text, seed)}
    assert stems
    assert all("东湖市司法局" in stem for stem in stems)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("提出法律意见建议215条。", "2022年，东湖市司法局提出法律意见建议多少条？"),
        (
            "律师全年办理各类案件3472件，担任法律顾问328家。",
            "2022年，东湖市律师担任法律顾问多少家？",
        ),
        ("建成人民法庭41个、共享法庭526个。", "2022年，东湖市建成共享法庭多少个？"),
    ],
)
def test_a_deed_without_agent_is_of_the_office_or_of_who_acted_before(text: str, stem: str) -> None:
    assert stem in [content.stem for content in contents(figure_single, text)]


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        ("创建省级民主法治示范村4个、市级11个。", "市级多少"),
        ("全市培养法律明白人2146名，平均每个行政村9名。", "行政村多少"),
    ],
)
def test_a_number_is_not_asked_without_the_thing_it_counts(text: str, scrap: str) -> None:
    stems = [content.stem for content in contents(figure_single, text)]
    assert stems
    assert not any(scrap in stem for stem in stems)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("受理援助申请215件。", "2022年，东湖市司法局受理援助申请多少件？"),
        ("举办普法讲座42场。", "2022年，东湖市司法局举办普法讲座多少场？"),
        ("建成法治公园12个。", "2022年，东湖市建成法治公园多少个？"),
        (
            "全市6家律师事务所共有律师87名，担任法律顾问215家。",
            "2022年，东湖市律师事务所担任法律顾问多少家？",
        ),
    ],
)
def test_what_an_office_does_is_said_of_it_and_what_a_town_has_of_the_town(text: str, stem: str) -> None:
    assert stem in [content.stem for content in contents(figure_single, text)]


def test_another_body_in_the_sentence_does_not_become_the_one_that_acts() -> None:
    text = "提出检察建议16件，法院采纳15件，办理息诉和解案件13件。"
    stems = [content.stem for content in contents(figure_single, text)]
    assert [stem for stem in stems if "法院办理" in stem] == []


def test_a_small_body_tells_of_itself_alone() -> None:
    title = "东湖市法律援助中心2022年工作总结"
    read = load_document(
        "简化申请材料6项。", title=title, year=2022, place="东湖", publisher="东湖市法律援助中心"
    )
    stems = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert stems == ["2022年，东湖市法律援助中心简化申请材料多少项？"]


def test_where_no_body_is_known_nobody_is_said_to_try_cases() -> None:
    read = load_document(
        "审结民商事案件139件。建成法治公园12个。", title="云岭县要闻", year=2022, place="云岭县"
    )
    stems = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert stems == ["2022年，云岭县建成法治公园多少个？"]


def test_a_centre_that_says_so_is_named_once() -> None:
    title = "东湖市法律援助中心2022年工作情况"
    read = load_document("中心受理援助案件42件。", title=title, year=2022, place="东湖", publisher=title[:9])
    asked = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert asked == ["2022年，东湖市法律援助中心受理援助案件多少件？"]


def test_a_court_under_its_short_name_is_named_once() -> None:
    title = "东湖市人民法院2022年工作报告"
    read = load_document("东湖法院审结案件42件。", title=title, year=2022, place="东湖", publisher=title[:7])
    asked = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert asked == ["2022年，东湖市人民法院审结案件多少件？"]


def test_a_court_owns_no_villagers() -> None:
    title = "东湖市人民法院2022年工作报告"
    read = load_document(
        "打造“车载法庭”，偏远乡镇群众1200人次参加旁听。",
        title=title,
        year=2022,
        place="东湖",
        publisher=title[:7],
    )
    asked = [draft.content.stem for draft in figure_single(extract_facts(read), read, Random(1))]
    assert asked == ["2022年，东湖市人民法院打造“车载法庭”，偏远乡镇群众多少人次参加旁听？"]


def test_an_office_that_spreads_a_practice_is_not_what_is_spread() -> None:
    assert contents(spread_single, "三江市司法局在全市推广这一做法。") == []
    assert contents(spread_single, "“湖畔议事”做法被省司法厅在全省推广。") != []


def test_the_body_is_said_once_where_the_sentence_says_by_whom() -> None:
    text = "全省首例古树保护案由东湖市司法局提起，案件赔偿款108万元。"
    stems = {content.stem for seed in range(9) for content in contents(truefalse, text, seed)}
    assert stems
    assert all(stem.split("》")[-1].count("东湖市司法局") == 1 for stem in stems)


def test_the_ways_of_a_county_are_the_county_s() -> None:
    text = "博山的做法被省司法厅评为“十佳案例”。"
    read = load_document(
        text, title="2022年工作情况", year=2022, place="博山县", publisher="博山县法律援助处"
    )
    draft = next(granter_single(extract_facts(read), read, Random(1)))
    assert draft.content.stem == "2022年，博山县的做法被哪个单位评为“十佳案例”？"
