import pytest

from content.exchange.options import options_in, options_of_cells, options_of_text


@pytest.mark.parametrize(
    ("cells", "options"),
    [
        (["甲", "乙", "", ""], ("甲", "乙")),
        (["A.甲", "B、乙", "（C）丙", "Ｄ．丁"], ("甲", "乙", "丙", "丁")),
        (["a) 甲", "", "c) 丙"], ("甲", "", "丙")),
        (["A.甲", "乙"], ("A.甲", "乙")),
        (["B.甲", "A.乙"], ("B.甲", "A.乙")),
        (["A.甲"], ("A.甲",)),
        (["A.", "B."], ("", "")),
        (["", ""], ()),
    ],
)
def test_letters_go_where_every_cell_repeats_its_columns(cells: list[str], options: tuple[str, ...]) -> None:
    assert options_of_cells(cells) == options


@pytest.mark.parametrize(
    ("cell", "options"),
    [
        ("A.甲 B.乙 C.丙", ("甲", "乙", "丙")),
        ("A、甲\nB、乙", ("甲", "乙")),
        ("Ａ．甲；Ｂ．乙", ("甲", "乙")),
        ("甲|乙|丙", ("甲", "乙", "丙")),
        ("甲；乙", ("甲", "乙")),
        ("甲\n乙;丙", ("甲", "乙;丙")),
        ("[A]甲 [B]乙", ("甲", "乙")),
        ("Ａ．甲　Ｂ．乙", ("甲", "乙")),
        ("A甲说,B乙说", ("甲说", "乙说")),
        ("①甲 ②乙 ③丙", ("甲", "乙", "丙")),
        ("1.甲\n2.乙", ("甲", "乙")),
        ("A公司\nB公司\nC公司", ("A公司", "B公司", "C公司")),
        ("1、2、3", ("1", "2", "3")),
        ("1.5倍\n2.5倍", ("1.5倍", "2.5倍")),
        ("甲，乙，丙", ("甲", "乙", "丙")),
        ("甲/乙/丙", ("甲", "乙", "丙")),
        ("合同成立，有效", ("合同成立，有效",)),
        ('["甲", "乙"]', ("甲", "乙")),
        ('{"A": "甲", "B": "乙"}', ("甲", "乙")),
        ("[甲]", ("[甲]",)),
        ("只有一个", ("只有一个",)),
        ("", ()),
    ],
)
def test_all_options_may_stand_in_one_cell(cell: str, options: tuple[str, ...]) -> None:
    assert options_of_text(cell) == options


@pytest.mark.parametrize(
    ("cell", "stem", "options"),
    [
        ("题一（ ）\nA.甲\nB.乙", "题一（ ）", ("甲", "乙")),
        ("题一（ ）A、甲 B、乙", "题一（ ）", ("甲", "乙")),
        ("题一？A.甲；B.乙；C.丙", "题一？", ("甲", "乙", "丙")),
        ("题一\nA.甲", "题一\nA.甲", ()),
        ("题一", "题一", ()),
        ("A.甲 B.乙", "A.甲 B.乙", ()),
    ],
)
def test_a_stem_may_bring_its_options(cell: str, stem: str, options: tuple[str, ...]) -> None:
    assert options_in(cell) == (stem, options)
