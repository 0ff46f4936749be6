"""What a stem is about once everything that any stem may say is taken away."""

import re
from functools import lru_cache

import rjieba

from content.items.checks.evidence import plain
from content.items.checks.places import without_places

_SET_PHRASES = re.compile(
    r"(?:多少|____|第?几)[万亿]?(?:人次|[个件人家项条次场部名位户所起份篇期批类种元])?|选出所有正确项|下列|以下|哪一?[项个种些类级位部条家]|什么|怎样|是不是|属于|实现了?"
    r"|[12][0-9]{3}年度?|依照民法典|按照民法典|根据|据|报告|工作回眸|工作总结|亮点|当年|全年|共有?|请"
    r"|司法局|司法行政系统|全[国省市]"
)


def topic(stem: str) -> str:
    """Letters only, without the phrases of asking, years, places and the name of the document."""
    return re.sub(r"[^\w]", "", _SET_PHRASES.sub("", without_places(plain(stem))))


@lru_cache(maxsize=4096)
def topic_words(stem: str) -> frozenset[str]:
    """The words of the topic that mean something by themselves."""
    kept = _SET_PHRASES.sub("|", without_places(plain(stem)))
    return frozenset(word for word in rjieba.cut(kept) if len(word) > 1 and not word.isdigit())
