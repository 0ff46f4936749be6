"""Every good row of a real-life file comes in, and every bad row is named."""

from collections.abc import Callable

import pytest

from content.exchange.reading import read_file
from tests.content.exchange import real_files
from tests.content.exchange.workbooks import bad, good

DATE = "这一格被表格软件当成了日期或时间（{}），看不出原来写的是什么，例如 1-2 或 3/4。"
FORMULA = "这一格是公式（={}），文件里没有存下它的结果。"
ERROR = "这一格是表格软件的错误标记 {}。"
NO_TYPE = "题型“{}”这里没有，这道题没有带进来。"
ONE_KEY = "多选题至少要有两个正确选项；只有一个时请改用单选。"

# for each file its layout, (row, format, key) of the good rows, (row, column, why) of the bad ones
EXPECTED: dict[Callable[[], bytes], tuple[str, list[object], list[object]]] = {
    real_files.chaoxing_template: (
        "chaoxing",
        [
            (2, "single", "12月4日"),
            (3, "multiple", "依法纳税；依法服兵役"),
            (4, "truefalse", "正确"),
            (7, "blank", "三"),
            (10, "truefalse", "错误"),
        ],
        [
            (6, "D 正确答案", "题干里有 1 个空，答案却是 2 个。"),
            (8, "B 题型", NO_TYPE.format("简答题")),
            (9, "D 正确答案", "答案里的 C 不在选项里。"),
        ],
    ),
    real_files.chaoxing_older: (
        "chaoxing",
        [(5, "single", "全部履行"), (6, "multiple", "甲；乙"), (9, "truefalse", "正确")],
        [
            (7, "D 正确答案", ONE_KEY),
            (8, "D 正确答案", FORMULA.format("B5")),
            (10, "C 题干", "没有题干。"),
        ],
    ),
    real_files.chaoxing_page: (
        "chaoxing",
        [(3, "single", "119"), (4, "multiple", "报警；撤离"), (5, "truefalse", "错误")],
        [(6, "D 正确答案", "题型是单选，答案却写了 2 个。")],
    ),
    real_files.generic_sheets: (
        "generic",
        [
            (2, "single", "12348"),
            (3, "single", "50%"),
            (2, "multiple", "人民调解；行政调解"),
            (2, "truefalse", "正确"),
            (3, "truefalse", "错误"),
        ],
        [
            (4, "G 答案", "答案里的 D 不在选项里。"),
            (3, "C–F 选项", "有两个选项的文字一样，请改掉一个。"),
            (4, "C 答案", "没有写答案。"),
        ],
    ),
    real_files.generic_headings: (
        "generic",
        [
            (5, "single", "2021年1月1日"),
            (8, "truefalse", "错误"),
            (9, "truefalse", "正确"),
            (11, "multiple", "所有权；居住权"),
        ],
        [(6, "F 标准答案", DATE.format("1月2日")), (12, "F 标准答案", ONE_KEY)],
    ),
    real_files.generic_old_excel: (
        "generic",
        [
            (4, "single", "1982"),
            (5, "single", "12月4日"),
            (6, "truefalse", "正确"),
            (8, "multiple", "停止侵害；赔偿损失"),
            (9, "single", "12%"),
            (13, "blank", "18"),
        ],
        [
            (10, "H 参考答案", DATE.format("1月2日")),
            (11, "H 参考答案", ONE_KEY),
            (14, "C 题目类型", NO_TYPE.format("名词解释")),
        ],
    ),
    real_files.kahoot_template: (
        "kahoot",
        [
            (9, "single", "12月4日"),
            (10, "multiple", "人民调解；行政调解"),
            (11, "truefalse", "正确"),
            (12, "single", "15"),
        ],
        [
            (13, "H Correct answer(s) -", "没有写答案。"),
            (14, "H Correct answer(s) -", "答案里的 3 不在选项里，这道题只有 2 个选项。"),
        ],
    ),
    real_files.kahoot_first_row: (
        "kahoot",
        [(2, "multiple", "Sale；Lease"), (5, "truefalse", "错误")],
        [
            (3, "G Correct answer(s) -", "答案“1.3”对不上任何选项。"),
            (4, "G Correct answer(s) -", DATE.format("2024/2/1")),
            (6, "B–E 选项", "选项要有 2 到 6 个。"),
        ],
    ),
    real_files.kahoot_pasted: (
        "kahoot",
        [(2, "single", "七编"), (3, "multiple", "居住权；地役权")],
        [(4, "G Correct answer(s) -", "答案里同一个选项写了两次。")],
    ),
    real_files.quizizz_template: (
        "quizizz",
        [
            (3, "single", "12月4日"),
            (4, "multiple", "人民调解；行政调解"),
            (5, "blank", "12348"),
        ],
        [
            (6, "B Question Type", NO_TYPE.format("Open-Ended")),
            (7, "B Question Type", NO_TYPE.format("Poll")),
            (8, "H Correct Answer", "答案里的 5 不在选项里，这道题只有 2 个选项。"),
        ],
    ),
    real_files.quizizz_older: (
        "quizizz",
        [(2, "single", "警告"), (3, "truefalse", "正确"), (4, "single", "1982")],
        [(5, "D Option 2", ERROR.format("#N/A"))],
    ),
    real_files.quizizz_csv: (
        "quizizz",
        [(2, "single", "总则"), (3, "single", "返还")],
        [(4, "C–G 选项", "选项要有 2 到 6 个。")],
    ),
}


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.__name__)
def test_every_good_row_is_in_and_every_bad_row_is_named(file: Callable[[], bytes]) -> None:
    read = read_file(file())
    assert (read.format, good(read), bad(read)) == EXPECTED[file]


def test_what_merged_cells_say_counts_for_each_row() -> None:
    topics = [[item.topic for item in read_file(file()).taken] for file in MERGED]
    assert topics == [
        ["宪法", "宪法", "宪法", "民法典", "民法典"],
        ["宪法", "宪法", "宪法", "民法典", "民法典", "民法典"],
    ]


MERGED = (real_files.chaoxing_template, real_files.generic_old_excel)


def test_what_was_passed_over_is_said() -> None:
    said = {file.__name__: read_file(file()).remarks for file in SAID}
    assert said == {
        "chaoxing_older": [
            "工作表“题目”第 1–2 行是标题或说明（2 行），没有当作题目。",
            "工作表“题目”第 4 行是填写说明，没有当作题目。",
        ],
        "generic_sheets": [
            "工作表“旧题”是隐藏的，没有读。要带进来的，请先取消隐藏。",
            "工作表“说明”没有找到表头，里面 1 行都没有读。",
        ],
        "generic_headings": [
            "工作表“题目”里有 1 行是隐藏的（第 8 行），也一起读了。",
            "工作表“题目”第 1 行是标题或说明（1 行），没有当作题目。",
            "工作表“题目”里 1 行的出处是错误值，没有带进来，题目照读。",
            "工作表“题目”第 4 行是标题“一、单项选择题（每题2分，共20分）”，没有当作题目。",
            "工作表“题目”第 7 行是标题“二、判断题”，没有当作题目。",
            "工作表“题目”第 10 行是标题“三、多项选择题”，没有当作题目。",
        ],
        "quizizz_template": ["工作表“题目”第 2 行是填写说明，没有当作题目。"],
        "quizizz_older": ["工作表“题目”里 1 行带图片，图片没有带进来，请看看题目离了图片是否完整。"],
    }


SAID = (
    real_files.chaoxing_older,
    real_files.generic_sheets,
    real_files.generic_headings,
    real_files.quizizz_template,
    real_files.quizizz_older,
)
