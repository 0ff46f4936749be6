"""By what items are found, and which of them ask nearly the same."""

from django.db import models

from content.items.models import Item
from content.items.search.field import TABLE, PairsField


class ItemPairs(models.Model):
    """What an item is found by. The migration makes the table, a different one on each database."""

    item = models.OneToOneField(
        Item, models.CASCADE, primary_key=True, db_column="rowid", related_name="search"
    )
    pairs = PairsField()

    class Meta:
        managed = False
        db_table = TABLE


class Shingle(models.Model):
    """One of the few signs by which a stem is told from others; near ones share some (items/near.py)."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="shingles")
    hash = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["hash", "item"], name="shingle_hash_item")]


class NearPair(models.Model):
    """Two items whose questions are near, as the last report found them; `same`: options too."""

    older = models.ForeignKey(Item, models.CASCADE, related_name="+")
    newer = models.ForeignKey(Item, models.CASCADE, related_name="+")
    similarity = models.FloatField()
    same = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["older", "newer"], name="near_pair_once")]
