"""Texts of laws that an admin loaded; the pages of articles read them."""

from django.db import models
from django.urls import reverse


class Law(models.Model):
    """One text of a law; `bare_name` is without 中华人民共和国, `checksum` tells whether a file is new."""

    name = models.CharField(max_length=120)
    bare_name = models.CharField(max_length=120)
    text_date = models.DateField()
    note = models.TextField(blank=True)
    checksum = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["bare_name", "text_date"], name="law_text_once"),
        ]


class Article(models.Model):
    """`lines` are its 款 and 项 as printed; `branch` is 1 for 第一百二十条之一."""

    law = models.ForeignKey(Law, models.CASCADE, related_name="articles")
    position = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    branch = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=32)
    book = models.CharField(max_length=120, blank=True)
    chapter = models.CharField(max_length=120, blank=True)
    section = models.CharField(max_length=120, blank=True)
    lines = models.JSONField(default=list)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["law", "number", "branch"], name="article_once_a_law"),
            models.UniqueConstraint(fields=["law", "position"], name="article_position_once"),
        ]

    def get_absolute_url(self) -> str:
        where = {"law_id": self.law_id, "number": self.number}
        if self.branch:
            return reverse("laws:branch", kwargs={**where, "branch": self.branch})
        return reverse("laws:article", kwargs=where)

    @property
    def headings(self) -> list[str]:
        return [heading for heading in (self.book, self.chapter, self.section) if heading]
