"""GRAMMAR_CUE."""

import pytest

from content.items.checks.grammar_cue import check
from tests.content.items.checks.build import fields, single


@pytest.mark.parametrize(
    ("stem", "texts", "found"),
    [
        ("起草了多少部法规？", ("6部", "9次", "12人"), ["options"]),
        ("起草了多少部法规？", ("6部", "9部", "12部"), []),
        ("与哪所大学共建？", ("东海大学", "江南律所"), ["options"]),
        ("与哪所大学共建？", ("东海大学", "江南大学"), []),
        ("成立了哪个委员会？", ("追偿委员会", "复议小组"), ["options"]),
        ("哪个机构审议？", ("市人大常委会", "市政协"), []),
        ("起草了哪两部？", ("甲办法和乙办法", "丙规定"), ["options"]),
        ("起草了哪两部？", ("甲办法和乙办法", "丙规定和丁规定"), []),
    ],
)
def test_the_grammar_of_the_stem_fits_every_option(
    stem: str, texts: tuple[str, ...], found: list[str]
) -> None:
    assert fields(check(single(stem, *texts))) == found
