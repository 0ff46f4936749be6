"""VAGUE: a key that cannot be measured: 前列, 多次, 较大, N."""

import re
from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.parts import key_texts, options_of

CODE = "VAGUE"

_VAGUE = re.compile(
    r"前列|前茅|行列|方阵|梯队|上游|靠前|居前|(?<!\d)多[次项个家名起场]|数[十百千万]|几[十百千]|若干|许多|很多|众多|诸多|大量|不少|一?大批|一批"
    r"|一系列|一些|较[大多高好快强]|有所[\u4e00-\u9fff]{2}$|绝?大多数|(?<!扩)大部分|上[百千万]|非常|十分(?!钟)|极大|极其|日益|越来越|积极成效|可观|丰硕|优异|稳步|进一步"
    r"|更[大多高好快]$|明显(?!不|低|高|处)|显著(?!方式|位置|标|提示)|大幅|一定程度|良好|逐步|持续|不断|基本(?=完成|实现|解决)|一流|领先(?=$|水平|地位)"
)
_PLACEHOLDER = re.compile(r"(?<![A-Za-z0-9+])[Nn](?=$|[个项家件种次条])|[×xX]{2,}")


def check(subject: Subject) -> Iterator[Complaint]:
    for option in options_of(subject.content):
        if _PLACEHOLDER.search(option.text):
            yield Complaint(CODE, option.field, "“N”不是确定的数，不能作选项，请换成具体的数或不出这题。")
    for spellings in key_texts(subject.content):
        found = _VAGUE.search(spellings[0])
        if found:
            yield Complaint(CODE, "key", f"“{found[0]}”说不准，不能作答案，请换成可以核对的说法。")
