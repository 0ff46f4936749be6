"""One checkable claim on its passage."""

from django.conf import settings
from django.db import models

from content.sources.models import Passage, Source


class Fact(models.Model):
    """Fields mean what content.facts.domain.fact.Fact says; offsets point into Source.text.

    `extracted` is what the extractor calls a fact that an editor has corrected since, else empty: a later
    extraction knows the row by it and leaves the correction alone.
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="facts")
    passage = models.ForeignKey(Passage, models.CASCADE, related_name="facts")
    number = models.PositiveIntegerField()
    type = models.CharField(max_length=24)
    subject = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=200, blank=True)
    norm = models.FloatField(null=True)
    unit = models.CharField(max_length=32, blank=True)
    qualifier = models.CharField(max_length=16, blank=True)
    level = models.CharField(max_length=32, blank=True)
    members = models.JSONField(default=list)
    span = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField(null=True)
    place = models.CharField(max_length=32, blank=True)
    askable = models.BooleanField()
    adult = models.BooleanField(default=False)
    refused = models.CharField(max_length=48, blank=True)
    extracted = models.JSONField(default=list, blank=True)
    corrected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    corrected_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="fact_number_once")]
