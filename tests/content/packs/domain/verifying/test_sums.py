"""What follows from a case and an article, when the rationale says how."""

from decimal import Decimal

import pytest

from content.packs.domain.verifying.amounts import amounts
from content.packs.domain.verifying.sums import Workings, follows


@pytest.mark.parametrize(
    ("case", "article", "rationale", "size", "follows_so"),
    [
        ("货款10万元", "百分之二十", "10万元的百分之二十", (20_000, "money"), True),
        ("货款10万元", "百分之二十", "按比例算", (20_000, "money"), False),
        ("定金5000元", "双倍返还定金", "双倍返还", (10_000, "money"), True),
        ("借条写10万元，预扣1万元", "按照实际借款数额", "利息不得先扣", (90_000, "money"), True),
        ("借条写10万元，预扣1万元", "按照实际借款数额", "说法正确", (90_000, "money"), False),
        ("每人三分之一，两人同意", "三分之二以上", "加起来", (Decimal(1) / 3 * 2, "share"), True),
        ("出700元和300元，两人", "等额享有", "才算一人一半", ("0.5", "share"), True),
        ("1月31日签约，一个月内", "到期月的对应日", "到二月", (200, "date"), True),
        ("1月31日签约，一个月内", "到期月的对应日", "到四月", (400, "date"), False),
        ("2020年5月1日出生，2030年4月30日", "", "", (9, "age"), True),
        ("16岁，三年以后", "", "", (19, "age"), True),
        ("", "三年和二十年", "加起来", (276, "months"), False),
    ],
)
def test_a_number_follows_or_not(case, article, rationale, size, follows_so) -> None:
    value, kind = size
    derived = follows(Workings(amounts(case), amounts(article), amounts(rationale), rationale))
    assert ((Decimal(value), kind) in derived) == follows_so
