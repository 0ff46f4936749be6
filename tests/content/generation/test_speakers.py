"""A higher court that counts for all courts of its city speaks in their name, else in its own."""

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.figures import asking, clear_figures
from content.sources.domain.loading import load_document


def stems(text: str, publisher: str) -> list[str]:
    place = publisher[:2]
    read = load_document(text, title=f"{publisher}工作报告", year=2022, place=place, publisher=publisher)
    return [asking(fact, read) for _, fact in clear_figures(extract_facts(read), read)]


ALL = "2022年，全市法院共受理各类案件86483件。\n审结一审商事案件28764件。"
COURT = "东湖市中级人民法院"


@pytest.mark.parametrize(
    ("publisher", "text", "stem"),
    [
        (COURT, ALL, "2022年，东湖全市法院审结一审商事案件多少件？"),
        (COURT, ALL.replace("全市法院", "全市两级法院"), "2022年，东湖全市法院审结一审商事案件多少件？"),
        (COURT, "审结一审商事案件28764件。", f"2022年，{COURT}审结一审商事案件多少件？"),
        (
            COURT,
            "结案数居全市法院首位。\n审结一审商事案件28764件。",
            f"2022年，{COURT}审结一审商事案件多少件？",
        ),
        (COURT, f"{ALL}\n本院审结二审商事案件764件。", f"2022年，{COURT}审结二审商事案件多少件？"),
        (
            "东湖市人民检察院",
            "全市检察机关起诉犯罪嫌疑人3120人。\n办理公益诉讼案件287件。",
            "2022年，东湖市检察机关办理公益诉讼案件多少件？",
        ),
        (
            "江南省高级人民法院",
            "全省法院受理案件864830件。\n审结一审商事案件28764件。",
            "2022年，江南全省法院审结一审商事案件多少件？",
        ),
        ("东湖区人民法院", ALL, "2022年，东湖区人民法院审结一审商事案件多少件？"),
        (
            COURT,
            f"{ALL}\n行政机关负责人出庭应诉率为94.8%。",
            "2022年，东湖市行政机关负责人出庭应诉率为百分之几？",
        ),
    ],
)
def test_figures_are_given_to_those_the_report_counts_for(publisher: str, text: str, stem: str) -> None:
    assert stem in stems(text, publisher)
