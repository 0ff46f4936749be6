"""周老师 looks at what became of a wording, and takes its words up again."""

from dataclasses import replace

import pytest

from content.items.actions import approve_item, edit_item, retire_item
from content.items.models import Item
from content.items.queries import content_of
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, desk_of, make_draft, wording_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_checks(monkeypatch):
    monkeypatch.setattr("content.items.actions.checking.run_checks", lambda content, **given: [])


def place(item: Item) -> str:
    return f"/desk/review/items/{item.pk}/"


def make_versions(*stems: str, approved: bool = True) -> Item:
    """The last of them is approved too, or still open."""
    item = make_draft(stem=stems[0])
    for number, stem in enumerate(stems, 1):
        if number > 1:
            content = replace(content_of(Item.objects.get(pk=item.pk).newest), stem=stem)
            edit_item(item=item, content=content, by=teacher_zhou(), now=NOW)
        if approved or number < len(stems):
            approve_item(item=Item.objects.get(pk=item.pk), by=admin_chen(), now=NOW)
    return Item.objects.get(pk=item.pk)


def page_of(item: Item, query: str = "") -> str:
    return " ".join(desk_of().get(f"{place(item)}versions/{query}").text.split())


def test_the_newest_two_are_compared_sign_by_sign():
    page = page_of(make_versions("监护人由父母担任？", "监护人由父母担任吗？"))
    assert "从第 1 版到第 2 版" in page
    assert '监护人由父母担任<ins><span class="vh">（加上：</span>吗<span class="vh">）</span></ins>？' in page
    assert page.count("陈主任 通过于 2026-11-24 09:00") == 2
    assert "周老师 写于 2026-11-24 09:00" in page


def test_any_two_are_compared_in_either_direction():
    item = make_versions("第一种问法？", "第二种问法？", "第三种问法？")
    assert "从第 1 版到第 3 版" in page_of(item, "?from=1&to=3")
    backwards = page_of(item, "?from=3&to=1")
    assert ["从第 3 版到第 1 版" in backwards, "</span>三<span" in backwards.split("<ins>")[0]] == [
        True,
        True,
    ]
    assert "选的是同一版" in page_of(item, "?from=2&to=2")


@pytest.mark.parametrize("query", ["?from=x&to=9", "?from=-1", "?to=", "?from=999999999999999999999"])
def test_what_is_no_number_of_a_version_counts_as_not_said(query):
    assert "从第 1 版到第 2 版" in page_of(make_versions("甲乙丙丁？", "甲乙丙戊？"), query)


def test_one_wording_alone_says_so():
    page = page_of(make_draft())
    assert ["只有这一版" in page, "比一比" in page, "恢复这个版本" in page] == [True, False, False]


def test_words_of_before_fill_the_form_and_saving_makes_a_new_wording():
    item = make_versions("第一种问法？", "第二种问法？")
    desk = desk_of()
    page = desk.get(f"{place(item)}?words=1").text
    assert ["第一种问法？</textarea>" in page, "下面填的是第 1 版的文字" in page] == [True, True]
    assert "存下就是新的一版" in page
    posted = wording_of(item, stem="第一种问法？", do="save", opened=item.newest.mark)
    desk.post(place(item), posted)
    stems = [(one.number, one.stem, one.frozen_at is None) for one in item.versions.all()]
    assert stems == [(1, "第一种问法？", False), (2, "第二种问法？", False), (3, "第一种问法？", True)]


def test_an_open_wording_would_be_replaced_and_the_page_says_so():
    item = make_versions("第一种问法？", "第二种问法？", approved=False)
    assert "第 2 版还没通过，存下会换掉它现在的文字" in desk_of().get(f"{place(item)}?words=1").text


@pytest.mark.parametrize("number", ["7", "x", "-1", "", "99999999999999999999"])
def test_words_that_are_not_there_leave_the_form_as_it_is(number):
    item = make_versions("第一种问法？", "第二种问法？")
    page = desk_of().get(f"{place(item)}?words={number}").text
    assert ["第二种问法？</textarea>" in page, "下面填的是" in page] == [True, False]


def test_words_of_another_format_or_of_a_retired_item_are_not_offered():
    item = make_versions("第一种问法？", "第二种问法？")
    item.versions.filter(number=1).update(format="truefalse", body={}, key={"value": True})
    assert "恢复这个版本" not in page_of(item)
    assert "下面填的是" not in desk_of().get(f"{place(item)}?words=1").text
    other = make_versions("第一种问法？", "第二种问法？")
    assert "恢复这个版本" in page_of(other)
    retire_item(item=other, reason="条文改了", by=teacher_zhou(), now=NOW)
    assert "恢复这个版本" not in page_of(other)
    assert "下面填的是" not in desk_of().get(f"{place(other)}?words=1").text


@pytest.mark.parametrize("count", [2, 4])
def test_the_page_asks_as_often_whatever_the_number_of_versions(count, django_assert_num_queries):
    item = make_versions(*(f"第{number}种问法？" for number in "一二三四"[:count]))
    desk = desk_of()
    with django_assert_num_queries(5):
        desk.get(f"{place(item)}versions/")
