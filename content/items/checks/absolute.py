"""ABSOLUTE: 一律, 绝对, 从不 stand in wrong options only."""

import re
from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.parts import distractors_of, keys_of

CODE = "ABSOLUTE"

_ABSOLUTE = re.compile(
    r"一律|一概|统统|绝对|绝不|决不|毫不|根本不|不论|百分百|无一|从不|从未|从来|必须|只有|仅限|一切|永远|永久|总是|必然|必定|一定(?!程度|期限|数额|比例|范围|风险|条件|时间)|毫无|无条件|概不"
    r"|任何(?:情况|情形|时候|人|单位|条件|理由)|无论|完全(?:不|没有|无须|无需|禁止|免)|只能|百分之百|所有.{0,6}都"
)


def check(subject: Subject) -> Iterator[Complaint]:
    if any(_ABSOLUTE.search(option.text) for option in keys_of(subject.content)):
        return
    for option in distractors_of(subject.content):
        if found := _ABSOLUTE.search(option.text):
            yield Complaint(CODE, option.field, f"“{found[0]}”只出现在错误选项里，等于提示，请去掉。")
