"""周老师 composes a quiz at the desk."""

import pytest
from django.test import Client

from content.releases.actions import add_quiz_items, create_quiz
from content.releases.models import Quiz
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import HTMX, admin_chen, complain, desk_of, make_approved, make_draft, make_source

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])


def make_quiz(*items):
    quiz = create_quiz(code="q", title="宪法周", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return quiz


def change(quiz, headers=None, **posted):
    return desk_of().post(f"/desk/quizzes/{quiz.pk}/items/", posted, headers=headers or {}, follow=True)


def listed(quiz):
    return list(quiz.entries.values_list("item_id", flat=True))


def test_a_new_quiz_opens_for_composing():
    answer = desk_of().post("/desk/quizzes/", {"title": "宪法周", "text": ""})
    assert answer.headers["Location"] == f"/desk/quizzes/{Quiz.objects.get().pk}/"


def test_a_quiz_without_a_title_keeps_its_text():
    answer = desk_of().post("/desk/quizzes/", {"title": "", "text": "写好的说明"})
    assert (answer.status_code, "写好的说明" in answer.text, Quiz.objects.count()) == (400, True, 0)


@BOTH
def test_composing_is_a_page_and_a_fragment(headers):
    quiz = make_quiz(make_approved(stem="已在题单？"))
    make_approved(stem="可以挑的？")
    page = desk_of().get(f"/desk/quizzes/{quiz.pk}/", headers=headers).text
    assert [word in page for word in ("已在题单？", "可以挑的？")] == [True, True]
    assert ("<html" in page) == (not headers)


@BOTH
def test_chosen_items_go_in_and_drafts_do_not(headers):
    item, draft = make_approved(), make_draft()
    quiz = make_quiz()
    answer = change(quiz, headers, do="add", item=[item.pk, draft.pk])
    assert (listed(quiz), "<html" in answer.text) == ([item.pk], not headers)


def test_everything_found_goes_in_at_once():
    source = make_source()
    found = [make_approved(source) for _ in range(40)]
    make_approved()
    quiz = make_quiz()
    change(quiz, do="add_all", source=source.pk)
    assert listed(quiz) == [item.pk for item in found]


def test_only_what_suits_the_chosen_people_is_found_and_put_in():
    child, grown = make_approved(stem="小学能答的？"), make_approved(stem="成人才答的？")
    for item, suits in ((child, ["primary"]), (grown, ["adult"])):
        item.suits = suits
        item.save(update_fields=["suits"])
    quiz = make_quiz()
    page = desk_of().get(f"/desk/quizzes/{quiz.pk}/?suits=primary").text
    assert [stem in page for stem in ("小学能答的？", "成人才答的？")] == [True, False]
    change(quiz, do="add_all", suits="primary")
    assert listed(quiz) == [child.pk]
    assert "适合小学。" in desk_of().get(f"/desk/quizzes/{quiz.pk}/").text
    change(quiz, do="add_all", suits="toddler")
    assert listed(quiz) == [child.pk, grown.pk]


def test_what_has_changed_under_an_item_stands_at_it_in_the_quiz():
    item = make_approved()
    quiz = make_quiz(item)
    complain(item, text="由 300件 改成了 320件。")
    page = desk_of().get(f"/desk/quizzes/{quiz.pk}/").text
    assert [words in page for words in ("由 300件 改成了 320件。", "打开，再看一遍")] == [True, True]


def test_items_are_moved_and_removed():
    one, two, three = make_approved(), make_approved(), make_approved()
    quiz = make_quiz(one, two, three)
    change(quiz, do="up", item=three.pk)
    change(quiz, do="remove", item=one.pk)
    assert listed(quiz) == [three.pk, two.pk]


@BOTH
def test_a_drop_is_one_request_and_several_items_go_at_once(headers):
    one, two, three = make_approved(), make_approved(), make_approved()
    quiz = make_quiz(one, two, three)
    change(quiz, headers, do="place", item=three.pk, place=1)
    assert listed(quiz) == [three.pk, one.pk, two.pk]
    change(quiz, headers, do="place", item=three.pk, place="²")
    change(quiz, headers, do="remove", item=[three.pk, two.pk])
    assert listed(quiz) == [one.pk]


def test_a_copy_opens_for_composing_and_is_the_own():
    item = make_approved()
    quiz = make_quiz(item)
    answer = desk_of(admin_chen()).post(f"/desk/quizzes/{quiz.pk}/copy/", follow=True)
    copy = Quiz.objects.get(title="宪法周（副本）")
    assert (copy.owner, listed(copy)) == (admin_chen(), [item.pk])
    assert ("宪法周（副本）" in answer.text, "复制好了" in answer.text) == (True, True)


def test_a_press_that_means_nothing_changes_nothing():
    one = make_approved()
    quiz = make_quiz(one)
    assert change(quiz, do="explode", item="²").status_code == 200
    assert listed(quiz) == [one.pk]


def test_a_source_becomes_a_quiz_in_one_press():
    source = make_source(title="法援年报")
    make_approved(source)
    answer = desk_of().post(f"/desk/quizzes/sources/{source.pk}/")
    assert answer.headers["Location"] == f"/desk/quizzes/{Quiz.objects.get(title='法援年报').pk}/"


def test_a_source_without_approved_items_says_what_to_do():
    source = make_source()
    answer = desk_of().post(f"/desk/quizzes/sources/{source.pk}/", follow=True)
    assert ("先审几道，再做题单" in answer.text, Quiz.objects.count()) == (True, 0)


def test_title_and_text_are_changed_or_kept_in_the_form():
    quiz = make_quiz()
    refused = desk_of().post(f"/desk/quizzes/{quiz.pk}/edit/", {"title": "", "text": "新的说明"})
    desk_of().post(f"/desk/quizzes/{quiz.pk}/edit/", {"title": "新标题", "text": "新的说明"})
    quiz.refresh_from_db()
    assert (refused.status_code, "新的说明" in refused.text) == (400, True)
    assert (quiz.title, quiz.text) == ("新标题", "新的说明")


def test_a_stranger_composes_nothing():
    quiz = make_quiz()
    answer = Client().post(f"/desk/quizzes/{quiz.pk}/items/", {"do": "add_all"})
    assert answer.headers["Location"].startswith("/desk/login/")


@pytest.mark.parametrize("count", [1, 3])
def test_composing_asks_the_database_as_often_whatever_the_length(count, django_assert_num_queries):
    quiz = make_quiz(*(make_approved(make_source()) for _ in range(count)))
    for _ in range(count):
        make_approved()
    desk = desk_of()
    with django_assert_num_queries(19):
        desk.get(f"/desk/quizzes/{quiz.pk}/")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_whatever_its_length(count, django_assert_num_queries):
    for number in range(count):
        create_quiz(code=f"q{number}", title="宪法周", text="", owner=teacher_zhou(), now=NOW)
    desk = desk_of()
    with django_assert_num_queries(3):
        assert desk.get("/desk/quizzes/").text.count(">宪法周<") == count
