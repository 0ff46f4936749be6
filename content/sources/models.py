"""Documents that came in, and the passages they fall into."""

from django.conf import settings
from django.db import models

from content.sources.domain.tally import Tally, tally
from content.staff.belongings import belongs


class SourceKind(models.TextChoices):
    ORIGINAL = "original", "原文"
    DIGEST = "digest", "摘编"


class SourceState(models.TextChoices):
    ARRIVED = "arrived", "待确认"
    LOADED = "loaded", "已装入"
    READY = "ready", "已抽取"
    FAILED = "failed", "没读成"


@belongs("source", "来源", "个", page="sources:detail", list="sources:list")
class Source(models.Model):
    """A document. `text` is what was decoded, line ends as \\n; offsets everywhere point into it.

    A newer edition `replaces` an earlier source, which stays as it was; each is replaced once at most.
    """

    title = models.CharField("标题", max_length=200)
    kind = models.CharField("性质", max_length=8, choices=SourceKind, default=SourceKind.ORIGINAL)
    state = models.CharField(max_length=8, choices=SourceState, default=SourceState.LOADED)
    text = models.TextField("正文")
    sha256 = models.CharField(max_length=64, unique=True)
    year = models.PositiveSmallIntegerField("年份", null=True)
    place = models.CharField("地方", max_length=32, blank=True)
    publisher = models.CharField("发布单位", max_length=64, blank=True)
    original_name = models.CharField(max_length=200, blank=True)
    encoding = models.CharField(max_length=32, blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="sources")
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "来源"

    def __str__(self) -> str:
        return self.title

    @property
    def tally(self) -> Tally:
        return tally(self.text, self.encoding)


class Passage(models.Model):
    """One paragraph after broken lines were joined; text[start:end] of its source."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="passages")
    number = models.PositiveIntegerField()
    section = models.CharField(max_length=120, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="passage_number_once")]
