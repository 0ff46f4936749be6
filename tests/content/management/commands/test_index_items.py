"""The bank's index is made anew from the rows."""

import pytest
from django.core.management import call_command

from content.items.bank import BankFilter, bank
from content.items.models import Item, ItemVersion
from tests.factories.desk import make_draft

pytestmark = pytest.mark.django_db


def test_what_was_written_past_the_actions_is_found_afterwards(capsys):
    items = [make_draft(), make_draft()]
    ItemVersion.objects.filter(item=items[0]).update(stem="悄悄改过的话？", difficulty="hard")
    Item.objects.filter(pk=items[0].pk).update(complaints=7)
    call_command("index_items")
    assert capsys.readouterr().out == "2 道题的检索重建好了。\n"
    assert list(bank(BankFilter(words="悄悄", difficulty="hard", findings="no"))) == [items[0]]
