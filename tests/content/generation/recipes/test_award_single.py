"""Honours: which one, and of which level."""

from content.generation.recipes.award_single import award_single
from tests.content.generation.drafts import contents, key_texts, texts

SCHOOL = "南山司法所获评“全国模范司法所”。"
OTHERS = "北城法律援助站获评“全国优秀服务所”。西溪公证处获评“全省文明示范所”。"


def test_the_level_of_an_honour_is_asked_on_the_ladder() -> None:
    content = contents(award_single, SCHOOL)[0]
    assert content.stem.endswith("南山司法所获评哪一级的“模范司法所”？")
    assert (texts(content), key_texts(content)) == (["全国", "全省", "全市"], ["全国"])


def test_an_honour_is_chosen_among_those_of_others() -> None:
    content = contents(award_single, SCHOOL + OTHERS)[1]
    assert content.stem.endswith("南山司法所获评下列哪一项？")
    assert key_texts(content) == ["全国模范司法所"]
    assert set(texts(content)) == {"全国模范司法所", "全国优秀服务所", "全省文明示范所"}


def test_of_several_honours_of_one_winner_none_is_the_one_answer() -> None:
    text = "全系统获全国先进集体、全国模范司法所等荣誉65个。"
    assert [content.stem for content in contents(award_single, text)] == []
