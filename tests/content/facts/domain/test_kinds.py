"""Papers, campaigns, honours, coverage, organs and roles: one line each."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "type_name", "subject", "value"),
    [
        (
            "起草出台《东湖市停车管理办法》政府规章。",
            "document",
            "起草出台政府规章",
            "《东湖市停车管理办法》",
        ),
        ("实施“以案促改”专项行动。", "programme", "专项行动", "“以案促改”"),
        ("全市“八五”普法工作开局。", "programme", "普法", "“八五”"),
        ("探索开展镇街法治化综合改革。", "programme", "探索开展", "镇街法治化综合改革"),
        ("启用“调解码”，方便群众。", "programme", "启用", "“调解码”"),
        ("东湖市公证处的“摩托公证队”走进山乡。", "programme", "东湖市公证处", "“摩托公证队”"),
        ("上线“码上办”行政执法监督平台。", "programme", "行政执法监督平台", "“码上办”"),
        ("调委会被命名为“全国文明岗”。", "award", "调委会", "全国文明岗"),
        ("司法所荣立集体三等功。", "award", "司法所", "集体三等功"),
        ("短剧《婆婆的田》获二等奖。", "award", "短剧《婆婆的田》", "二等奖"),
        ("南山街道被评为2022年度市级平安街道。", "award", "南山街道", "2022年度市级平安街道"),
        ("与派出所实行“三所联动”。", "programme", "实行", "“三所联动”"),
        ("“海上枫桥”调解船调处纠纷。", "programme", "调解船", "“海上枫桥”"),
        ("成立古城旅游巡回法庭。", "programme", "成立", "古城旅游巡回法庭"),
        ("编印《Doing Business in Donghu》三百册。", "document", "编印", "《Doing Business in Donghu》"),
        ("3个场景入围“市数字法治好应用”。", "award", "3个场景", "市数字法治好应用"),
        ("推进法律顾问网格化全覆盖。", "coverage", "法律顾问网格化", "全覆盖"),
        ("心理平台在全省推广应用。", "coverage", "心理平台", "全省推广应用"),
        ("市人大常委会听取和审议年度法治报告。", "pair", "市人大常委会", "听取和审议年度法治报告"),
    ],
)
def test_each_kind_is_read(text: str, type_name: str, subject: str, value: str) -> None:
    assert [(f.subject, f.value) for f in facts_in(text, type_name)] == [(subject, value)]


@pytest.mark.parametrize(
    "text",
    [
        "实现“双下降”目标。",
        "破解“执行难”问题。",
        "“一趟也不用跑。”他说。",
        "“12348”热线接听咨询。",
        "以下简称“调委会”。",
        "获评“全国优秀法官”称号。",
    ],
)
def test_figures_of_speech_numbers_and_honours_are_no_campaigns(text: str) -> None:
    assert facts_in(text, "programme") == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("石桥镇调委会调解纠纷147件。今年10月被司法部评为“全国模范调委会”。", "石桥镇调委会"),
        ("县法律援助中心受理案件702件。3月，被省司法厅表彰为“全省先进集体”。", "县法律援助中心"),
        ("新城司法所被省司法厅评为“省级枫桥式司法所”。", "新城司法所"),
        ("南山服务队走访老人512户，办理公证27件，获评“优秀志愿服务组织”。", "南山服务队"),
        ("纺织社区成立“板凳调解室”。8月被省司法厅评为“全省优秀调解室”。", ""),
    ],
)
def test_an_honour_belongs_to_whom_its_paragraph_named(text: str, subject: str) -> None:
    assert [fact.subject for fact in facts_in(text, "award")] == [subject]


def test_pushing_for_coverage_is_not_having_it() -> None:
    found = facts_in("推进顾问全覆盖，实现述法全覆盖。", "coverage")
    assert [fact.qualifier for fact in found] == ["推进", "实现"]


def test_a_role_in_a_heading_is_paired_with_its_field() -> None:
    found = facts_in("总结\n\n争做数字法治的“探路者”\n\n全年办案5件，都已办结。", "role")
    assert [(f.subject, f.value) for f in found] == [("数字法治", "探路者")]


def test_a_book_is_no_regulation() -> None:
    assert facts_in("播出《法治时间》节目。", "document") == []


def test_a_code_within_a_name_does_not_come_out_with_the_honour() -> None:
    found = facts_in("“构建‘1+4+4’防护体系”案例入围省、市优秀案例。", "award")
    assert [(f.subject, f.value) for f in found] == [("“构建防护体系”案例", "省、市优秀案例")]


def test_honours_listed_together_come_out_one_by_one() -> None:
    found = facts_in("全系统获全国先进集体、全国模范司法所等荣誉65个。", "award")
    assert [fact.value for fact in found] == ["全国先进集体", "全国模范司法所"]
