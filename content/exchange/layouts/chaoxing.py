"""超星/学习通: 目录, 题型, 题干, 正确答案, 答案解析, 难易度, 知识点, 选项数, A to G."""

from content.exchange.layouts.base import Layout

CHAOXING = Layout("chaoxing", signs=("目录", "题型", "题干", "正确答案", "难易"), help_row=("必填", "选填"))
