"""陈主任 says something of an item, 周老师 marks it as done."""

from dataclasses import replace

import pytest

from content.items.actions import (
    approve_item,
    comment_on_item,
    drop_drafts,
    edit_item,
    settle_comment,
    unsettle_comment,
)
from content.items.bank import BankFilter, bank
from content.items.errors import EmptyComment, LongComment
from content.items.models import Item, ItemComment
from content.items.queries import content_of
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, make_draft

pytestmark = pytest.mark.django_db


def say(item: Item, text: str = "B 项也说得通。") -> ItemComment:
    return comment_on_item(item=item, text=text, by=admin_chen(), now=NOW)


def test_it_is_kept_as_said_of_its_wording_when_a_new_one_comes():
    item = make_draft()
    comment = say(item, "  第一行\r\n第二行  ")
    approve_item(item=item, by=teacher_zhou(), now=NOW)
    content = replace(content_of(Item.objects.get(pk=item.pk).newest), stem="改过的题干？")
    edit_item(item=item, content=content, by=teacher_zhou(), now=NOW)
    comment.refresh_from_db()
    assert (comment.text, comment.version, comment.author) == ("第一行\n第二行", 1, admin_chen())
    assert say(item).version == 2


@pytest.mark.parametrize(("text", "fault"), [(" \n ", EmptyComment), ("字" * 501, LongComment)])
def test_what_says_nothing_or_too_much_is_not_kept(text, fault):
    with pytest.raises(fault):
        say(make_draft(), text)
    assert (ItemComment.objects.count(), AuditEntry.objects.count()) == (0, 0)


def test_five_hundred_signs_are_kept_whole():
    assert len(say(make_draft(), "字" * 500).text) == 500


def test_it_is_done_once_and_opened_again_once():
    comment = say(make_draft())
    for _ in range(2):
        settle_comment(comment=comment, by=teacher_zhou(), now=NOW)
    comment.refresh_from_db()
    assert (comment.resolved_at, comment.resolved_by) == (NOW, teacher_zhou())
    for _ in range(2):
        unsettle_comment(comment=comment, by=teacher_zhou(), now=NOW)
    comment.refresh_from_db()
    assert (comment.resolved_at, comment.resolved_by) == (None, None)
    verbs = list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["comment_on_item", "settle_comment", "unsettle_comment"]


def test_the_bank_finds_what_has_an_open_one():
    open_one, settled, _ = make_draft(), make_draft(), make_draft()
    say(open_one)
    say(open_one)
    settle_comment(comment=say(settled), by=teacher_zhou(), now=NOW)
    assert list(bank(BankFilter(comments="open"))) == [open_one]


def test_an_imported_draft_that_somebody_spoke_of_is_not_taken_back():
    spoken_of, silent = make_draft(), make_draft()
    say(spoken_of)
    assert drop_drafts(marks=dict.fromkeys([spoken_of.pk, silent.pk], "1.0.0")) == {silent.pk}
