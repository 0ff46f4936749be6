"""周老师 looks at what the newer edition of her report changed."""

import pytest

from content.generation.comparing import changes_page
from content.items.models import Finding
from tests.content.generation.editions import ADDED, FIRST, PRIZE, SECOND, read, resting_on
from tests.factories.desk import desk_of, make_source

pytestmark = pytest.mark.django_db


def approve(item):
    Finding.objects.filter(version__item=item).delete()
    item.versions.update(frozen_at=item.created_at)
    item.state = "approved"
    item.save()
    return item


@pytest.fixture
def first():
    return read(FIRST)


def spans(change):
    return [
        "".join("".join(run.text for run in side if run.current).split()) if side else None
        for side in (change.old, change.new)
    ]


def test_the_facts_stand_side_by_side(first):
    second = read(SECOND, first)
    page = changes_page(second, first)
    [changed] = page["changes"]["changed"]
    assert changed.told == ("近5000件", "近5200件")
    assert spans(changed) == ["办理法律援助案件近5000件", "办理法律援助案件近5200件"]
    assert {spans(one)[1] for one in page["changes"]["gone"]} == {None}
    assert all(spans(one)[0] in PRIZE for one in page["changes"]["gone"])
    [new] = page["changes"]["new"]
    assert spans(new) == [None, ADDED.rstrip("。")]
    assert page["counts"]["same"] > 20
    assert {item.stem for item in new.items} == {item.newest.stem for item in resting_on(second, "1460")}


def test_what_looks_alike_stands_there_once(first):
    second = read(SECOND, first)
    gone = changes_page(second, first)["changes"]["gone"]
    shown = [spans(one)[0] for one in gone]
    assert len(shown) == len(set(shown)) < first.facts.filter(span__contains="东湖普法", askable=True).count()
    page = desk_of().get(f"/desk/sources/{second.pk}/changes/").text
    assert (f"没有了 {len(shown)}<" in page, page.count("<h3>旧版</h3>")) == (True, 1)


def test_items_to_check_of_both_sides_are_listed_with_their_sentence(first):
    changed, gone = approve(resting_on(first, "5000")[0]), approve(resting_on(first, "3000万")[0])
    second = read(SECOND, first)
    page = desk_of().get(f"/desk/sources/{second.pk}/changes/").text
    for item in (changed, gone):
        assert f'href="/desk/review/items/{item.pk}/">去核对' in page
    assert ["由 近5000件 改成了 近5200件" in page, "新版本里已经没有" in page] == [True, True]


def test_the_pages_of_both_editions_tell_of_each_other(first):
    approve(resting_on(first, "5000")[0])
    second = read(SECOND, first)
    old, new = (desk_of().get(f"/desk/sources/{one.pk}/").text for one in (first, second))
    assert ["已有新版本" in old, "上传新版本" in old, "再抽取" in old] == [True, False, False]
    assert [word in new for word in ("1 道题待核对", "看改了哪些", "上传新版本")] == [True] * 3
    assert "已有新版本" in desk_of().get("/desk/sources/").text


def test_the_old_edition_is_not_extracted_again(first):
    read(SECOND, first)
    answer = desk_of().post(f"/desk/sources/{first.pk}/again/", follow=True)
    assert "已经有新版本了" in answer.text


def test_an_item_that_was_decided_on_is_not_listed_any_more(first):
    item = approve(resting_on(first, "5000")[0])
    second = read(SECOND, first)
    finding = Finding.objects.get(version__item=item)
    desk_of().post(f"/desk/review/findings/{finding.pk}/waive/", {"reason": "问的是上半年"})
    assert "没有要核对的题" in desk_of().get(f"/desk/sources/{second.pk}/changes/").text


def test_a_source_without_an_earlier_edition_has_no_such_page():
    assert desk_of().get(f"/desk/sources/{make_source().pk}/changes/").status_code == 404


@pytest.mark.parametrize("more", [0, 3])
def test_the_page_asks_the_database_as_often_whatever_changed(first, more, django_assert_num_queries):
    added = "".join(f"第{n}季度走访企业{n}00家次。" for n in range(1, 1 + more))
    for item in resting_on(first, "5000")[: 1 + more]:
        approve(item)
    second = read(SECOND.replace(ADDED, ADDED + added), first)
    desk = desk_of()
    with django_assert_num_queries(8):
        desk.get(f"/desk/sources/{second.pk}/changes/")
