"""The campaign or platform within which a sentence counts: without it its numbers would be the year's."""

import re

from content.facts.domain.prose import Clause, without_lead
from content.facts.domain.quantity import quantities, unit_of

_BEGUN = (
    r"(?:深入|持续|扎实|全面|纵深|集中|联合|专门|牵头|积极|大力|再次|还)*(?:组织|部署|启动)?"
    r"(?:开展|推进|实施|组织|部署|启动|参与|参加|开启|打响|深化)(?:了|好)?"
)
_CAMPAIGN = re.compile(
    rf"(?:^|.*?[一-鿿]){_BEGUN}[^,;]*?(?:专项(?:行动|活动|整治|治理|监督|检察|检查|督查|执法|执行|斗争|工作)"
    r"|(?:集中|综合|百日|联合|攻坚)(?:行动|攻坚|整治|治理|执行|会战|清理|执法|排查)|攻坚战|大排查|大整治|大会战"
    r"|[”\"][一-鿿]{1,10}|(?:主题|系列|集中)[一-鿿]{0,4}活动|(?:整治|治理|清查|清理|排查|攻坚|打击|整顿|护航|保护)(?:专项)?(?:行动|工作|活动)|(?:行动|活动|攻坚)[”\"]|清理整顿|大检查|专项抽查|专项清理)(?:中)?$"
    r"|(?:依法|从严|严厉|坚决|持续|重拳|有力|精准|突出)*(?:打击|严惩|惩治|惩处)[^,;、]{2,24}(?:犯罪|违法行为)$"
    r"|在[^,;]*(?:专项|行动|活动|整治|攻坚)[^,;]*中$"
)
_TIMES = frozenset(["次", "场", "轮", "期", "场次", "轮次"])
_MEANS = re.compile(
    r"(?:依托|运用|利用|借助|通过|开通|设立|设置|成立|建立|组建|打造|搭建|推出|推行|推广|创新|创设|首创|建成|探索|实行|试行|上线)"
    r"(?:了|出)?[^,;“\"]{0,8}[“\"][^“”\"]{2,16}[”\"][^,;“”\"、]{0,12}$"
)
# 组建由12名律师组成的顾问团, who did what follows
_BODY_OF = re.compile(r"(?:组建|成立|组成)了?由[^;]*组成的[一-鿿“”]{2,14}$")
# what the whole town has, or counts at a day, is of no campaign
_OF_ALL = re.compile(r"全[国省市州县区旗镇]|[共现拥]有|截[至止]|目前|在册|全年|[我本该]|其中")
_LONGEST = 120


def campaign_before(opening: Clause, end: int) -> Clause | None:
    """开展…专项行动 of an earlier clause of the same half of the sentence."""
    if _OF_ALL.match(opening.text) or _names(opening):
        return None
    clause = opening
    while (before := clause.before) is not None and end - before.start <= _LONGEST:
        if clause.passage.text[before.end] == ";" or _OF_ALL.match(without_lead(clause.text)):
            return None
        if _names(before):
            return before
        clause = before
    return None


def _names(clause: Clause) -> bool:
    """开展“…”行动, also so many times."""
    said, counts = clause.text, quantities(clause.text)
    if _BODY_OF.search(said):
        return True
    if len(counts) == 1 and counts[0].end() == len(said) and unit_of(counts[0]) in _TIMES:
        return _CAMPAIGN.match(said[: counts[0].start()]) is not None
    return not counts and (_CAMPAIGN.match(said) or _MEANS.search(said)) is not None
