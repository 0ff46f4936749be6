"""中心自揭牌以来…: which centre, by the name that its paragraph gave it before. Pure."""

import re
from functools import lru_cache

from content.facts.domain.prose import Clause, clauses, without_lead
from content.generation.agents import ACTS, subject_in
from content.sources.domain.document import Passage

NEAR = r"(?:(?:距?离|位于|坐落[在于])[^,]{2,14}?的)"
_CALLED = r"直通车|大篷车|公园|中心|公证处|调委会|协会|工作站|服务站|调解室|团队|服务队|服务团|宣讲团"
TOWNS = ("街道", "社区", "村")
_TOWN = "|".join(TOWNS)
_ONLY_SHORT = re.compile(f"{_CALLED}|{_TOWN}")
# no 社区服务, and nothing in 深入社区开展…
_SHORT = re.compile(
    rf"(?:(?:^|(?<=[,，在由向])|(?<=依托)|(?<=[入进]驻))(?:{_CALLED})(?=自|平台|内|{ACTS})"
    rf"|^(?:{_TOWN})(?=成立|设立|联合|组建|建成|建立|组织|邀请|开展|聘请|通过|依托|推出|打造|还|也|在|把|将))"
)
# 纺织社区是最早的工人住宅区, 桥西街道把…
_TOWN_NAMED = re.compile(
    rf"(?:在|走进|来到)?(?P<town>(?![全各本该我])[一-鿿]{{1,6}}?(?:{_TOWN}))(?=[是把将有的里内在]|地处|位于|{ACTS}|$)"
)
_FOUNDS = re.compile(
    r"(?:成立|设立|组建|建成|打造|建立|启用|组成)(?P<what>[一-鿿“”]{2,16}?(?:中心|团队|服务队|服务团|宣讲团|公证处|协会|[站室会])”?)(?=$|[,\d])"
)
# 离老街不远的云溪市综合治理中心, a clause of its own before 设有窗口14个
_ALONE = re.compile(rf"{NEAR}?(?P<name>[一-鿿]{{3,16}}(?:{_CALLED}))")
_FEWEST = 5  # signs of a full name
_ONE_ALONE = frozenset(["公证处"])  # a county has one, but many centres


def with_full_names(statement: str, clause: Clause) -> str:
    """市社会治安综合治理中心 for 中心, where its paragraph has named one before."""

    def named(found: re.Match[str]) -> str:
        full = _named_before(found[0], clause)
        return full if full and full not in statement else found[0]

    return _SHORT.sub(named, statement)


def full_name(body: str, clause: Clause) -> str:
    """Of a body that is only called 中心; other names stay."""
    return _named_before(body, clause) or body if _ONLY_SHORT.fullmatch(body) else body


def is_unnamed(body: str, clause: Clause) -> bool:
    """A mere 中心, which the paragraph never named."""
    return _ONLY_SHORT.fullmatch(body) is not None and full_name(body, clause) == body


def lacks_full_name(statement: str, clause: Clause) -> bool:
    short = (found[0] for found in _SHORT.finditer(statement))
    return any(name not in _ONE_ALONE and not _named_before(name, clause) for name in short)


def _named_before(short: str, clause: Clause) -> str:
    """ "" where none was or several were."""
    names = {
        name
        for end, name in _bodies_in(clause.passage)
        if name.rstrip("”").endswith(short) and name != short and end < clause.end
    }
    return names.pop() if len(names) == 1 else ""


@lru_cache(maxsize=64)
def _bodies_in(passage: Passage) -> tuple[tuple[int, str], ...]:
    """Bodies with a name of their own, each with the end of the clause that names it."""
    found: list[tuple[int, str]] = []
    for clause in clauses(passage):
        subject, founded = subject_in(without_lead(clause.text)), _FOUNDS.search(clause.text)
        names = [subject["who"] if subject else "", founded["what"] if founded else ""]
        found += [(clause.end, name) for name in names if len(name) >= _FEWEST]
        alone = _ALONE.fullmatch(without_lead(clause.text))
        if alone and not (subject or founded):
            found.append((clause.end, alone["name"]))
        if town := _TOWN_NAMED.match(without_lead(clause.text)):
            found.append((clause.end, town["town"]))
    return tuple(found)
