"""Official texts name their year, place and publisher in their heading."""

import pytest

from content.sources.domain.document import Origin
from content.sources.domain.loading import load_document
from content.sources.domain.origin import short_place


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (
            "东湖市司法局2023年工作总结\n\n2023年，办案5件。",
            Origin("东湖市司法局2023年工作总结", 2023, "东湖", "东湖市司法局"),
        ),
        (
            "二〇二四年翁山旗司法局工作总结\n\n2024年，办案5件。",
            Origin("二〇二四年翁山旗司法局工作总结", 2024, "翁山旗", "翁山旗司法局"),
        ),
        (
            "关于建川市2023年度法治政府建设情况的报告\n\n全市办案5件。",
            Origin("关于建川市2023年度法治政府建设情况的报告", 2023, "建川", ""),
        ),
        (
            "让法治更有温度\n\n云川县二〇二二年法治政府建设年度报告\n\n全县办案5件。",
            Origin("云川县二〇二二年法治政府建设年度报告", 2022, "云川县", ""),
        ),
        (
            "滨海市人民法院工作报告\n\n——2023年1月10日在大会上\n\n2022年，收案5件。2022年，结案4件。",
            Origin("滨海市人民法院工作报告", 2022, "滨海", "滨海市人民法院"),
        ),
        (
            "东湖市2023年调解通报\n\n该做法被省司法厅推广，办公室设在市司法局，入选最高人民法院案例。",
            Origin("东湖市2023年调解通报", 2023, "东湖", ""),
        ),
        (
            "2023年南屏区人民检察院工作报告\n\n办案5件。",
            Origin("2023年南屏区人民检察院工作报告", 2023, "南屏区", "南屏区人民检察院"),
        ),
        (
            "东湖市法律援助处2023年工作总结\n\n办案5件。",
            Origin("东湖市法律援助处2023年工作总结", 2023, "东湖", "东湖市法律援助处"),
        ),
        (
            "2023年，云川县司法局全面履职。\n\n云川县司法局2023年工作情况报告\n\n全县办案5件。",
            Origin("云川县司法局2023年工作情况报告", 2023, "云川县", "云川县司法局"),
        ),
        (
            "石门镇司法所2023年工作小结\n\n办案5件。",
            Origin("石门镇司法所2023年工作小结", 2023, "石门镇", "石门镇司法所"),
        ),
        (
            "诸城市2023年法治政府建设报告\n\n全市办案5件。",
            Origin("诸城市2023年法治政府建设报告", 2023, "诸城", ""),
        ),
        (
            "法治的温度\n\n记者从东湖市司法局获悉，2023年办案5件。",
            Origin("法治的温度", 2023, "东湖", "东湖市司法局"),
        ),
        (
            "南江省东湖市南山街道2023年工作小结\n\n办案5件。",
            Origin("南江省东湖市南山街道2023年工作小结", 2023, "东湖市南山街道", ""),
        ),
        (
            "宪法走进校园\n\n东湖市司法局联合市教育局开展活动，2023年办案5件。",
            Origin("宪法走进校园", 2023, "东湖", "东湖市司法局"),
        ),
        (
            "东湖区：院子里的调解室\n\n2023年12月8日 来源：东湖日报\n\n2021年成立，今年8月被省司法厅评优。",
            Origin("东湖区：院子里的调解室", 2023, "东湖区", ""),
        ),
        (
            "海棠区：灯火\n\n来源：海棠融媒 时间：2024-11-15\n\n今年调解更多。\n\n海棠区人民检察院办案5件。",
            Origin("海棠区：灯火", 2024, "海棠区", ""),
        ),
        (
            "东湖论法 千余名市民问法\n\n东湖市司法局主办的2025年活动举行。\n\n自2021年以来，办案5件。",
            Origin("东湖论法 千余名市民问法", 2025, "东湖", "东湖市司法局"),
        ),
        ("普法纪实\n\n2023年建站3个。2024年建站5个。", Origin("普法纪实", 2024, "", "")),
        (
            "松浦区人民检察院工作报告\n\n——2024年1月18日在大会上\n\n一、2023年工作回顾\n\n办案5件。"
            "\n\n二、2024年工作安排\n\n2024年，办案更好。2024年，更快。",
            Origin("松浦区人民检察院工作报告", 2023, "松浦区", "松浦区人民检察院"),
        ),
        (
            "江宁州市青浦台区2022年工作报告\n\n办案5件。",
            Origin("江宁州市青浦台区2022年工作报告", 2022, "青浦台区", ""),
        ),
        ("没有年份的一段话。", Origin("没有年份的一段话", None, "", "")),
    ],
)
def test_the_heading_tells(text: str, origin: Origin) -> None:
    assert load_document(text).origin == origin


def test_what_the_editor_says_wins() -> None:
    document = load_document(
        "东湖市司法局2023年总结\n\n正文。", title="甲", year=2020, place="乙", publisher="丙"
    )
    assert document.origin == Origin("甲", 2020, "乙", "丙")


def test_cities_lose_their_suffix_and_districts_keep_it() -> None:
    assert [short_place(area) for area in ("东湖市", "浙江省", "南山区", "云川县")] == [
        "东湖",
        "浙江",
        "南山区",
        "云川县",
    ]


def test_a_body_of_the_city_around_it_does_not_report_for_a_district() -> None:
    text = "沧海市东湖区2024年法治建设工作报告\n沧海市公安局东湖分局办理治安案件812件。\n"
    origin = load_document(text).origin
    assert (origin.place, origin.publisher) == ("东湖区", "")
