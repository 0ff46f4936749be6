"""What the columns of other people's tables are called."""

import pytest

from content.exchange.headers import field_of


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("题干", "stem"),
        ("试题题目（必填）", "stem"),
        ("题目描述", "stem"),
        ("問題內容", "stem"),
        ("【题干】", "stem"),
        ("题 干", "stem"),
        ("答案（多选用逗号隔开）", "answer"),
        ("正确答案/参考答案", "answer"),
        ("標準答案", "answer"),
        ("试题答案", "answer"),
        ("答案解析", "rationale"),
        ("答题解析", "rationale"),
        ("答案详解", "rationale"),
        ("詳解", "rationale"),
        ("选项A（必填）", "option:0"),
        ("选择项B", "option:1"),
        ("備選答案C", "option:2"),
        ("D.", "option:3"),
        ("选项五", "option:4"),
        ("【A】", "option:0"),
        ("所属章节", "topic"),
        ("考点", "topic"),
        ("题目难度系数", "difficulty"),
        ("试题类型", "type"),
        ("题目编号", "number"),
        ("题目分值", "ignored"),
        ("题目来源", ""),
        ("年级", ""),
        ("", ""),
        ("/", ""),
    ],
)
def test_a_column_is_known_by_what_it_is_called(header: str, field: str) -> None:
    assert field_of(header) == field
