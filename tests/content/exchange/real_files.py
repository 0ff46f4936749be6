"""Twelve files as people hand them on: three of each layout, with all that goes wrong in an office."""

from datetime import date
from pathlib import Path

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.content.exchange.workbooks import as_excel_writes, as_strict, book_of
from tests.content.sources.documents import saved

CHAOXING = (
    "目录", "题型", "题干", "正确答案", "答案解析", "难易度", "知识点", "选项数", *"ABCDEFG",
)  # fmt: skip
KAHOOT = (
    None, "Question - max 120 characters", *(f"Answer {n} - max 75 characters" for n in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one",
)  # fmt: skip
QUIZIZZ = (
    "Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5",
    "Correct Answer", "Time in seconds", "Image Link", "Answer explanation",
)  # fmt: skip
QUIZIZZ_HELP = (
    "Text of the question\n\n(required)", "Question Type\n(default is Multiple Choice)",
    "Text for option 1\n(required in all cases except open-ended)", "Text for option 2\n(required …)",
    "Text for option 3\n(optional)", "Text for option 4\n(optional)", "Text for option 5\n(optional)",
    "The correct option choice (between 1-5).\nLeave blank for \"Open-Ended\", \"Poll\"",
    "Time in seconds\n(optional, default value is 30 seconds)", "Link of the image\n(optional)",
    "Explanation for the answer\n(optional)",
)  # fmt: skip


def chaoxing_template() -> bytes:
    """The new template: one 目录 for several rows, an empty row, spaces and wide letters everywhere."""
    book = book_of(
        [
            CHAOXING,
            ("/普法/宪法", "单选题", "国家宪法日是哪一天？ ", "Ｂ", "2014年设立", "易", None, 4,
             "3月15日", "12月4日", "4月15日", "6月5日"),
            (None, "多选题", "下列属于\xa0公民基本义务的是（ ）", "A，C", None, "中", None, 3,
             "依法纳税", "投资理财", "依法服兵役"),
            (None, "判断题", "宪法是国家的根本法。", "正确", None, "易"),
            (),
            ("/普法/民法典", "填空题", "____周岁以上的自然人为成年人。", "十八|18", None, "难"),
            ("/普法/民法典", "填空题", "普通诉讼时效期间为（）年。", "三；3", None, "难", "诉讼时效"),
            ("/普法/民法典", "简答题", "什么是居住权？", "略"),
            ("/普法/民法典", "单选题", "这一行少写了选项", "C", None, "易", None, 2, "甲", "乙"),
            ("/普法/民法典", "判断题", "居住权可以继承。", "×", None, "容易"),
        ]
    )  # fmt: skip
    book.active.merge_cells("A2:A4")
    return as_excel_writes(saved(book))


def chaoxing_older() -> bytes:
    """Without 知识点, under two title rows, with a help row, and one answer counted by a formula."""
    older = [name for name in CHAOXING if name != "知识点"]
    book = book_of(
        [
            ("法治在线学习 题库批量导入模板（2019版）",),
            ("说明：请勿改动表头",),
            older,
            ("选填，如 /目录", "必填", "必填", "必填", "选填", "选填", "选填", "选填"),
            ("/法治", "单选", "一次性付清价款属于哪种履行？", "A", None, "简单", 2, "全部履行", "部分履行"),
            ("/法治", "不定项", "下列说法正确的有", "AB", None, "较难", 3, "甲", "乙", "丙"),
            ("/法治", "不定项", "下列说法中正确的有", "C", None, "较难", 3, "子", "丑", "寅"),
            ("/法治", "判断", "这一行的答案是公式", "=B5", None, "易", None),
            ("/法治", "判断", "拾得遗失物应当返还权利人。", "√", None, "易", None),
            ("/法治", "单选", None, "A", None, "易", 2, "只有选项", "没有题干"),
        ]
    )
    book.active.merge_cells("A1:O1")
    book.active.merge_cells("A2:O2")
    return as_strict(as_excel_writes(saved(book)))


def chaoxing_page() -> bytes:
    """A web page under the name .xls, as a school's system writes it."""
    head = "".join(f"<th>{name}</th>" for name in CHAOXING)

    def row(*cells: str) -> str:
        return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"

    rows = (
        row(
            "/安全", "单选题", "发生火灾时应拨打哪个&nbsp;电话？", "C", "", "易", "", "3", "110", "120", "119"
        ),
        row(
            "/安全", "多选题", "下列做法<b>正确</b>的是<br>（多选）", "AB", "", "中", "", "2", "报警", "撤离"
        ),
        row("/安全", "判断题", "电梯着火时可以乘电梯逃生。", "错", "", "易", "", ""),
        row("/安全", "单选题", "这一行的答案写成了两个", "AB", "", "易", "", "2", "甲", "乙"),
    )
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>'
        f'<table border="1"><tr><td colspan="15">安全教育题库</td></tr><tr>{head}</tr>{"".join(rows)}</table>'
        "</body></html>"
    ).encode("gb18030")


def generic_sheets() -> bytes:
    """One sheet a format, a sheet of notes, a hidden sheet, and the key in red."""
    red = InlineFont(color="FFFF0000")
    book = book_of(
        [
            ("序号", "题目", "A", "B", "C", "D", "答案"),
            (1, "法律援助热线是？", 12315, 12345, 12348, 12368, CellRichText(TextBlock(red, "C"))),
            (2, "下列比例正确的是", 0.05, 0.1, 0.2, 0.5, "d"),
            (3, "这一行的答案不在选项里", "甲", "乙", "丙", None, "D"),
            (4, None, None, None, None, None, None),
        ],
        title="单选",
    )
    for column in "CDEF":
        book.active[f"{column}3"].number_format = "0%"
    many = book.create_sheet("多选题（5题）")
    many.append(("序号", "题目", "A", "B", "C", "D", "答案"))
    many.append((1, "下列属于调解的有", "人民调解", "行政调解", "仲裁裁决", None, "AB"))
    many.append((2, "这一行的选项重复了", "甲", "甲", "乙", None, "AC"))
    judged = book.create_sheet("判断")
    judged.append(("序号", "题目", "答案"))
    judged.append((1, "遗嘱可以变更。", True))
    judged.append((2, "口头合同一律无效。", "F"))
    judged.append((3, "这一行没有答案。", None))
    notes = book.create_sheet("说明")
    notes.append(("本题库由普法办整理",))
    old = book.create_sheet("旧题")
    old.sheet_state = "hidden"
    old.append(("题目", "答案"))
    old.append(("作废的题", "对"))
    return as_excel_writes(saved(book))


def generic_headings() -> bytes:
    """A header of two rows, headings between the rows, an answer that became a date."""
    book = book_of(
        [
            ("2024年普法知识竞赛题库",),
            ("题号", "试题", "选项", None, None, "标准答案", "出处"),
            (None, None, "A", "B", "C", None, None),
            ("一、单项选择题（每题2分，共20分）",),
            ("1.", "民法典自何时起施行？", "2020年5月28日", "2021年1月1日", "2020年10月1日", "B", "民法典"),
            ("2.", "配对的答案写成了1-2", "甲", "乙", "丙", date(2024, 1, 2), None),
            ("二、判断题",),
            ("3.", "胎儿没有任何民事权利能力。", None, None, None, "错误", None),
            ("4.", "出处是一个错误", None, None, None, "对", "#REF!"),
            ("三、多项选择题",),
            ("5.", "下列属于物权的有\n（多选）", "所有权", "居住权", "著作权", "A、B", None),
            ("6.", "这一行只有一个答案", "甲", "乙", "丙", "A", None),
        ]
    )
    sheet = book.active
    for area in ("A1:G1", "A2:A3", "B2:B3", "C2:E2", "F2:F3", "G2:G3", "A4:G4", "A7:G7", "A10:G10"):
        sheet.merge_cells(area)
    sheet["F6"].number_format = 'm"月"d"日"'
    sheet.row_dimensions[8].hidden = True
    return saved(book)


def kahoot_template() -> bytes:
    """As Kahoot gives it: the header in row 8, and the rows numbered to the end."""
    book = book_of(
        [
            (None, "Quiz template"),
            (None, "Add questions, at least two answer alternatives, time limit and choose correct answers."),
            (None, "Remember: questions have a limit of 120 characters and answers can have 75 max."),
            (
                None,
                "See an example question below (don't forget to overwrite this with your first question!)",
            ),
            (),
            (),
            (),
            KAHOOT,
            (1, "国家宪法日是哪一天？", "3月15日", "12月4日", "6月5日", "4月15日", 20, 2),
            (2, "下列属于调解的有？", "人民调解", "行政调解", "仲裁裁决", None, 30, "1,2"),
            (3, "遗嘱可以变更。", "对", "错", None, None, 10, 1),
            (4, "7 加 8 是多少？", 14, 15, 16, 17, 20, 2),
            (5, "这一行没有选对的答案", "甲", "乙", None, None, 20, None),
            (6, "这一行的答案太大", "甲", "乙", None, None, 20, "3"),
            *((number, *[None] * 7) for number in range(7, 101)),
        ]
    )
    return as_excel_writes(saved(book))


def kahoot_first_row() -> bytes:
    """The header in row 1 and column A; a German Excel made a number of 1,3 and a date of 1.2."""
    book = book_of(
        [
            KAHOOT[1:],
            ("Which two are contracts?", "Sale", "Theft", "Lease", None, 20, "1;3"),
            ("The answer 1,3 became a number", "a", "b", "c", None, 20, 1.3),
            ("The answer 1.2 became a date", "a", "b", "c", None, 20, date(2024, 2, 1)),
            ("Is a promise a contract?", "Yes", "No", None, None, 20, "2 "),
            ("Only one option", "a", None, None, None, 20, 1),
        ]
    )
    return as_strict(saved(book))


def kahoot_pasted() -> bytes:
    """Tab-separated text under the name .xls, with the mark of UTF-16."""
    lines = (
        KAHOOT[1:],
        ("民法典共有几编？", "五编", "六编", "七编", "八编", "20", "3"),
        ("下列属于用益物权的有？", "居住权", "抵押权", "地役权", "", "20", "1,3"),
        ("这一行的答案写了两遍", "甲", "乙", "", "", "20", "1,1"),
    )
    return "\r\n".join("\t".join(map(str, line)) for line in lines).encode("utf-16")


def quizizz_template() -> bytes:
    """With its row of help, and every kind of question it knows."""
    book = book_of(
        [
            QUIZIZZ,
            QUIZIZZ_HELP,
            ("国家宪法日是哪一天？", "Multiple Choice", "3月15日", "12月4日", None, None, None, 2, 30, None,
             "2014年"),
            ("下列属于调解的有？", "Checkbox", "人民调解", "行政调解", "仲裁裁决", None, None, "1,2", 30),
            ("法律援助热线是____。", "Fill-in-the-Blank", "12348", "一二三四八", None, None, None, None, 30),
            ("谈谈你的看法", "Open-Ended", None, None, None, None, None, None, 60),
            ("你喜欢哪种活动？", "Poll", "讲座", "竞赛", None, None, None, None, 30),
            ("这一行的答案太大", "Multiple Choice", "甲", "乙", None, None, None, 5, 30),
        ]
    )  # fmt: skip
    return as_excel_writes(saved(book))


def quizizz_older() -> bytes:
    """Without the row of help; a picture, a question without a type, a formula nobody reads."""
    book = book_of(
        [
            QUIZIZZ[:10],
            ("图中的标志是什么？", "Multiple Choice", "警告", "禁令", None, None, None, 1, "=15*2",
             "https://example.org/sign.png"),
            ("宪法是根本法。", None, "True", "False", None, None, None, 1, 30),
            ("下列哪一年", "Multiple Choice", 1954, 1982, 2018, None, None, "2", 30),
            ("这一行的选项是错误", "Multiple Choice", "甲", "#N/A", None, None, None, 1, 30),
        ]
    )  # fmt: skip
    return saved(book)


def quizizz_csv() -> bytes:
    """Saved as .csv by a Chinese Excel: GB18030, quoted lines, stars in the header."""
    head = ",".join(f"*{name}" if number < 4 else name for number, name in enumerate(QUIZIZZ))
    lines = (
        head,
        '"民法典的第一编\n是什么？",multiple choice,总则,物权,,,,1,30,,',
        "拾得遗失物怎么办？,Multiple Choice,返还,占有,丢弃,,,１,30,,应当返还权利人",
        "选项只有一个,Multiple Choice,返还,,,,,1,30,,",
    )
    return "\r\n".join(lines).encode("gb18030")


def generic_old_excel() -> bytes:
    """An .xls of 2003: merged 知识点 and 题型, hidden parts, shares, a date, a truth value."""
    return Path("tests/data/exchange/generic-three.xls").read_bytes()
