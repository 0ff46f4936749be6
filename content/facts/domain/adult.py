"""Facts that are for grown-ups only: prisons, drugs and their treatment, the epidemic."""

import re

_ADULT = re.compile(
    r"监狱|监所|监区|监管场所|看守所|服刑|在押|狱政|狱内|出狱|戒毒|吸毒|毒瘾|强奸|猥亵|卖淫|嫖娼|性侵"
    r"|疫情|防疫|抗疫|战疫|核酸|隔离点|零感染|新冠|封控"
)


def is_adult(*said: str) -> bool:
    """Whether the words, of a claim and of its sentence, touch one of these."""
    return any(_ADULT.search(words) for words in said)
