"""周老师 looks again at an item whose grounds have changed."""

import pytest

from content.items.actions import complain_of_edition
from tests.cast import teacher_zhou
from tests.factories.desk import desk_of, make_approved

pytestmark = pytest.mark.django_db


def test_an_item_that_a_newer_edition_made_doubtful_is_kept_in_one_press():
    item = make_approved()
    complain_of_edition(version=item.newest, field="key", text="由 300件 改成了 320件。")
    finding = item.newest.findings.get()
    page = desk_of().get(f"/desk/review/items/{item.pk}/").text
    reason = page.split("为什么照旧保留")[1].split('value="')[1].split('"')[0]
    assert ("照旧保留" in page, "这条不适用" in page) == (True, False)
    desk_of().post(f"/desk/review/findings/{finding.pk}/waive/", {"reason": reason})
    finding.refresh_from_db()
    assert (finding.waived_by, finding.waived_reason) == (teacher_zhou(), "对照过了，说法仍然成立。")
