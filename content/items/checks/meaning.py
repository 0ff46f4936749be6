"""Different words for the same thing."""

import re
from functools import lru_cache

from content.items.checks.evidence import plain
from content.items.checks.figures import read_figure

_WORDS = {
    "无效": "没有法律效力|没有效力|不具有法律效力|不发生效力|不具效力",
    "无须": "不需要|不用|无需|不必",
    "返还": "归还|退还|还给",
    "死亡": "去世|过世",
    "解除": "终止",
    "承租人": "租客|租户|房客",
    "出租人": "房东",
    "父母": "父母亲|父亲和母亲|爸爸妈妈",
    "父亲": "爸爸",
    "母亲": "妈妈",
    "丈夫": "老公",
    "妻子": "老婆",
    "子女": "孩子",
    "马上": "立即|立刻|即刻",
    "可以": "能够",
    "法院": "人民法院|法庭",
    "检察院": "人民检察院",
    "全部": "全体|所有",
    "律所": "律师事务所",
    "赔偿": "赔付|赔钱|负责赔",
    "老年人": "老人",
    "未成年人": "未成年",
    "居委会": "居民委员会",
    "村委会": "村民委员会",
    "妇联": "妇女联合会",
    "物业": "物业公司|物业服务企业|物业服务人|物业企业",
    "派出所": "公安派出所",
    "一半": "二分之一|百分之五十|半数",
    "通知": "告知|告诉",
    "不得": "不能|不可以|不可|不准|禁止",
    "协商": "商量|商议",
    "": "责任人?$|应当|应该|应|需要|需|人民币",
}
_SYNONYMS = tuple((simple, re.compile(words)) for simple, words in _WORDS.items())
_FILLING = re.compile(r"[的了，、。,由向]")


def same_meaning(one: str, other: str) -> bool:
    """The same figure, or the same words once synonyms are put alike; not the same letters: that is DUP."""
    figure, second = read_figure(one), read_figure(other)
    if figure and second:
        return figure.equals(second)
    return plain(one) != plain(other) and _simple(one) == _simple(other)


@lru_cache(maxsize=256)
def _simple(text: str) -> str:
    line = plain(text)
    for simple, words in _SYNONYMS:
        line = words.sub(simple, line)
    return _FILLING.sub("", line) or plain(text)
