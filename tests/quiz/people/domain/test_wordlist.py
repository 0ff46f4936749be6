from quiz.people.domain.wordlist import joined, read_words

WORDS = read_words(["# a comment", "官方", "", "=sb  # a whole word", "+qq"])


def test_the_three_kinds_of_word_are_read_from_their_marks() -> None:
    assert WORDS.anywhere == {"官方"}
    assert WORDS.whole == {"sb"}
    assert WORDS.contact == {"qq"}


def test_a_whole_word_leaves_longer_words_alone() -> None:
    assert WORDS.blocks("大 S.B")
    assert not WORDS.blocks("husband")


def test_a_contact_word_needs_a_number_beside_it() -> None:
    assert WORDS.is_contact("qq 1234")
    assert not WORDS.is_contact("qq 123")
    assert not WORDS.is_contact("路人1234")


def test_two_lists_work_as_one() -> None:
    both = joined(WORDS, read_words(["局长"]))
    assert both.blocks("局长") and both.blocks("官方")
