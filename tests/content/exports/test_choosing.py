"""周老师 chooses on the bank's page what goes into a file."""

import pytest
from django.http import QueryDict
from django.test import Client

from content.exchange.reading import read_file
from content.exports.choosing import Chosen
from content.items.models import Item
from content.releases.actions import create_quiz
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import desk_of, make_draft
from tests.factories.items import make_version

pytestmark = pytest.mark.django_db
ADDRESS = "/desk/exports/"


def chosen(*items: Item, **more: str) -> dict:
    return {"query": "", "item": [f"{item.pk}:1.0.1" for item in items], **more}


def codes(answer) -> list[str]:
    return [item.code for item in read_file(answer.content).taken]


def test_the_chosen_items_and_no_others_are_written():
    first, second, _ = (make_version().item for _ in range(3))
    desk = desk_of()
    page = desk.post(ADDRESS, chosen(first, second)).text
    assert "题库里选中的 2 道题" in page
    assert [f'name="item" value="{item.pk}"' in page for item in (first, second)] == [True, True]
    assert "还没有通过" not in page
    assert codes(desk.post(ADDRESS, chosen(second, first, format="json", seen="1"))) == [
        first.code,
        second.code,
    ]


def test_all_that_was_found_whatever_the_page_shows():
    family, labour = make_version(topic="婚姻家庭").item, make_version(topic="劳动用工").item
    asked = {"query": "topic=婚姻家庭", "all": "1", "item": [f"{labour.pk}:1.0.1"]}
    desk = desk_of()
    page = desk.post(ADDRESS, asked).text
    assert ("题库里找到的 1 道题" in page, 'name="all" value="1"' in page) == (True, True)
    assert codes(desk.post(ADDRESS, {**asked, "format": "json", "seen": "1"})) == [family.code]


def test_what_is_not_approved_is_said_and_left_out():
    item, draft = make_version().item, make_draft()
    assert "其中 1 道还没有通过" in desk_of().post(ADDRESS, chosen(item, draft)).text
    assert codes(desk_of().post(ADDRESS, chosen(item, draft, format="json", seen="1"))) == [item.code]


@pytest.mark.parametrize("ids", [[], ["x", "²", "9" * 30], ["draft"]])
def test_nothing_to_write_is_said(ids):
    draft = make_draft()
    make_version()
    posted = {"query": "", "item": [draft.pk if one == "draft" else one for one in ids], "format": "json"}
    answer = desk_of().post(ADDRESS, posted)
    assert (answer.status_code, "选中的题里没有已通过的" in answer.text) == (400, True)


def test_the_list_of_what_does_not_fit_is_a_file_of_its_own():
    items = [make_version("single").item, make_version("ordering").item]
    answer = desk_of().post(ADDRESS, chosen(*items, format="aiken", seen="list"))
    told = answer.content.decode("utf-8-sig")
    assert "排序" in told
    assert told.splitlines() != []
    assert ".txt" in answer.headers["Content-Disposition"]


def test_the_paper_of_a_quiz_is_one_press_away():
    make_version()
    quiz = create_quiz(code="q", title="成年", text="", owner=teacher_zhou(), now=NOW)
    quiz.entries.create(item=make_version().item, position=1)
    answer = desk_of().post(ADDRESS, {"format": "json", "quiz": quiz.pk, "paper": "1"})
    assert answer.headers["Location"] == f"/desk/exports/paper/{quiz.pk}/"
    without = desk_of().post(ADDRESS, {"format": "json", "quiz": "", "paper": "1"})
    assert (without.status_code, "试卷按题单打印" in without.text) == (400, True)


def test_a_stranger_gets_no_file():
    item = make_version().item
    assert Client().post(ADDRESS, chosen(item, format="json", seen="1")).status_code == 302


def test_the_bank_sends_its_boxes_there():
    make_version()
    assert f'formaction="{ADDRESS}"' in desk_of().get("/desk/items/").text


def test_a_form_that_is_not_of_the_bank_has_chosen_nothing():
    assert Chosen.of(QueryDict("quiz=3&format=json")) is None


@pytest.mark.parametrize("count", [1, 3])
def test_the_file_takes_as_many_queries_for_three_as_for_one(count, django_assert_num_queries):
    items = [make_version().item for _ in range(count)]
    desk = desk_of()
    with django_assert_num_queries(3):
        desk.post(ADDRESS, chosen(*items, format="json", seen="1"))
