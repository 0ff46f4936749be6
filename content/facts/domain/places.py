"""One place under the names people give it: 东湖市 and 东湖, 恩施土家族苗族自治州 and 恩施."""

import re

_PEOPLES = (
    "蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|鄂温克|鄂伦春|达斡尔|朝鲜|土家|布依|哈尼|傈僳|景颇|仡佬|仫佬|毛南|拉祜|纳西|裕固|保安|东乡"
    "|撒拉|锡伯|独龙|普米|布朗|壮|回|苗|彝|藏|侗|瑶|白|傣|黎|畲|羌|土|水|满|佤|怒"
)
_SUFFIX = re.compile(rf"(?:(?:(?:{_PEOPLES})族?)*自治[区州县旗]|特别行政区|新区|省|市|区|县|旗|州|盟|地区)$")
_FEWEST = 2


def bare_place(name: str) -> str:
    """The name without what kind of place it is; a name of which too little would be left stays whole."""
    found = _SUFFIX.search(name, _FEWEST)
    return name[: found.start()] if found else name
