"""Honours: who or what was given which title."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, clauses, shut_places, without_lead
from content.facts.domain.words import ORGANS, VERB_START

_GIVEN = re.compile(
    r"(?:荣获|获评|获得|获|荣立|被?记(?=集体|个人|[一二三]等)|入围|入选|被评为|被授予|被命名为|被确定为|被列为|评为|命名为|(?:确定|认定|表彰)为|授予|荣膺|斩获|喜获|摘得|夺得)(?:了)?(?!批|取|益|知|悉|准)"
)
_HONOUR = re.compile(
    r"^(?!各类|各级|多项|一批|[国家省市县区部]+级(?:及)?以上).*(?:奖|称号|案例|先进|模范|示范|优秀|最佳|十佳|百强|标兵|能手|试点|好应用|表彰|荣誉|成果|名单|应用”?$|品牌|[一二三]等功|文明|示范岗|优胜|卫士|之星|楷模)"
    r"|^(?:国家|[省市])级[^,、]{2,}(?:街道|[乡镇村县区]|单位|社区|学校|企业|法院|法庭|司法所)$"
    r"|^(?:全国|全省|全市|国家级|省级)[“\"]|^[“\"][^“”\"]{4,}[”\"](?:称号|荣誉|$)"
)
_SMALL = re.compile(r"[特一二三]等奖|[金银铜]奖|[金银铜]牌|优[秀胜]奖|入围奖|提名奖")
_YEAR = re.compile(r"20\d\d年度?")
_FIGURE = re.compile(r"\d|(?<![一二三])等(?=[一-鿿])|[二三四五六七八九十]+[项个次]")
_BARE_LEVEL = re.compile(r"国家级?|全?[国省市区县]级?")
# a code within a name (1+4+4) is no fact, the name around it may be
_CODE = re.compile(r"[‘“]?\d+(?:\+[\dA-Z]+)+[’”]?")
_ADVERB = re.compile(r"(?:先后|连续[一二三四五六七八九十\d]+年|均|还|也|并|再次|首次|被|有)+$")
_WHEN = re.compile(r"^\d{1,2}月(?:\d{1,2}日|份|[底初])?,?")
_BY = re.compile(r"被[一-鿿]{2,16}$")
_OWNER = re.compile(
    rf"[一-鿿“”]{{2,20}}?(?:{ORGANS}|调委会|法庭|街道|社区|[镇乡村站所队室])”?"
    rf"(?={VERB_START.pattern}|[设现共拥]?有|自|[被把是]|今年|全年)"
)
_SETS_UP = re.compile(r"(?:成立|设立|组建|建成|打造|建立)[^,\d]*(?:中心|团|[队站室会庭])”?$")
_NUMBERED = re.compile(r"^\d+[个项次件]?")


def awards(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    found = _GIVEN.search(text)
    if found is None:
        return
    years = (place for year in _YEAR.finditer(text) for place in range(*year.span()))
    shut = shut_places(text) | frozenset(years)
    for name in _names(text, found.end(), shut):
        yield _claim(clause, found, name)


def _names(text: str, start: int, shut: frozenset[int]) -> Iterator[str]:
    """The honours listed behind the verb, up to a number or 等."""
    cut = start
    for place in range(start, len(text) + 1):
        stops = _stops(text, place, shut)
        if place == len(text) or stops or (text[place] == "、" and place not in shut):
            piece = text[cut:place]
            if _BARE_LEVEL.fullmatch(piece):
                continue  # 省、市优秀案例 is one honour
            if _is_honour(piece):
                yield _unquoted(piece)
            if stops:
                return
            cut = place + 1


def _is_honour(piece: str) -> bool:
    if _SMALL.fullmatch(piece):
        return True
    bare = _YEAR.sub("", piece, count=1) if _YEAR.match(piece) else piece
    return 4 <= len(bare) <= 40 and _HONOUR.search(bare) is not None and not _NUMBERED.match(bare)


def _unquoted(name: str) -> str:
    """“市数字法治好应用” without its marks; marks inside a name stay."""
    whole = re.fullmatch(r"[“\"]([^“”\"]+)[”\"]", name)
    return whole[1] if whole else name


def _stops(text: str, place: int, shut: frozenset[int]) -> bool:
    return place < len(text) and place not in shut and _FIGURE.match(text, place) is not None


def _claim(clause: Clause, found: re.Match[str], name: str) -> Claim:
    said = clause.text[: found.start()]
    winner, start = _winner(said), clause.start
    if len(winner) < 2 and clause.before is not None:
        start = start if _BY.search(said) else clause.before.start
        winner = _winner(_GIVEN.split(clause.before.text, maxsplit=1)[0])
    if len(winner) < 2:
        start, winner = clause.start, _owner_before(clause)
    elif re.search(r"\d[余多]?[一-鿿]$", winner):
        winner = _owner_before(clause) or winner  # 办理公证27件,获评…: who did so
    return Claim("award", clause, start, clause.end, _CODE.sub("", winner), name)


def _winner(text: str) -> str:
    """Without when and by whom: 10月被省司法厅 names nobody."""
    return _ADVERB.sub("", _BY.sub("", _WHEN.sub("", without_lead(text))))


def _owner_before(clause: Clause) -> str:
    """The body that the paragraph named last; "" where it named none, or one may be meant that it set up."""
    said = [without_lead(one.text) for one in clauses(clause.passage) if one.end < clause.end]
    named = next((text for text in reversed(said) if _OWNER.match(text) or _SETS_UP.search(text)), "")
    owner = _OWNER.match(named)
    return owner[0] if owner and not _SETS_UP.search(named) else ""
