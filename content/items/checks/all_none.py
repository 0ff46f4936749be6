"""ALL_NONE: 以上都对, 都不对 and their kin."""

import re
from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import plain
from content.items.checks.parts import options_of

CODE = "ALL_NONE"

_ALL_NONE = re.compile(
    r"(?:以上|上述|前述|上面|其他|其余|前[两二三四]者?|[abcde]、?和?[abcde]?)*"
    r"(?:三|四|几|各|全部|所有|两)*(?:个|种|项|者)*(?:选项|说法|答案|情形|内容)*(?:全部|全|都|均|皆|也)*"
    r"(?:对|是|正确|不对|不是|不正确|错|错误|包括|不包括|符合|不符合|没有|有|可以|不可以|可|不可)(?:的)?"
)
_WHOLE = re.compile(
    r"(?:以上|上述|前述|前面)(?!级|情形|规定|条件).*|前?[两二三四几][者项个](?:都|均|皆|全).*|(?:仅|只有|只)?[a-e](?:[、和与及+,]?[a-e])+(?:(?:都|均|皆|全|正确|对|项).*)?"
    r"|(?:都|均|皆|全)(?:无效|有效|不?合法|违法)|(?:没有|无)(?:一个|一项|任何|哪个|哪项)?(?:是)?(?:正确|对|符合)(?:的|答案|选项|项)*|(?:都|均|皆|全)(?:有可能|需要|行|要|包括|属于|适用)"
    r"|(?:以上|上述|前述)(?:全部|所有|各项|三项|四项|皆|都|均)?|(?:全部|都|没有)正确(?:答案|选项)?|无正确答案"
)


def check(subject: Subject) -> Iterator[Complaint]:
    for option in options_of(subject.content):
        text = plain(option.text).strip("。.")
        if _WHOLE.fullmatch(text) or (len(text) > 1 and _is_sweeping(text)):
            yield Complaint(CODE, option.field, "请不要用“以上都对”“都不对”这类选项，换成一个具体的选项。")


def _is_sweeping(text: str) -> bool:
    return bool(_ALL_NONE.fullmatch(text)) and bool(
        re.search(r"以上|上述|前述|都|均|皆|全|其他|[abcde]", text)
    )
