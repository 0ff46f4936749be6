"""Named campaigns, platforms, mechanisms: “name” and its kind, or a verb and a name that says its kind."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, whole_claim

_KIND = (
    r"专项行动|专项活动|专项整治|主题活动|宣传活动|活动|行动|工程|计划|项目|平台|机制|模式|品牌|制度|应用|场景|系统|工作法|工作室"
    r"|体系|服务站|服务中心|中心|基地|联盟|实验室|普法(?!先进|优秀)|讲堂|课堂|热线|窗口|专窗|小程序|地图|指数|改革|试点|大赛|竞赛|宣传周|宣传月"
    r"|创建|建设|评选|队伍"
)
_QUOTED = re.compile(
    rf"(?P<name>[“\"][^“”\"]{{2,30}}[”\"])(?P<between>[^,:、“”\"《》\d]{{0,14}}?)(?P<kind>{_KIND})"
)
_PLAN_PERIOD = re.compile(r"^[“\"][一二三四五六七八九十]{2,3}[”\"]")
_NAMED = re.compile(
    r"^(?P<verb>(?:探索|全面|深入|组织|启动|开展|实施|推行|推进|打造|举办|创建|部署|建立|建成|出台|制定|制发|印发)+)"
    r"(?P<name>[^,:、“”\"《》\d等]{4,24}?(?:规划|指引|方案|意见|清单|行动|改革|活动|督察|督查|评选|评审|评议|工程|大赛|竞赛|宣传周|宣传月|巡回|普查|体检|清理))(?:$|等)"
)
_LISTED = re.compile(
    r"^(?P<verb>(?:启动|实施|开展|制定|出台)+)(?P<name>[^,:、“”\"《》\d]{4,20}?(?:规划|行动|改革|活动))、"
)


def programmes(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    for found in _QUOTED.finditer(text):
        if _is_name(found):
            subject = (found["between"] + found["kind"]).lstrip("的等")
            yield whole_claim(clause, type="programme", subject=subject, value=found["name"])
    named = _NAMED.match(text) or _LISTED.match(text)
    if named:
        yield whole_claim(clause, type="programme", subject=named["verb"], value=named["name"])


def _is_name(found: re.Match[str]) -> bool:
    if _PLAN_PERIOD.match(found["name"]):
        return found["kind"].startswith("普法")
    return "+" not in found["name"]
