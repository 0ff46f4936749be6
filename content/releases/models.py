"""An editable list of items, and the frozen copies that people play."""

from django.conf import settings
from django.db import models

from content.items.domain import LONGEST_TOPIC
from content.items.models import Item, ItemVersion
from content.staff.belongings import belongs


@belongs("quiz", "题单", "份", page="quizzes:detail", list="quizzes:list")
class Quiz(models.Model):
    """题单: an ordered list of items, editable at any time; nobody plays it directly."""

    code = models.CharField(max_length=48, unique=True)
    title = models.CharField("标题", max_length=80)
    text = models.TextField("说明", blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="quizzes")
    items = models.ManyToManyField(Item, through="QuizItem", related_name="quizzes")
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "题单"

    def __str__(self) -> str:
        return self.title


class QuizItem(models.Model):
    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="entries")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "item"], name="quiz_item_once"),
            models.UniqueConstraint(fields=["quiz", "position"], name="quiz_position_once"),
        ]


class Release(models.Model):
    """发布版: a copy of a quiz as it was; frozen from its first second.

    `apart`: the numbers of two items that must not stand in one paper, as [[3, 17], …]; a release that is
    played as a whole has none.
    """

    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=80)
    apart = models.JSONField(default=list)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "发布版"
        constraints = [models.UniqueConstraint(fields=["quiz", "number"], name="release_number_once")]


class ReleaseItem(models.Model):
    """`suits`, `held` and `topic` are the item's as they were."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="entries")
    number = models.PositiveIntegerField()
    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    suits = models.JSONField("适合谁", default=list)
    held = models.BooleanField("保留题", default=False)
    topic = models.CharField("专题", max_length=LONGEST_TOPIC, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["release", "number"], name="release_item_number_once")]
