"""An invented law, twelve good items about it, and thirty errors planted in them as data."""

from dataclasses import replace
from typing import Any

from content.items.domain import ItemContent
from content.laws.domain.statute import read_statute
from content.packs.domain import PackItem
from content.packs.domain.citing import law_citation
from content.packs.domain.wording import read_wording

NAME = "青石镇借书租船法"
LAW = read_statute("""青石镇借书租船法
（2020年4月1日通过）
第一章　总则
第一条　为了方便镇民借书、租船，制定本法。
第二条　八周岁以上的镇民可以自己办借书证。不满八周岁的，由父母代办。
第三条　借书的期限为三十日。还书确有困难的，可以续借十五日。
逾期不还超过三个月的，书屋可以收回借书证，一年内不再办理。
第四条　损坏书籍的，按书价的百分之二十赔偿；遗失的，双倍赔偿。
第五条　书屋的账目由两个以上管理员共同核对，参加表决的镇民三分之二以上同意的，可以变更开放时间。
第六条　下列书籍不外借：
（一）孤本；
（二）手稿；
（三）正在修补的画册。
第七条　租船的定金不得超过租金的百分之十。租船人年满十六周岁，会游泳的，可以单独驾船。
第八条　船只靠岸，依照下列顺序：
（一）第一顺序：渡船；
（二）第二顺序：货船、渔船。
第九条　船主自知道船只受损之日起一年内可以请求赔偿；自受损之日起超过五年的，不予保护。
第十条　渡口由镇公所管理，渡口的灯在日落时点亮。
第十一条　本法所称的“以上”、“以内”，包括本数；所称的“不满”、“超过”，不包括本数。
第十二条　本法自2020年7月1日起施行。
""")


def item(code: str, format: str, stem: str, rationale: str, cite: dict[str, Any], **parts: Any) -> PackItem:
    body, key = read_wording(format, parts)
    return PackItem(
        code=code,
        topic="总则",
        content=ItemContent(
            format=format,
            stem=stem,
            body=body,
            key=key,
            rationale=rationale,
            citation=law_citation(cite, law=NAME),
        ),
    )


YEARS = {"a": "一年", "b": "二年", "c": "三年", "d": "五年"}
ITEMS = {
    one.code: one
    for one in (
        item(
            "card-age", "blank", "依照借书租船法，年满____周岁的镇民可以自己办借书证。",
            "满八周岁就可以自己办。刚满八周岁也算，不满八周岁的由父母代办。",
            {"article": 2, "quote": "八周岁以上的镇民可以自己办借书证"}, key=[["8", "八"]],
        ),
        item(
            "card-child", "truefalse", "7岁的小禾想自己办借书证。依照借书租船法，她可以自己办。",
            "说法错误，她才七岁，不满八周岁，由父母代办。",
            {"article": 2, "quote": "不满八周岁的，由父母代办"}, key=False,
        ),
        item(
            "loan", "numeric", "依照借书租船法，借书的期限是多少天？",
            "期限是30天。还有困难的可以续借15日，一共四十五日。",
            {"article": 3, "paragraph": 1, "quote": "借书的期限为三十日"}, key="30", unit="天",
        ),
        item(
            "late", "single", "书到期后半年没有还，借书证被收回。依照借书租船法，多长时间内不再给他办理？",
            "一年内不再办理。逾期超过三个月就可以收回，他拖了半年。",
            {"article": 3, "paragraph": 2, "quote": "一年内不再办理"}, options=YEARS, key="a",
        ),
        item(
            "torn", "numeric", "小舟把一本价值50元的书弄坏了。依照借书租船法，他赔多少元？",
            "赔10元，就是书价的百分之二十。",
            {"article": 4, "quote": "按书价的百分之二十赔偿"}, key="10", unit="元",
        ),
        item(
            "lost", "single", "小舟把一本价值40元的书弄丢了。依照借书租船法，他赔多少？",
            "赔80元。弄丢的双倍赔偿，弄坏的才按百分之二十。",
            {"article": 4, "quote": "遗失的，双倍赔偿"},
            options={"a": "8元", "b": "40元", "c": "80元"}, key="c",
        ),
        item(
            "vote", "truefalse", "书屋要改开放时间，参加表决的90人里有60人同意。依照借书租船法，可以变更。",
            "说法正确，正好达到三分之二，“以上”包括本数（见第十一条）。账目才要两个以上管理员核对。",
            {"article": 5, "quote": "三分之二以上同意的"}, key=True,
        ),
        item(
            "kept", "multiple", "依照借书租船法，下列哪些书籍不外借？（选出所有正确项）",
            "孤本、手稿、正在修补的画册，这三种不外借。小说可以借。",
            {"article": 6, "item": 2, "quote": "手稿"},
            options={"a": "孤本", "b": "手稿", "c": "正在修补的画册", "d": "小说"}, key=["a", "b", "c"],
        ),
        item(
            "deposit", "numeric", "船的租金300元，老周交了50元定金。依照借书租船法，多少元算定金？",
            "30元算定金，不得超过租金的百分之十。多出的20元不算。",
            {"article": 7, "quote": "不得超过租金的百分之十"}, key="30", unit="元",
        ),
        item(
            "boat-age", "single", "依照借书租船法，会游泳的人年满多少周岁可以单独驾船？",
            "满十六周岁。会游泳、年龄够，两个条件缺一不可；办借书证只要八周岁（见第二条）。",
            {"article": 7, "quote": "租船人年满十六周岁"},
            options={"a": "十四周岁", "b": "十六周岁", "c": "十八周岁"}, key="b",
        ),
        item(
            "landing", "ordering", "依照借书租船法，请按靠岸的顺序排列。",
            "渡船是第一顺序，货船、渔船是第二顺序。", {"article": 8},
            options={"a": "货船", "b": "渡船"}, key=["b", "a"],
        ),
        item(
            "claim", "single", "2021年3月5日老江得知船被撞坏。依照借书租船法，他最晚哪一天请求赔偿？",
            "2022年3月5日，自知道之日起一年内。自受损之日起超过五年的，不再保护。",
            {"article": 9, "quote": "自知道船只受损之日起一年内可以请求赔偿"},
            options={"a": "2021年9月5日", "b": "2022年3月5日", "c": "2026年3月5日"}, key="b",
        ),
    )
}  # fmt: skip

# (item, where, what stands there, what is put there)
PLANTED = (
    ("card-age", "rationale", "满八周岁就", "满九周岁就"),
    ("card-age", "rationale", "不满八周岁的由", "不满七周岁的由"),
    ("card-age", "key", [["8", "八"]], [["9", "九"]]),
    ("card-age", "key", [["8", "八"]], [["8", "十"]]),
    ("card-age", "number", 2, 3),
    ("card-child", "rationale", "不满八周岁", "不满十周岁"),
    ("card-child", "rationale", "她才七岁", "她才六岁"),
    ("card-child", "number", 2, 1),
    ("loan", "key", "30", "31"),
    ("loan", "rationale", "30天", "20天"),
    ("loan", "rationale", "续借15日", "续借25日"),
    ("loan", "paragraph", 1, 2),
    ("late", "key", "a", "b"),
    ("late", "rationale", "三个月", "四个月"),
    ("late", "rationale", "一年内不再", "两年内不再"),
    ("late", "quote", "一年内不再办理", "二年内不再办理"),
    ("torn", "key", "10", "20"),
    ("torn", "rationale", "百分之二十", "百分之三十"),
    ("lost", "key", "c", "b"),
    ("lost", "rationale", "百分之二十", "20元"),
    ("vote", "rationale", "三分之二", "四分之三"),
    ("vote", "rationale", "两个以上", "一个以上"),
    ("vote", "rationale", "第十一条", "第十三条"),
    ("kept", "item", 2, 3),
    ("kept", "rationale", "这三种", "这五种"),
    ("deposit", "rationale", "百分之十", "百分之十五"),
    ("boat-age", "rationale", "满十六周岁", "满十五周岁"),
    ("boat-age", "rationale", "第二条", "第十条"),
    ("landing", "number", 8, 9),
    ("claim", "rationale", "超过五年", "超过六年"),
)


def planted(code: str, where: str, old: Any, new: Any) -> PackItem:
    """The item with one error in it."""
    good = ITEMS[code]
    content = good.content
    if where == "rationale":
        assert old in content.rationale
        return replace(good, content=replace(content, rationale=content.rationale.replace(old, new)))
    if where == "key":
        name = next(iter(content.key))
        assert content.key[name] == old
        return replace(good, content=replace(content, key={**content.key, name: new}))
    assert content.citation[where] == old
    return replace(good, content=replace(content, citation={**content.citation, where: new}))
