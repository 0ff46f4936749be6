"""What a number or a claim is about, read from the words around it."""

import re
from functools import lru_cache

from content.facts.domain.prose import Clause, without_lead
from content.facts.domain.quantity import FIGURE, quantities
from content.facts.domain.words import VERB_START

# the thing counted ends where the clause turns to what happened to it
_TURN = re.compile(
    r"[、,:()《“\"\d]|在|被|获|入围|入选|纳入|列入|列为|实现|完成|占|同比|环比|增长|上升|下降|减少|较|比|均|已|分别|分获|其中|"
    r"的(?=[一-鿿]*(?:率|比))|作为|用于|进行|开展|试点(?=[,。]|$)|脱颖而出|得到|全部"
)
_ALSO = re.compile(r"\([一-鿿、]{1,8}\)")  # 乡镇(街道), 村(社区)
_NO_THING = re.compile(
    r"[、,:()《“\"\d]|大关|降|升|增|提高|提升|缩短|压缩|扩大|上调|下调|在|被|占|同比|环比|较|比|均|分别|其中|增长|上升|下降|减少|获|列|全部|的[率比]"
)
_CHANGE = re.compile(
    r"(?:同比|环比|[与同较比]?(?:上年|去年|上一年|年初|20\d\d年)(?:同期)?(?:相比)?|平均)?(?:增长|上升|提高|提升|增加|下降|减少|降低|回落|压缩|缩短|压降|多办|净增|降|升|增)(?:了|幅度?)?"
)
_TAIL = re.compile(
    r"(?:总数|人数|数量)?(?:累计|共计|总共|合计|共|已|已经|(?<![人户件])均|分别|(?<!行)为|是|有|至|到|了|(?<!送)达|约|人民币|[(\"“])+$"
)
_LIGHT_START = re.compile(r"^(?:等|及|和(?!解)|与(?!年初|上年|去年|上一年|同期|20)|以及|、|通过(?!率)|在)+")
_FROM = re.compile(
    r"(?<!来)[由从自](?:去年|上年|上一年|年初|原来|最初|以往|此前|改革前|20\d\d年)?(?:同期)?的?$"
)
_TAKEN_IN = re.compile(r"(?:收案|新收|立案|收到|结案)(?:数量?)?$")
_ALL_TOLD = re.compile(rf"(?:累计|共计|总共|共)(?={VERB_START.pattern})")
_OWNED = re.compile(r"(?<=[一-鿿])(?:共有|现有|拥有)(?=[一-鿿]{2})")
_MEASURE = re.compile(
    r"总量|总数|总额|总数量|占比?|占(?:全部|总数|总量|全年|同期)[^,]{0,8}|数量|金额|规模|标的额|平均|[人户]均|[涨增降]幅|增速|全长|总?面积|占地"
    r"|(?:适用|采纳|回复|整改|合格|成交|协调|调解|调撤|满意|参评|办结|履行)率"
)
_FRAME = re.compile(r"(?:从|按|就|分)[^,]{1,10}(?:看|来说|而言|分)")  # 从纠纷类型看 owns nothing
_SUPERLATIVE = re.compile(r"(?:最[多高大]|居首)$")
_REACH = 3
_FEW = 4  # signs besides verbs and numbers
_KNOWN = re.compile(
    r"[一-鿿]{2}(?:案件|纠纷|复议|援助|公证|仲裁)$|[一-鿿]{4}率$|法院|检察|律师|调解|普法|法治|咨询|抗诉"
)
_BARE = re.compile(
    r"案件(?!总|数)|(?:调解|调处|协调|化解)成功$|(?:审结|办结|受理|办理|立案|执结|结案|办案)+(?:各类)?案件?$"
    r"|[一-鿿]{1,4}率(?:[为达到是超过近约不足]|[一二三四五六七八九]成|以上)*$|[一-鿿]{0,4}(?:标的额|金额|总额|面积|时长|周期|次数|[读放问赞]量)(?!.*率)"
)
_EMPTY = re.compile(
    r"宣布|反馈|发现|清偿|盘活|经济|评出|避免|防止|追赃|挽损|明确|拘传|拘留|[的了共及和与、各类全部仅最已均并等为达到有约近超余]|责令|改正"
)
# nouns that belong to something named before: indicators, of what? parties, to which business?
_BELONGING = re.compile(
    r"核心|重点|主要|业务|各项|相关|有关|具体|指标|领域|方面|环节|当事人|(?:经济|财产)?损失|费用|金额|资金|问题|隐患|(?:意见|建议)+"
    r"|数据|材料|资料|卷宗|宣传品|受众|场景|岗位|点位|节点|模块|条款|参数|要素|清单|流程|人员|群众|次数|事项|任务|典型案例"
)
_GRADED = re.compile(
    r"(?:优秀|优质|良好|合格|瑕疵|问题)(?:案件|案卷|卷宗)$|^(?:评[定出为])?(?:优秀|良好|不?合格|、)+$"
)  # of which cases?
# what became of something that another clause names
_CLOSED = re.compile(
    r"(?:通过|经|以|予以|和解|调解|撤诉|协调|磋商|终止|维持|撤销|驳回|结案|办结|化解|成功|终结|改判|发回重审|[或和]|方式)+"
)
_TAKES_PART = re.compile(r"(?<!积极)(?:参加|参与|出席|到场)$")  # in what?
# of what was brought before it: 法院已判决支持7件
_OTHERS_DEED = re.compile(
    r"(?:法院|公安机关|行政机关|(?:相关|有关|责任)(?:部门|单位))(?:(?:已|均|全部|依法|判决|裁定|改判|[或和]|发回重审|支持|采纳|立案|审结|审理|办结|回复|整改|、))+$"
)
_NAMED = re.compile(r"[“\"][^“”\"]{1,16}[”\"]")
_OWNING = re.compile(rf"(?:共有|现有|拥有|配备|(?:共|累计)?(?:{VERB_START.pattern}))")


def counted_behind(text: str) -> str:
    """立法项目 of (11个)立法项目…; empty where the unit stands last."""
    text = text.removeprefix("人民币")
    if (next_one := FIGURE.match(text)) and next_one["unit"]:
        return ""  # 78件145人
    if named := _NAMED.match(text):
        return named[0] + counted_behind(text[named.end() :])
    found = _TURN.search(text, 1)
    thing = text[: found.start()] if found else text
    thing = "" if _NO_THING.match(thing) else thing.removeprefix("的").rstrip("和与及")
    if thing and found and (also := _ALSO.match(text, found.start())):
        thing += also[0] + counted_behind(text[also.end() :])
    return thing if 2 <= len(thing) <= 24 else ""


def counted_before(text: str, *, follows_figure: bool = False) -> str:
    """Words before the number, cleaned of adverbs and 为, 共, 达."""
    if follows_figure and re.match(r"(?:降|升|增|提高|提升|下降|上升|增长|增加|减少)[至到]?", text):
        return ""
    if follows_figure:
        # the noun of the earlier number stands first: 12个[领域]82项
        text = _own_words(text)
    text = _OWNED.sub("", text)
    text = _ALL_TOLD.sub("", _FROM.sub("", _TAIL.sub("", without_lead(text))))
    if "、" in text and "等" in text[4:]:
        text = text[text.rindex("等") + 1 :] or text  # the noun behind a list is what is counted
    return _LIGHT_START.sub("", re.split(r"[、](?=[^、]*$)", text)[-1] if text.count("、") > 3 else text)


def _own_words(between: str) -> str:
    """Between two numbers: what belongs to the second, behind a list mark or from a verb on."""
    if listed := re.search(r"(?:[、,及与]|和(?!解))(?=[^、,]*$)", between):
        return between[listed.end() :]
    verb = _OWNING.search(between)
    if verb:
        return between[verb.start() :]
    return between if len(between) > 3 and "," not in between else ""


def known_thing(before: str, unit: str, clause: Clause, earlier: str) -> str:
    """审结 alone borrows 各类案件 from 受理各类案件 before it; a bare 同比增长 or 总量 borrows its owner."""
    lenders = [earlier] if earlier else []
    lenders += _clauses_before(clause)
    if not before or _CHANGE.fullmatch(before) or _MEASURE.fullmatch(before):
        heads = [head for lender in lenders if (head := _head_of(lender)) and not _CHANGE.fullmatch(head)]
        return _SUPERLATIVE.sub("", heads[0]) + before if heads else before
    if len(before) > 4 or not VERB_START.fullmatch(before):
        return before
    things = (
        _thing_of(lender)
        for lender in lenders
        if _counts_the_same(lender, unit) and not lender.startswith("其中")
    )
    return before + next(filter(None, things), "")


def says_little(text: str) -> bool:
    """审结案件63件, 清偿债务2.9亿元, 播放量突破120万次: no reader knows what of."""
    said = _without_numbers(text)
    if _BARE.match(said) or _OTHERS_DEED.match(said) or _CLOSED.fullmatch(said):
        return True
    if _NAMED.search(said) or _KNOWN.search(said):
        return False
    words = _EMPTY.sub("", VERB_START.sub("", said))
    return len(words) <= _FEW


def lacks_object(text: str) -> bool:
    """梳理归集12个领域82项核心业务指标, 挽回当事人经济损失2.2亿元: of what, and in which business?"""
    said = _without_numbers(text)
    if "," not in said and (_TAKES_PART.search(said) or _GRADED.search(said)):
        return True
    if _NAMED.search(said) or _KNOWN.search(said) or not _BELONGING.search(said):
        return False
    return len(_EMPTY.sub("", VERB_START.sub("", _BELONGING.sub("", said)))) < 2


def _without_numbers(text: str) -> str:
    said = without_lead(text).removeprefix("其中")
    for found in reversed(quantities(said)):
        said = said[: found.start()] + said[found.end() :]
    return said


def _clauses_before(clause: Clause) -> list[str]:
    texts: list[str] = []
    while clause.before is not None and len(texts) < _REACH:
        clause = clause.before
        if not _FRAME.fullmatch(clause.text):
            texts.append(clause.text)
    return texts


def _counts_the_same(text: str, unit: str) -> bool:
    return re.search(rf"[\d余多万亿百千]{re.escape(unit)}", text) is not None


@lru_cache(maxsize=256)
def _head_of(text: str) -> str:
    """The words before the first number; where those say nothing, the longest between two."""
    said = without_lead(text)
    counts = quantities(said)
    pieces = [
        said[a:b]
        for a, b in zip(
            [0, *(c.end() for c in counts)], [*(c.start() for c in counts), len(said)], strict=True
        )
    ]
    heads = [_FROM.sub("", _TAIL.sub("", re.split(r"\d", piece)[0])) for piece in pieces]
    head = heads[0] if len(heads[0]) > 1 else max(heads, key=len)
    return head if len(head) > 1 else ""


def _thing_of(text: str) -> str:
    """The words before the first number, behind the last verb: 全市法院受理各类案件 → 各类案件."""
    head = _head_of(text).removeprefix("新收")
    if VERB_START.fullmatch(head) or _CHANGE.fullmatch(head) or head.startswith("继续"):
        return ""
    ends = [found.end() for found in VERB_START.finditer(head) if len(head) - found.end() >= 2]
    return _TAKEN_IN.sub("", head[ends[-1] :] if ends else head)
