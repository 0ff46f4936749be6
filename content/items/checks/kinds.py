"""What sort of thing a text names, told by how its name ends, and which measure words go with it."""

import re

_PERSON = (
    "(?:.*(?:[^成动人要会党团学官店社兼]员|[^或作前后再]者|[律教医技导会厨工]师|[军警教法士检察]官|[市县区镇乡村局院所校处科组队会]长|专家|志愿者"
    "|负责人|联络人|带头人|代理人|监护人|见证人|保证人|继承人|明白人|调解能手|书记|干部|代表|顾问|主任|民警|公民|居民|村民|业主|教授|记者)"
    "|.*(?:人员|队员|委员|公务员|督察员|指导员))"
)
_BODY = (
    ".*(?:局|厅|委员会|法院|检察院|协会|公司|仲裁委|司法部|公安部"
    "|银行|大学|人大|政协|常委会|公证处|事务所|研究院|政府|总工会|妇联|团委|残联|法学会|商会|联合会|集团|医院|学校"
    "|[中小]学|派出所|司法所|管委会|居委会|村委会|办事处)"
)
_NUMERAL = "[0-9一二三四五六七八九十]"
# the first that fits is taken
_KINDS = (
    ("document", re.compile(r"《[^》]+》|.*(?:条例|规章|管理办法|实施办法|暂行规定|法典|宪法)")),
    ("date", re.compile(rf"(?:[0-9]{{4}}年)?{_NUMERAL}+月{_NUMERAL}+[日号]|[0-9]{{4}}年(?:{_NUMERAL}+月)?")),
    ("body", re.compile(_BODY)),
    ("event", re.compile(r".*(?:活动|专项行动|大赛|比赛|宣传周|宣传月|开放日|讲座|论坛)”?")),
    ("place", re.compile(r".{1,5}(?:省|市|县|区|街道|镇)")),
    ("crime", re.compile(r".*罪")),
    ("right", re.compile(r".*权")),
    ("person", re.compile(_PERSON)),
    ("team", re.compile(r".*(?:队伍|[小分大]队|团队|宣讲团|突击队|服务队|小组|专班)")),
    ("room", re.compile(r".*(?:室|书屋|[大展门餐客前]厅|教室|窗口|小屋)")),
    ("site", re.compile(r".*(?:公园|广场|长廊|[展念物书]馆|驿站|[助务作]站|基地|中心|宣传栏|大楼)")),
    ("device", re.compile(r".*(?:记录仪|终端|一体机|机器人|手环|大屏|摄像头|无人机|[传回警]车|大巴)")),
    ("paper", re.compile(r".*(?:白皮书|[议导证定决诺]书|清单|手册|合同|协议|报告|名单|遗嘱|台账)")),
)  # fmt: skip

# may stand side by side as answers to 谁 or 在哪里
_ALIKE = {
    frozenset(pair)
    for pair in (
        ("person", "body"), ("person", "team"), ("body", "team"), ("document", "paper"), ("room", "site"),
        ("body", "room"), ("body", "site"), ("place", "room"), ("place", "site"), ("device", "site"),
    )
}  # fmt: skip
_FITTING = {
    "名": ("person",),
    "位": ("person",),
    "部": ("document",),
    "支": ("team",),
    "间": ("room",),
    "座": ("site",),
    "份": ("paper", "document"),
    "辆": ("device",),
    "台": ("device",),
    "家": ("body",),
}
_COUNTED = re.compile(
    rf"(?:[一两首每哪几新]|第一|[0-9])([{''.join(_FITTING)}])(?:新的)?(?=什么|怎样的|何种|“?____|[？?])"
)


def kind_of(text: str) -> str:
    """ "" where the last letters do not tell."""
    return next((name for name, pattern in _KINDS if pattern.fullmatch(text.strip())), "")


def unlike(one: str, other: str) -> bool:
    return one != other and frozenset((one, other)) not in _ALIKE


def counted_kinds(stem: str) -> tuple[str, ...]:
    """一名什么, 一部____: what may stand behind the measure word; () where there is none."""
    found = _COUNTED.search(stem)
    return _FITTING[found[1]] if found else ()
