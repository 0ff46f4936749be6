"""周老师 is told of items that ask nearly the same, as she writes and as a report."""

from dataclasses import replace

import pytest
from django.test import Client

from content.items import near
from content.items.actions import keep_near_pairs
from content.items.domain import ItemContent
from content.items.jobs import find_near
from content.items.models import Item
from content.items.near import NEAR_JOB, near_items
from content.items.queries import content_of
from content.items.search.models import NearPair
from content.jobs import registry, running
from content.jobs.models import Job
from tests.cast import NOW
from tests.factories.desk import HTMX, desk_of, make_approved, make_draft

pytestmark = pytest.mark.django_db
STEM = "承租人未经出租人同意转租房屋的，出租人可以怎么办？"
FORM = {
    "stem": STEM,
    "option_id": ["", ""],
    "option_text": ["解除合同", "什么都不能做"],
    "option_note": ["", ""],
}


def options(*texts: str) -> dict:
    return {"options": [{"id": letter, "text": text} for letter, text in zip("abcdef", texts, strict=False)]}


def wording(stem: str = STEM, *texts: str) -> ItemContent:
    return ItemContent("single", stem, options(*(texts or ("解除合同", "什么都不能做"))), {"option": "a"})


def told(content: ItemContent, **rest) -> list[tuple[int, float, bool]]:
    return [(one.item.pk, one.similarity, one.same) for one in near_items(content, **rest)]


def test_the_same_question_stands_before_a_near_one_and_a_strange_one_is_left_out():
    other = make_draft(
        stem="承租人未经出租人书面同意转租房屋的，出租人可以怎么办？", body=options("甲", "乙")
    )
    same = make_approved(stem=STEM, body=options("什么都不能做", "解除合同"))
    make_draft(stem="监护人未尽到监护职责，孩子弄坏了邻居的车，谁来赔？")
    assert told(wording()) == [(same.pk, 1.0, True), (other.pk, 0.952, False)]


def test_equal_stems_with_other_options_are_near_and_not_the_same():
    item = make_draft(stem=STEM, body=options("要求赔偿", "没有办法"))
    assert told(wording()) == [(item.pk, 1.0, False)]


def test_a_stem_that_says_nothing_is_told_apart_by_its_options():
    make_draft(stem="下列说法正确的是？", body=options("立案以后才能调解", "调解书自送达起生效"))
    same = make_draft(stem="下列说法正确的是？", body=options("遗嘱可以撤回", "口头遗嘱永远有效"))
    asked = wording("下列说法正确的是？", "遗嘱可以撤回", "口头遗嘱永远有效")
    assert told(asked) == [(same.pk, 1.0, True)]


def test_an_item_is_not_near_to_itself_and_at_most_so_many_are_told():
    items = [make_draft(stem=STEM) for _ in range(5)]
    assert [len(told(wording(), limit=2)), len(told(wording(), but=items[0].pk, limit=9))] == [2, 4]


@pytest.mark.parametrize("count", [1, 3])
def test_near_items_ask_the_database_twice_whatever_there_is(count, django_assert_num_queries):
    for _ in range(count):
        make_draft(stem=STEM)
    with django_assert_num_queries(2):
        near_items(wording(), limit=9)


@pytest.mark.parametrize("empty", [{"stem": ""}, {"stem": "？"}, {"stem": "法"}])
def test_what_is_hardly_begun_is_near_to_nothing(empty):
    make_draft(stem=STEM)
    assert near_items(replace(wording(), body={"options": []}, **empty)) == []


def test_the_form_tells_of_near_items_with_link_and_state():
    item = make_approved(stem=STEM, body=options("解除合同", "什么都不能做"))
    page = desk_of().post("/desk/items/near/single/", FORM, headers=HTMX).text
    words = ("相近的题", f"/desk/review/items/{item.pk}/", "同题 · 已通过")
    assert [word in page for word in words] == [True, True, True]
    own = desk_of().post(f"/desk/items/near/single/?item={item.pk}", FORM, headers=HTMX)
    assert own.text.strip() == ""


def test_who_has_been_logged_out_keeps_the_form_before_the_eyes():
    answer = Client().post("/desk/items/near/single/", FORM, headers=HTMX)
    assert (answer.status_code, answer.text) == (204, "")


def test_a_format_that_does_not_exist_is_404():
    assert desk_of().post("/desk/items/near/crossword/", FORM).status_code == 404


def test_the_report_is_a_job_and_its_pairs_stay():
    first, second = make_draft(stem=STEM), make_approved(stem=STEM)
    third = make_draft(stem=STEM.replace("同意", "书面同意"))
    Item.objects.filter(pk=make_draft(stem=STEM).pk).update(state="rejected")
    desk = desk_of()
    assert desk.post("/desk/items/near/").headers["Location"] == "/desk/items/near/"
    job = Job.objects.get(kind=NEAR_JOB)
    assert registry.handler_of(job.kind) is find_near
    running.run(job.pk, clock=lambda: NOW.replace(year=2027))
    pairs = list(NearPair.objects.order_by("pk").values_list("older", "newer", "same"))
    assert pairs[0] == (first.pk, second.pk, True)
    assert sorted(pairs[1:]) == [(first.pk, third.pk, False), (second.pk, third.pk, False)]
    page = desk.get("/desk/items/near/").text
    assert [word in page for word in ("找到 3 对", "同题", "相近")] == [True, True, True]


def test_twins_are_found_however_common_their_words(monkeypatch):
    monkeypatch.setattr(near, "COMMON", 2)
    stems = (STEM, STEM, f"{STEM}为什么？", f"请问{STEM}", f"在城里，{STEM}")
    twins = [make_draft(stem=stem) for stem in stems][:2]
    keep_near_pairs(lambda done, total: None)
    assert list(NearPair.objects.values_list("older", "newer")) == [(twins[0].pk, twins[1].pk)]


def test_a_report_made_again_puts_the_new_in_place_of_the_old():
    first, _ = make_draft(stem=STEM), make_draft(stem=STEM)
    assert keep_near_pairs(lambda done, total: None) == 1
    first.delete()
    assert (keep_near_pairs(lambda done, total: None), NearPair.objects.count()) == (0, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_report_asks_the_database_as_often_whatever_it_shows(count, django_assert_num_queries):
    for _ in range(count + 1):
        make_draft(stem=STEM)
    keep_near_pairs(lambda done, total: None)
    desk = desk_of()
    with django_assert_num_queries(6):
        desk.get("/desk/items/near/")


def test_content_of_an_item_is_near_to_it():
    item = make_draft()
    assert told(content_of(item.newest)) == [(item.pk, 1.0, True)]
