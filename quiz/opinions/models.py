"""What players say of items, and what the desk made of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.items.models import ItemVersion
from quiz.people.models import Player
from quiz.play.models import Attempt


class Thumb(models.TextChoices):
    UP = "up", "出得好"
    DOWN = "down", "出得不好"


class Reason(models.TextChoices):
    """Why an item is reported; none is a code of `RulingKind`, since both stand in one queue."""

    WRONG_KEY = "wrong_key", "答案有误"
    UNCLEAR = "unclear", "题目看不懂"
    TYPO = "typo", "错别字"
    OUTDATED = "outdated", "过时了"
    OTHER = "other", "其他"


class Outcome(models.TextChoices):
    MENDED = "mended", "已处理"
    NO_FAULT = "no_fault", "不是问题"


class Opinion(models.Model):
    """What one player says of one wording, changeable: a thumb, a report, or both.

    `attempt` and `number` are where the player met it last, so that the desk sees the answer too.
    """

    player = models.ForeignKey(Player, models.CASCADE, related_name="opinions")
    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    thumb = models.CharField(max_length=4, choices=Thumb, blank=True)
    reason = models.CharField(max_length=12, choices=Reason, blank=True)
    words = models.CharField(max_length=200, blank=True)
    given_at = models.DateTimeField()
    reported_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["player", "version"], name="opinion_once"),
            models.CheckConstraint(
                condition=Q(reason="", reported_at=None) | (~Q(reason="") & Q(reported_at__isnull=False)),
                name="opinion_report_has_a_time",
            ),
        ]
        indexes = [
            # read by the queue of the desk
            models.Index(fields=["version", "reason"], condition=~Q(reason=""), name="opinion_reported"),
        ]


class Decision(models.Model):
    """What the desk made of the reports of one wording for one reason; append-only.

    `reason` is a Reason, or the RulingKind of what hosts decided. It settles what was told up to
    `covers_until`; what is told later waits in the queue again.
    """

    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=12)
    outcome = models.CharField(max_length=8, choices=Outcome)
    note = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    covers_until = models.DateTimeField()
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["version", "reason"], name="decision_of_reports")]
