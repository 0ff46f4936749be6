"""周老师 has a quiz picked by rule."""

import re

import pytest
from django.test import Client

from content.items.cases.models import CaseText
from content.items.models import Item, Tag, Tagging
from content.releases.actions import add_quiz_items, create_quiz
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import desk_of, make_approved, make_draft, make_source

pytestmark = pytest.mark.django_db
TOPICS = ("继承", "婚姻", "合同", "侵权", "物权", "人格", "总则", "税收", "劳动", "环保")


def make_quiz(*items):
    quiz = create_quiz(code="q", title="宪法周", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return quiz


def approved(word, **fields):
    """An item about something of its own, so that it quarrels with none."""
    options = [{"id": letter, "text": f"{word}{letter}项"} for letter in "abcd"]
    item = make_approved(stem=f"{word}{word}由谁主持办理？", body={"options": options}, key={"option": "a"})
    Item.objects.filter(pk=item.pk).update(**fields)
    return item


def look(quiz, **asked):
    return desk_of().get(f"/desk/quizzes/{quiz.pk}/rule/", {"seed": "1", **asked}).text


def picked(page):
    return [int(pk) for pk in re.findall(r'name="item" value="(\d+)"', page)]


def test_an_empty_rule_waits_for_its_numbers():
    quiz = make_quiz()
    page = desk_of().get(f"/desk/quizzes/{quiz.pk}/rule/").text
    assert (page.count('name="n"'), picked(page), "还没写要几道" in page) == (1, [], False)
    assert "还没写要几道" in look(quiz, n="")
    assert look(quiz, n=["3", ""], more="1").count('name="n"') == 3


def test_rows_find_by_what_they_ask_and_never_what_is_there_already():
    source = make_source()
    hard = approved(TOPICS[0], topic="继承编", difficulty="hard")
    easy = approved(TOPICS[1], topic="继承编", difficulty="easy")
    tagged, sourced, there = approved(TOPICS[2]), approved(TOPICS[3], source=source), approved(TOPICS[4])
    make_draft()
    tag = Tag.objects.create(name="宪法周")
    Tagging.objects.create(tag=tag, item=tagged)
    quiz = make_quiz(there)
    for wishes, found in (
        ({"topic": "继承编", "difficulty": "hard"}, {hard.pk}),
        ({"topic": "继承编"}, {hard.pk, easy.pk}),
        ({"tag": tag.pk}, {tagged.pk}),
        ({"source": source.pk}, {sourced.pk}),
        ({"format": "truefalse"}, set()),
        ({}, {hard.pk, easy.pk, tagged.pk, sourced.pk}),
    ):
        assert set(picked(look(quiz, n="9", **wishes))) == found


def test_each_row_says_what_it_lacks_by_its_name():
    approved(TOPICS[0], topic="继承编", difficulty="hard")
    page = look(make_quiz(), n=["3", "1"], topic=["继承编", ""], difficulty=["hard", "easy"])
    assert "缺 2 道：继承编·难；缺 1 道：易" in page


def test_the_same_address_picks_the_same_and_another_seed_another():
    for word in TOPICS:
        approved(word)
    quiz = make_quiz()
    first, again = picked(look(quiz, n="3")), picked(look(quiz, n="3"))
    others = [picked(look(quiz, n="3", seed=seed)) for seed in "2345"]
    assert first == again
    assert any(other != first for other in others)


def test_of_two_that_ask_the_same_one_is_picked_and_none_that_the_quiz_asks():
    twins = [make_approved(), make_approved()]
    alone = approved(TOPICS[0])
    quiz = make_quiz()
    found = picked(look(quiz, n="3"))
    assert (len(found), alone.pk in found) == (2, True)
    add_quiz_items(quiz=quiz, items=twins[:1])
    assert picked(look(quiz, n="3")) == [alone.pk]


def test_what_is_kept_back_is_picked_only_when_asked():
    kept_back = approved(TOPICS[0], held=True)
    quiz = make_quiz()
    without, with_it = look(quiz, n="1"), look(quiz, n="1", held="1")
    assert (picked(without), picked(with_it)) == ([], [kept_back.pk])
    box = 'name="held" value="1"'
    assert (f"{box} checked" in without, f"{box} checked" in with_it) == (False, True)


def test_what_was_picked_goes_in_as_it_stands_and_the_unchosen_stay_out():
    items = [approved(word) for word in TOPICS[:3]]
    quiz = make_quiz()
    order = picked(look(quiz, n="3"))
    desk_of().post(f"/desk/quizzes/{quiz.pk}/items/", {"do": "add_picked", "item": order[:2]})
    assert list(quiz.entries.values_list("item_id", flat=True)) == order[:2]
    assert {item.pk for item in items} == set(order)


def about_a_case(words):
    """A question about each of the words, all about one text, one of two formats by turns."""
    case = CaseText.objects.create(code="c1", title="借款", text="甲向乙借了一万元。", created_at=NOW)
    levels = ("easy", "hard") * len(words)
    return [
        approved(word, case=case, case_position=place, difficulty=level)
        for place, (word, level) in enumerate(zip(words, levels, strict=False), 1)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_questions_about_a_case_are_picked_all_or_none_across_rows_and_go_in_side_by_side(seed):
    case = [item.pk for item in about_a_case(TOPICS[:3])]
    for word in TOPICS[3:]:
        approved(word, difficulty="easy" if word < "婚" else "hard")
    quiz = make_quiz()
    order = picked(look(quiz, n=["3", "2"], difficulty=["easy", "hard"], seed=str(seed)))
    assert len(order) == 5
    assert len({*case} & {*order}) in (0, 3)
    desk_of().post(f"/desk/quizzes/{quiz.pk}/items/", {"do": "add_picked", "item": order})
    listed = list(quiz.entries.values_list("item_id", flat=True))
    assert sorted(listed) == sorted(order)
    begin = listed.index(case[0]) if case[0] in listed else 0
    assert case[0] not in listed or listed[begin : begin + 3] == case


def test_where_only_a_part_of_a_case_makes_the_number_its_first_questions_come():
    case = about_a_case(TOPICS[:3])
    assert picked(look(make_quiz(), n="2")) == [item.pk for item in case[:2]]


def test_a_question_about_a_case_that_the_rows_do_not_ask_for_keeps_the_others_out():
    about_a_case(TOPICS[:2])
    alone = approved(TOPICS[2], difficulty="easy")
    assert {tuple(picked(look(make_quiz(), n="1", difficulty="easy")))} == {(alone.pk,)}


@pytest.mark.parametrize("nonsense", [{"n": "²"}, {"n": "99999"}, {"n": "-3"}, {"n": "3", "source": "x"}])
def test_nonsense_finds_nothing_and_breaks_nothing(nonsense):
    approved(TOPICS[0])
    assert picked(look(make_quiz(), **nonsense)) == []


def test_a_stranger_sees_no_rule():
    answer = Client().get(f"/desk/quizzes/{make_quiz().pk}/rule/")
    assert answer.headers["Location"].startswith("/desk/login/")


@pytest.mark.parametrize("count", [2, 8])
def test_picking_asks_the_database_as_often_whatever_the_number(count, django_assert_num_queries):
    for word in TOPICS[:count]:
        approved(word)
    quiz = make_quiz()
    desk = desk_of()
    with django_assert_num_queries(14):
        desk.get(f"/desk/quizzes/{quiz.pk}/rule/?seed=1&n={count}")
