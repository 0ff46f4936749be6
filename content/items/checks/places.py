"""Whether a stem says where: a place, or a body of the whole country."""

import re

_NAMED = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川"
    "|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|石家庄|太原|沈阳|长春|哈尔滨|南京|杭州|合肥"
    "|福州|南昌|济南|郑州|武汉|长沙|广州|海口|成都|贵阳|昆明|西安|兰州|西宁|呼和浩特|南宁|拉萨|银川|乌鲁木齐|大连"
    "|青岛|宁波|厦门|深圳|苏州|无锡|常州|温州|绍兴|嘉兴|湖州|金华|衢州|舟山|台州|丽水"
)
_NATIONAL = (
    "最高人民法院|最高人民检察院|最高法|最高检|国务院|司法部|公安部|教育部|民政部|财政部|全国人大|全国人民代表大会"
    "|国家|我国|中国"
)
_LOCAL = (
    r"(?<![全本我各该一])[\u4e00-\u9fff]{2,4}(?:省|市|县|区|州|旗|盟|镇|乡|街道)"
    r"(?![级长场面域分别]|民(?!间|营|办|事|商))"
)
# 《高州法院发布…》: the title of a press release leaves 市 out
_SHORT = r"《(?![全本我各]|基层|智慧|人民)[\u4e00-\u9fff]{2,3}(?:法院|检察|公证|司法局|普法)"
_PLACE = re.compile(rf"{_NAMED}|{_NATIONAL}|{_LOCAL}|{_SHORT}")
_OWNED = re.compile(rf"(?:{_NAMED})[省市]?|(?:(?![全各居列获])[\u4e00-\u9fff]){{2,3}}[省市县](?![级长民场])")
_OWNER = re.compile(r"([\u4e00-\u9fff]{2,8}?)(?:省|市|县|区|州|旗)(?=[\u4e00-\u9fff])")


def names_place(stem: str, *, document: str) -> bool:
    """`document` is the title of what the item was made from: 青溪 is a place where it is 青溪市司法局的…."""
    owners = _OWNER.findall(document)
    return bool(_PLACE.search(_without_common(stem))) or any(owner in stem for owner in owners)


_COMMON = re.compile(
    r"[全各本我][省市县区]|省市县|市县|[省市县区]级|[省市县区]、|社区|小区|园区|辖区|市场"
    r"|各大城市|(?<![\u4e00-\u9fff])城市"  # 诸城市 is a place
)


def without_places(text: str) -> str:
    return _OWNED.sub("|", text)


def _without_common(stem: str) -> str:
    """全省, 省市县三级 and 市级 name no place."""
    return re.sub(
        r"[全各本我][省市县区]|省市县|市县|[省市县区]级|[省市县区]、|社区|小区|园区|辖区|各大城市|(?<![\u4e00-\u9fff])城市|市场",
        "|",
        stem,
    )
