"""A topic for a draft: the field that its words name, else the heading it stands under."""

import re

from content.facts.domain.fact import Fact
from content.sources.domain.document import Document
from content.sources.domain.folding import fold

# the first that fits; the narrower stand before the wider
_FIELDS = (
    ("行政复议与应诉", r"复议|应诉|行政诉讼|败诉|出庭"),
    ("法律援助", r"法律援助|受援|法援"),
    ("公证", r"公证"),
    ("律师与仲裁", r"律师|仲裁|法律顾问"),
    ("社区矫正与安置帮教", r"矫正|矫治|帮教|刑满"),
    ("人民调解", r"调解|调委会|纠纷|枫桥|和事佬"),
    ("普法宣传", r"普法|宣传|宪法|法治文化|法律明白人|法治课|法治副校长|宣讲"),
    ("行政执法", r"执法|处罚|许可|案卷"),
    ("立法与制度", r"立法|条例|规范性文件|规章|合法性审[查核]|重大行政决策"),
    ("公益诉讼", r"公益诉讼|检察建议"),
    ("执行工作", r"执结|执行(?!力)|拘传|拒执"),
    ("审判工作", r"审结|审理|审判|判处|结案|受理.{0,6}案件|诉前"),
    ("检察工作", r"逮捕|起诉|检察|抗诉|认罪认罚"),
    ("公共法律服务", r"公共法律服务|法律咨询|12348"),
    ("营商环境", r"企业|营商|市场主体|经营主体"),
    ("智慧法治", r"数字化|智慧|数智|驾驶舱|小程序|平台"),
    ("队伍建设", r"干部|队伍|培训|干警|党建|荣誉|表彰"),
)
_COMPILED = tuple((name, re.compile(words)) for name, words in _FIELDS)
_NUMBERING = re.compile(
    r"^(?:第?[一二三四五六七八九十\d]{1,3}[、.章节部]|\([一二三四五六七八九十\d]{1,3}\))+"
)
_SLOGAN = re.compile(r"[“”\"]|争|做|坚持|扎实|思想|主义|精神|有力|提升")
_LONGEST = 16


def topic_of(fact: Fact, document: Document) -> str:
    """At most 16 signs; "" where the words say nothing and the heading is none or a slogan."""
    section = fold(document.by_number[fact.passage].section)
    for said in (fact.subject, fold(fact.span), section):
        for name, words in _COMPILED:
            if words.search(said):
                return name
    heading = re.split(r"[,、。:;]", _NUMBERING.sub("", section))[0]
    return heading if len(heading) <= _LONGEST and not _SLOGAN.search(heading) else ""
