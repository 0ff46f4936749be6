"""Where a citation points: numbers of a pack, or the words a person wrote."""

import pytest

from content.laws.domain import Place, bare_name, place_of


@pytest.mark.parametrize(
    ("citation", "place"),
    [
        ({"article": "第一百八十八条第一款", "number": 188, "paragraph": 1}, Place(188, paragraph=1)),
        ({"article": "第四条至第七条", "number": 4, "until": 7}, Place(4, until=7)),
        ({"article": "第十七条第二款第三项"}, Place(17, paragraph=2, item=3)),
        ({"article": "一百八十八"}, Place(188)),
        ({"article": "18", "paragraph": "2"}, Place(18, paragraph=2)),
        ({"article": "第一百二十条之一"}, Place(120, 1)),
        ({"article": "第一百二十条之一", "number": 120}, Place(120, 1)),
        ({"article": "序言"}, Place(0)),
        ({"article": "序言第七自然段"}, Place(0, paragraph=7)),
        ({"article": "总则"}, None),
        ({}, None),
    ],
)
def test_a_citation_points_at_a_place(citation: dict, place: Place | None) -> None:
    assert place_of(citation) == place


def test_a_law_is_the_same_however_it_is_called() -> None:
    called = ["《中华人民共和国民法典》", "民法典", "中华人民共和国民法典（2020年）"]
    assert {bare_name(name) for name in called} == {"民法典"}
