"""Words of which a report writes one and an item the other: 申报 and 获批, 增长 and 下降, 金奖 and 银奖."""

import re

from content.items.checks.evidence import coverage

# Each row is one choice; what is joined by | says the same.
_CHOICES = tuple(
    tuple(re.compile(words) for words in row.split())
    for row in (
        "申报|申请 获批|获得授权|授权 落地|建成|投用",
        "增长|上升|提高|增加|提升|上涨|上浮 下降|降低|减少|下滑|回落|缩短|压缩",
        "起草 出台|施行|印发",
        "金奖|一等奖 银奖|二等奖 铜奖|三等奖 入围",
        "全国|国家级 全省|省级 全市|市级 全区|区级 全县|县级 部级",
        "首创|首例|首个|首家|首部 率先 试点",
        "试点 推广",
        "市委 市政府 市人大 市政协",
        "区委 区政府 区人大 区政协",
        "县委 县政府 县人大 县政协",
        "省委 省政府 省人大 省政协",
        "市县两级|市县二级 省市县三级 县乡两级 县乡村三级",
        "受理|新收|收案 办结|审结|结案|执结",
        "入选|获评|荣获|命名 提名|推荐|申报",
        "批准逮捕|批捕 提起公诉|起诉",
        "草案|征求意见 颁布|施行|公布",
    )
)
_CLAUSE = re.compile(r"[，,。；;！!？?\n]")
_PLACED = re.compile(r"(?:全国|全省|全市|全区|全县)第")  # the evidence may say so in a clause of its own
ABOUT_IT = 0.5  # of the letter pairs of a clause must stand in the statement


def contradicted(statement: str, evidence: str) -> bool:
    """The clause that tells of the same thing uses another word of a row than the statement does."""
    statement = _PLACED.sub(lambda found: "" if found[0] in evidence else found[0], statement)
    clauses = [clause for clause in _CLAUSE.split(evidence) if clause]
    clause = max(clauses, key=lambda one: coverage(one, statement) * len(one), default="")
    if not clause or coverage(clause, statement) < ABOUT_IT:
        return False
    return any(_other_word(statement, clause, row) for row in _CHOICES)


def _other_word(statement: str, clause: str, row: tuple[re.Pattern[str], ...]) -> bool:
    said, written = (
        {number for number, words in enumerate(row) if words.search(text)} for text in (statement, clause)
    )
    return len(said) == len(written) == 1 and said != written
