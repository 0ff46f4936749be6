"""NEGATIVE: the question is turned round without a mark, or twice."""

import re
from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.parts import options_of

CODE = "NEGATIVE"

_NOT = r"(?:不|没有|没|未|非|并非|无)"
_DOUBLE = re.compile(
    r"(?:不是|并非|并不是|没有哪|不能|不可|不会|无法|不得|绝非)[^，。；！？也又且和或而但、]{0,8}?(?:不(?!满|足|动产|可抗|同)|没有|没|未(?!成年|来|婚)|无(?!偿|效|权|因))"
    r"|不(?:能|得|可|属于|包括)[^，。]{0,10}(?:以外|之外)"
    r"|没有(?:不|未)|无不|莫不|未尝不"
)
_REVERSED = re.compile(
    rf"(?:哪|下列|以下|下面|何者)[^。？！；]*?(?:(?P<not>{_NOT})(?:属于|包括|包含|允许|存在|正确|是|对|符合|恰当|妥当|合法|准确|在|被|列入|应|构成|需|会"
    r"|要|享有|具有|入围|获|出现|提到|点名|推进|完成|开展)|(?P<wrong>错误|有误|不当|错的|除外|之外|例外))"
    rf"|(?:错误|有误|不正确|不准确|不恰当|不妥)的(?:一?项|选项|说法|表述|做法|是|有)"
    rf"|{_NOT}(?:属于|包括|包含)[^，。]{{0,10}}哪"
    r"|除了?哪[^，。]{1,8}(?:外|之外|以外)"
    # the odd one out; 哪些不能 asks for a list of the law
    r"|哪一?[个项种类位名条份件部](?:(?!情形|情况)[\u4e00-\u9fff]){0,4}?不(?:能|可以|可(?!抗|分)|得(?!当)|适用|受(?!理)|承担|具备|发生|成立)"
    rf"|{_NOT}(?:属于|包括|是|被|列入|入围)[^，。]{{0,30}}(?:的是|是哪|有哪|的有|是[？?：:]?$)"
)
_MARKED = re.compile(r"[【「『“*_＊<（(\[](?:不|没|未|非|无|错误|有误|除外)|\*\*|<u>|<b>")
# 哪种情形下不需要承担 … asks for the rule itself, not for the odd one out
_CONTENT_OF_RULE = re.compile(
    r"(?:情形|情况|条件)下?[^，。？]{0,8}(?:不|无)需?要?(?:承担|负|赔)|除[^，。]{1,12}(?:外|之外|以外)，"
)


def check(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    if _DOUBLE.search(content.stem):
        yield Complaint(CODE, "stem", "题干有双重否定，读着绕，请改成肯定的说法。")
    elif content.format != "truefalse" and turned_round(content.stem) and not _MARKED.search(content.stem):
        yield Complaint(CODE, "stem", "题干是反着问的，请改成正着问，或把“不”用【】标出来。")
    for option in options_of(content):
        if _DOUBLE.search(option.text):
            yield Complaint(CODE, option.field, "选项有双重否定，请改成肯定的说法。")


def turned_round(stem: str) -> bool:
    """Asked is what does not belong, marked or not."""
    plain_stem = re.sub(r"[【】「」『』*_]|</?[ub]>", "", stem)
    return bool(_REVERSED.search(plain_stem)) and not _CONTENT_OF_RULE.search(plain_stem)
