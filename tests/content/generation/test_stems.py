"""A stem names year and body, whatever the clause left out."""

import pytest

from content.generation.recipes.figure_single import figure_single
from tests.content.generation.drafts import contents


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("律师人数突破1.2万人。", "2022年，东湖市律师人数突破多少人？"),
        ("市司法局办理援助案件30件。", "2022年，东湖市司法局办理援助案件多少件？"),
        ("我局全年共办理援助案件30件。", "2022年，东湖市司法局全年共办理援助案件多少件？"),
        ("一年来，办理援助案件30件。", "2022年，东湖市司法局办理援助案件多少件？"),
        ("公证机构主动服务，办理公证30件。", "2022年，东湖市公证机构办理公证多少件？"),
        ("东湖市司法局办理援助案件30件。", "2022年，东湖市司法局办理援助案件多少件？"),
        ("推进顾问网格化全覆盖，惠及企业147万家。", "2022年，东湖市推进顾问网格化全覆盖，惠及企业多少家？"),
        ("2021年，办理援助案件30件。", "2021年，东湖市司法局办理援助案件多少件？"),
        ("2022年上半年，全市办理援助案件30件。", "2022年上半年，东湖市办理援助案件多少件？"),
        ("截至6月底，建成法治公园30个。", "截至2022年6月底，东湖市建成法治公园多少个？"),
        ("截至2022年6月底，共建成法治公园30个。", "截至2022年6月底，东湖市建成法治公园多少个？"),
        (
            "全市现有律师事务所30家。",
            "据《东湖市司法局2022年工作总结》，东湖市现有律师事务所多少家？",
        ),
        ("受理援助案件30件，较2020年增加7件。", "2022年，东湖市司法局受理援助案件多少件？"),
        ("严惩网络犯罪，审结案件63件。", "2022年，东湖市严惩网络犯罪，审结案件多少件？"),
        ("组织评查3轮，查阅卷宗240份，发现问题86个。", "2022年，东湖市司法局组织评查多少轮？"),
        ("偏远乡镇群众1200人次享受法律援助。", "2022年，东湖市偏远乡镇群众多少人次享受法律援助？"),
        ("全市律师事务所6家。", "2022年，东湖市有律师事务所多少家？"),
        ("列席审委会11次。", "2022年，东湖市列席审委会多少次？"),
        ("截至年底在矫198人。", "截至2022年底，东湖市在矫多少人？"),
        ("全市22个乡镇。", "2022年，东湖市有多少个乡镇？"),
        ("我市示范村数量增至5个。", "2022年，东湖市示范村数量增至多少个？"),
        ("市、县、乡三级平台接待群众1.9万人次。", "2022年，东湖市的市、县、乡三级平台接待群众多少人次？"),
        ("调解成功率98.5%。", "2022年，东湖市调解成功率为百分之几？"),
    ],
)
def test_the_stem_stands_alone(text: str, stem: str) -> None:
    assert contents(figure_single, text)[0].stem == stem


def test_what_is_there_is_asked_as_there_and_what_came_as_of_the_year() -> None:
    there = contents(figure_single, "全市现有律师事务所38家，执业律师612名。")
    assert there[1].stem == "据《东湖市司法局2022年工作总结》，东湖市现有执业律师多少名？"
    over = contents(figure_single, "截至12月底，在册社区矫正对象356人，全年新入矫312人、解矫298人。")
    assert [content.stem for content in over] == [
        "截至2022年12月底，东湖市在册社区矫正对象多少人？",
        "2022年，东湖市在社区矫正工作中，新入矫多少人？",
        "2022年，东湖市在社区矫正工作中，解矫多少人？",
    ]


def test_what_all_years_have_brought_is_no_years() -> None:
    text = "累计接收社区矫正对象842人，累计解除653人，现在册189人。"
    report = "据《东湖市司法局2022年工作总结》，东湖市"
    assert [content.stem.removeprefix(report) for content in contents(figure_single, text)] == [
        "累计接收社区矫正对象多少人？",
        "在社区矫正工作中，累计解除社区矫正多少人？",
        "在社区矫正工作中，现在册社区矫正对象多少人？",
    ]


def test_who_did_it_is_named_before_the_next_deed() -> None:
    stems = [
        content.stem for content in contents(figure_single, "志愿服务队累计服务420小时，代写法律文书126份。")
    ]
    assert "2022年，东湖市志愿服务队代写法律文书多少份？" in stems
    assert (
        contents(figure_single, "司法局还编印指南500册。")[0].stem == "2022年，东湖市司法局编印指南多少册？"
    )


def test_a_number_of_a_list_is_asked_without_its_neighbours() -> None:
    text = "审查规范性文件19件、行政合同46份。"
    assert [content.stem for content in contents(figure_single, text)] == [
        "2022年，东湖市司法局审查规范性文件多少件？",
        "2022年，东湖市司法局审查行政合同多少份？",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "强化审判，审结此类案件64件。",
        "规范司法行为，记录报告有关事项26条。",
        "规范决策程序，纳入目录事项14项。",
    ],
)
def test_what_points_to_another_sentence_is_not_asked(text: str) -> None:
    assert contents(figure_single, text) == []
