"""False only where the quoted sentence says otherwise."""

from content.generation.recipes.truefalse import truefalse
from tests.content.generation.drafts import contents


def said(text: str) -> dict[str, bool]:
    return {
        content.stem: content.key["value"]
        for seed in range(12)
        for content in contents(truefalse, text, seed)
    }


def test_a_first_is_denied_only_of_a_wider_area() -> None:
    assert said("全省率先试行复议员。") == {
        "据《东湖市司法局2022年工作总结》，东湖市在全省率先试行复议员。": True,
        "据《东湖市司法局2022年工作总结》，东湖市在全国率先试行复议员。": False,
    }


def test_what_is_first_in_the_nation_is_never_denied_of_the_province() -> None:
    assert set(said("全国首创复议员制度。").values()) == {True}


def test_acts_of_party_and_congress_are_not_asked_since_they_could_only_be_true() -> None:
    text = "市委常委会专题研究法治政府建设情况。市人大常委会听取和审议法治政府建设报告。"
    assert said(text) == {}


def test_a_title_alone_is_not_worth_a_statement() -> None:
    assert said("起草出台《东湖市行政赔偿办法》政府规章。") == {}


def test_a_wider_spread_is_false_and_a_narrower_is_never_said() -> None:
    assert set(said("“东湖连心”服务平台在全国推广应用。").values()) == {True}
    wider = [stem for stem, value in said("“东湖连心”服务平台在全省推广应用。").items() if not value]
    assert wider == ["据《东湖市司法局2022年工作总结》，东湖市“东湖连心”服务平台在全国推广应用。"]


def test_full_coverage_without_levels_is_only_affirmed() -> None:
    assert said("实现领导干部年度述法全覆盖。") == {"2022年，东湖市实现领导干部年度述法全覆盖。": True}


def test_a_first_without_a_verb_is_told_by_its_level() -> None:
    found = said("办理的全省首例古树保护公益诉讼案，由省检察院印发。")
    true = [stem for stem, value in found.items() if value]
    assert true == ["据《东湖市司法局2022年工作总结》，东湖市司法局办理的古树保护公益诉讼案是全省首例。"]


def test_what_a_paragraph_sets_out_to_do_is_no_statement() -> None:
    assert said("四是推进刑事辩护全覆盖。") == {}
    assert said("四、加强协作，推进刑事辩护全覆盖。") == {}


def test_the_place_is_said_once() -> None:
    assert set(said("实现全市领导干部年度述法全覆盖。")) == {"2022年，东湖市实现领导干部年度述法全覆盖。"}
