"""What the answers to a wording come to; a projection of the log, computed by the worker."""

from django.db import models

from content.items.models import ItemVersion

from .domain.advice import Verdict


class VersionStatistics(models.Model):
    """`fifths` and `picks` as domain.gathering.Measures has them; a wording nobody answered has no row."""

    version = models.OneToOneField(ItemVersion, models.CASCADE, primary_key=True, related_name="+")
    count = models.PositiveIntegerField()
    right_count = models.PositiveIntegerField()
    discrimination = models.FloatField(null=True)
    median_ms = models.PositiveIntegerField()
    fifths = models.JSONField()
    picks = models.JSONField()
    verdict = models.CharField(max_length=4, choices=[(one.value, one.value) for one in Verdict])
    computed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["verdict", "-count"], name="statistics_by_verdict")]

    @property
    def facility(self) -> float:
        """The share of right answers."""
        return self.right_count / self.count
