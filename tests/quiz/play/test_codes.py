from random import Random

from quiz.play.codes import LETTERS, draw_code


def test_a_code_is_drawn_from_letters_nobody_mistakes() -> None:
    code = draw_code(Random(1), 4000)
    assert set(code) == set(LETTERS)
    assert set(LETTERS).isdisjoint("01OILAEU")


def test_a_code_follows_the_given_chance_and_length() -> None:
    assert draw_code(Random(5), 8) == draw_code(Random(5), 8)
    assert len(draw_code(Random(5), 8)) == 8
