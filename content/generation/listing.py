"""One number of a list with what the list hangs on, without the other numbers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from content.facts.domain.quantity import quantities
from content.facts.domain.words import VERB_START

DEED = re.compile(
    rf"(?:{VERB_START.pattern}|设置|建设|布设|修建|担任|防止|制止|避免|预防|注册|吊销|责令)(?!率)"
)
LIST_STOP = re.compile(r"(?<!新建)(?<!改建)(?<!扩建)(?<!修缮)、|和(?!解)|(?<![涉普])及(?!时|其)")
_BARE_VERB = re.compile(r"(?:(?:涉及|涉案|惠及|覆盖|参与|共)+|金额|总额|标的额)$")
# 现有法官4名、书记员6名
_HAVING = re.compile(r"(?:现|共|拥|配|设|还)有|(?<=全[国省市县区州镇旗])有|(?<=[镇乡村])有|(?<=街道|社区)有")
_NAMES = re.compile(r"、[^,、]*等")  # 9个调委会调解邻里、物业等纠纷568件
_VERB_LAST = re.compile(rf"(?:{VERB_START.pattern})$")
# no deed in 人民调解委员会 and 法律援助中心
IN_NAME = re.compile(
    r"(?:审核|审查|执行|审判|监督|宣传|指导|执法|化解|调处)(?:科|股|庭|局|处|室|中心)|(?<=法律)(?:援助|服务)|(?:调解|仲裁|救助|培训)(?:中心|委员会|组织|员|站|室)|"
    r"(?:(?<=人民)调解|(?<=法律)援助|(?<=法律)服务|(?<=社区)矫正)[一-鿿]{0,4}?(?:委员会|组织|员|中心|机构|站|室|点)"
)
_GIVEN_UP = re.compile(r"减免|免除|涉及|挽回|惠及|节约")  # 其中上门服务73件、减免费用4.6万元
_DONE_TO = re.compile(r"[对向]")
_THEY_DID = re.compile(
    rf"[一-鿿]{{2,10}}?(?:工作者|志愿者|[员师官]|人员|代表|干部|部门|单位|团队)(?:{DEED.pattern}|组成|赴|到)"
)
_MEAN = re.compile(r"(?:^|(?<=[,;]))(?:平均|人均|户均)")
_FELLOW = 6


def without_list(text: str, found: re.Match[str]) -> tuple[str, str]:
    """8个项目分获1个金奖、3个银奖 asked for silver: 8个项目分获 … 银奖; 12件15人 asked for 人: … 人."""
    numbers = quantities(text)
    place = next(index for index, other in enumerate(numbers) if other.start() == found.start())
    return _before(text, numbers, place), _behind(text, numbers, place)


def _behind(text: str, numbers: Sequence[re.Match[str]], place: int) -> str:
    end = numbers[place].end()
    if place + 1 == len(numbers):
        return text[end:]
    following = numbers[place + 1]
    if following.start() == end:
        return text[following.end() :]
    stop = _list_stop(text, end, following.start())
    if stop and not LIST_STOP.match(text, end):
        # 32名律师和公证员、18名调解员: the mark right before the next number parts the two
        *_, last = LIST_STOP.finditer(text, end, following.start())
        stop = last if last.end() == following.start() else stop
    return text[end : stop.start()] if stop else text[end:]


def _before(text: str, numbers: Sequence[re.Match[str]], place: int) -> str:
    start = numbers[place].start()
    if place == 0:
        return text[:start]
    previous = numbers[place - 1]
    if previous.end() == start:
        people = numbers[place]["unit"] in ("人", "名")
        return text[: previous.start()] + ("涉及" if people and previous["unit"] == "件" else "")
    stop = _list_stop(text, previous.end(), start)
    if not stop:
        return text[:start]
    own = text[stop.end() : start]
    if _BARE_VERB.match(own):
        return text[:start]  # 案件32件、涉及98人
    first = next(i for i in range(place) if listed(text, numbers[i : place + 1]))
    opening = _opening(text, numbers[first], own)
    mean = _MEAN.search(text[: numbers[first].start()])
    of_both = mean and numbers[first]["unit"] == numbers[place]["unit"] and mean[0] not in opening + own
    return opening + (mean[0] if mean and of_both else "") + own


def _opening(text: str, first: re.Match[str], own: str) -> str:
    """What the list hangs on: without the noun, or the verb and noun, that the asked number replaces."""
    before = text[: first.start()]
    noun_behind = not LIST_STOP.match(text, first.end())
    stop = max(before.rfind(mark) for mark in ",;") + 1
    if before.startswith("其中", stop):
        return before[:stop] + ("" if _GIVEN_UP.match(own) else "其中")
    if not noun_behind and _DONE_TO.match(before, stop):
        return before[:stop]  # 对未成年人不批捕19人、附条件不起诉23人
    if not noun_behind and _are_fellows(before[stop:], own):
        return before[: -len(own)]
    if having := _HAVING.search(before, stop):
        return before[: having.end()]
    verb = next(
        (
            deed
            for deed in DEED.finditer(before, stop)
            if deed[0] != "在" and not IN_NAME.match(before, deed.start())
        ),
        None,
    )
    if verb and len(before) - verb.end() < 2:
        verb = None  # 刑事法律援助 ends in what is also a verb
    if VERB_START.match(own) or not (noun_behind or verb):
        clause = re.match(r"(?:.*,)?(?:其中)?", before)
        return clause[0] if clause else ""
    return before if noun_behind or not verb else before[: verb.end()]


def _are_fellows(head: str, own: str) -> bool:
    """纠正漏捕 and 漏诉: of one make, so that what stands before the one belongs to both."""
    size = len(own)
    if not 2 <= size <= min(_FELLOW, len(head)) or VERB_START.match(own):
        return False
    other = head[-size:]
    alike = other[0] == own[0] or other[-1] == own[-1]
    return alike and _VERB_LAST.search(head[:-size]) is not None


def _list_stop(text: str, start: int, end: int) -> re.Match[str] | None:
    """The mark that parts two listed numbers; a comma between them ends the list."""
    between = text[start:end]
    if "," in between or _NAMES.search(between):
        return None
    stop = LIST_STOP.search(text, start, end)
    deed = DEED.search(text, start + 1, stop.start()) if stop else None
    if stop and _THEY_DID.match(text, stop.end()):
        return None  # 45名律师和基层法律工作者担任198个村顾问: sent together
    # 36名律师担任党政机关、企事业单位顾问141家: what is listed is not the numbers
    return None if deed and not IN_NAME.match(text, deed.start()) else stop


def listed(text: str, run: Sequence[re.Match[str]]) -> bool:
    """Every neighbour in the run is parted by a list mark."""
    pairs = pairwise(run)
    return all(_list_stop(text, first.end(), second.start()) for first, second in pairs)
