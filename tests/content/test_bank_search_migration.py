"""What 0008_bank_search makes of the items that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from content.items.bank import BankFilter, bank
from content.items.models import Item
from content.items.search.models import ItemPairs, Shingle
from tests.factories.desk import complain, make_draft

pytestmark = pytest.mark.django_db
migration = import_module("content.migrations.0008_bank_search")


def test_items_of_before_are_found_and_filtered():
    item = make_draft(stem="订立合同要满几岁？")
    complain(item)
    numbers = sorted(Shingle.objects.values_list("hash", flat=True))
    ItemPairs.objects.all().delete(), Shingle.objects.all().delete()
    Item.objects.update(format="", law="", article="", complaints=0)
    migration.fill(apps, None)
    asked = BankFilter(words="合同", format="single", law="法律援助法22", findings="yes")
    assert list(bank(asked)) == [item]
    assert sorted(Shingle.objects.values_list("hash", flat=True)) == numbers
