"""Names of persons by their shape: family name, given name, office."""

import re
from collections.abc import Sequence

import rjieba

_FAMILY = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费"
    "薛雷贺倪汤罗毕郝邬安乐于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅盛林"
    "钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房裘解应宗丁邓洪包左石崔吉龚程邢裴陆翁甄封靳段巫乌焦牧侯全班秋宁仇甘厉戎祖"
    "武符刘景詹龙叶幸司黎白蒲邰赖卓屠蒙池乔阴温庄晏柴瞿阎连习艾容向古易廖终居衡步耿满匡文寇广东曾沙关红游盖丰巢"
)
_OFFICE = (
    "书记|市长|省长|县长|区长|镇长|局长|厅长|部长|处长|科长|所长|院长|检察长|主任|主席|总理|委员长|会长|秘书长|庭长"
    "|法官|检察官|律师|教授|记者|同志|先生|女士|主编|队长|民警|警官|干警|辅警|调解员|公证员|仲裁员|干部|代表|委员"
)
_NAMED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>[{_FAMILY}][\u4e00-\u9fff]{{1,2}})(?:{_OFFICE})"
    rf"|(?:{_OFFICE}|通讯员|作者)[：: ]?(?P<after>[{_FAMILY}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff])"
    rf"|(?:局|院|市|省|县|区|部|厅|委|府|会)(?:党组)?(?:{_OFFICE})(?P<behind>[{_FAMILY}][\u4e00-\u9fff]{{1,2}})(?=[，。、在主带出介表强指破调走到为被获说负])"
)
_ACTS = re.compile(
    rf"(?:^|[，。、])([{_FAMILY}][\u4e00-\u9fff]{{1,2}})(?:同志)?(?:被评为|获评|荣获|当选|撰写|主持召开|带队|出席|讲话|作报告|视察|批示|指出|强调)"
)
_PLACE_OR_BODY = re.compile("[省市县区镇乡村局院厅部委会所处站队社校司办某]$")
_PLACE = re.compile("[省市县区旗镇](?:有|共)?$")
_AFTER = re.compile(_OFFICE)
_THING = re.compile("[证信法书案件款费权罪院局部门室]$")
_WHO = re.compile(
    r"(?:谁(?:撰写|写|担任|主持|起草的|署名)|(?:通讯员|记者|作者|撰稿人|局长|市长|书记|院长|检察长|主任|署名)[^，。？]{0,6}(?:是谁|叫什么|姓名))"
)
_ASKS_NAME = re.compile(
    r"谁|哪一?[位名]|姓名|名字|何人|叫什么|人物|先进个人|(?:员|师|官|长|人|者)是[？?：:]?$"
)
_NAME_GAP = re.compile(
    rf"(?:{_OFFICE})[“‘]?____|____[”’]?(?:同志|先生|女士|局长|书记|市长|县长|院长|检察长|主任)"
)
_BARE_NAME = re.compile(rf"[{_FAMILY}][\u4e00-\u9fff×某]{{1,2}}")


def person_acts(text: str) -> bool:
    """A bare name that does what only persons do: 王小明获评…."""
    return any(
        not _is_word(found[1]) and not _PLACE_OR_BODY.search(found[1]) for found in _ACTS.finditer(text)
    )


def names_person(text: str) -> bool:
    """王小明局长 is a person; 高级法官 and 江苏律师 are words."""
    shaped = any(_is_name(next(filter(None, found.groups()))) for found in _NAMED.finditer(text))
    return shaped or any(_begins_with_name(text[found.end() :]) for found in _AFTER.finditer(text))


def _is_name(text: str) -> bool:
    """No 东湖市 before 律师, no 全县有 before 律师事务所."""
    return not _PLACE.search(text) and not _is_word(text)


def _begins_with_name(text: str) -> bool:
    """As the dictionary cuts it, whole or after the family name; 王某 is nobody."""
    tags = rjieba.tag(text[:6]) if text[:1] in _FAMILY else []
    if not tags or "某" in text[:3]:
        return False
    (first, tag), (second, after) = tags[0], tags[1] if len(tags) > 1 else ("", "")
    if len(first) > 1:
        return tag.startswith("nr") and len(first) < 4 and not _THING.search(first)
    named = tag in ("nr", "n", "a", "ng") and 0 < len(second) < 3
    return named and (after.startswith("nr") or (tag == "nr" and after.startswith("n")))


def asks_for_person(stem: str, options: Sequence[str]) -> bool:
    if _WHO.search(stem):
        return True
    return len(options) > 1 and all(map(_is_bare_name, options)) and bool(_ASKS_NAME.search(stem))


def leaves_out_name(stem: str, blanks: Sequence[str]) -> bool:
    """党组书记____主持, ____局长, or a name that nobody would take for a word."""
    if _NAME_GAP.search(stem):
        return True
    return any(_is_bare_name(text) and _tagged_as_name(text.strip()) for text in blanks)


def _tagged_as_name(text: str) -> bool:
    tags = rjieba.tag(text)
    return tags[0][1].startswith("nr") and len(text) > 2 and (len(tags) == 1 or len(tags[0][0]) == 1)


def _is_bare_name(text: str) -> bool:
    return bool(_BARE_NAME.fullmatch(text.strip())) and not _is_word(text.strip())


def _is_word(text: str) -> bool:
    """Whether the dictionary knows these letters as a word that is no name."""
    tags = rjieba.tag(text)
    return len(tags) == 1 and not tags[0][1].startswith("nr")
