"""Finding the place in a long source."""

from content.items.intake.passages import likely_passage

OTHERS = "".join(
    f"第{number}次会议讨论了别的事情，和这里没有关系，只是把篇幅拉长一些。" for number in range(9)
)
SOURCE = f"{OTHERS}全年办理法律援助案件4700件。{OTHERS}《码头条例》已经施行。"


def test_a_short_source_is_taken_whole() -> None:
    assert likely_passage("全年办案4700件。", "办案多少件？", []) == "全年办案4700件。"


def test_the_sentence_with_the_words_of_the_stem_is_among_the_found() -> None:
    found = likely_passage(SOURCE, "2023年，办理法律援助案件多少件？", ["4200件"])
    assert "全年办理法律援助案件4700件。" in found.split("……")
    assert len(found.split("……")) == 3


def test_a_sentence_that_has_the_key_word_for_word_is_added() -> None:
    assert "《码头条例》已经施行。" in likely_passage(SOURCE, "办理法律援助案件多少件？", ["码头条例"])
