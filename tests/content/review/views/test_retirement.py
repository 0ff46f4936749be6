"""周老师 takes an approved item out of use at the desk, and brings it back."""

import pytest

from content.items.actions import retire_item
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import HTMX, desk_of, make_approved, wording_of

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])


@BOTH
def test_an_item_is_retired_with_a_reason_and_restored(headers):
    item = make_approved()
    place = f"/desk/review/items/{item.pk}/"
    silent = desk_of().post(f"{place}retire/", {"reason": " "}, headers=headers)
    assert (silent.status_code, "为什么停用" in silent.text) == (409, True)
    page = desk_of().post(f"{place}retire/", {"reason": "法条改了"}, headers=headers, follow=True).text
    assert [words in page for words in ("周老师在 2", "停用了这道题：法条改了", "恢复")] == [True] * 3
    assert [words in page for words in ('value="save"', 'value="approve"')] == [False, False]
    page = desk_of().post(f"{place}restore/", headers=headers, follow=True).text
    item.refresh_from_db()
    assert (item.state, "恢复了" in page, "停用了这道题" in page) == ("approved", True, False)


def test_what_is_posted_for_a_retired_item_is_refused_and_kept_in_the_form():
    item = make_approved()
    retire_item(item=item, reason="法条改了", by=teacher_zhou(), now=NOW)
    posted = wording_of(item, stem="还想改的题干？", do="save")
    answer = desk_of().post(f"/desk/review/items/{item.pk}/", posted)
    assert (answer.status_code, "这道题停用了，不能改" in answer.text) == (409, True)
    assert "还想改的题干？" in answer.text
