"""The people of a little case: 小川, 老丁, 王某, 甲."""

import re

_PERSON = re.compile(
    r"[小老阿](?![年人师板家区学时组额微型于化旧城式写数事])[\u4e00-\u9fff]|[\u4e00-\u9fff]某|[甲乙丙丁]"
    r"|[\u4e00-\u9fff](?:阿姨|爷爷|奶奶|叔叔|大爷|大妈|大叔|大伯|老师|老板)"
)


def people_in(text: str) -> set[str]:
    return set(_PERSON.findall(text))


def asks_whom(stem: str, options: list[str]) -> bool:
    """Whether people of the stem are offered: that the right one is named there tells nothing."""
    people = people_in(stem)
    return any(people & people_in(option) for option in options)
