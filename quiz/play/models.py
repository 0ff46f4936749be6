"""What is played: a paper, one run through it, the log of answers, and the marks derived from it."""

from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.items.domain import EVERYBODY
from content.items.models import ItemVersion
from content.releases.models import Release
from quiz.people.models import Player


class Feedback(models.TextChoices):
    EACH = "each", "每题答完就看讲解"
    END = "end", "交卷后统一看讲解"


# In a room the host opens and closes each item: the `feedback` of such an attempt, never of an activity.
HOSTED: Final = "hosted"


class RulingKind(models.TextChoices):
    CLOSED = "closed", "收卷"
    VOID = "void", "本题作废"
    KEY = "key", "更正答案"


class Paper(models.Model):
    """试卷: the ordered list that one Attempt or one Room plays. Only a room adds to it.

    `audience`: for whom it was drawn.
    """

    release = models.ForeignKey(Release, models.PROTECT, null=True, related_name="papers")
    audience = models.CharField(max_length=8, default=EVERYBODY)
    created_at = models.DateTimeField()


class PaperItem(models.Model):
    """`orders`: how this paper shows the parts of an item, as {"options": ["c","a","b"]}, by selection."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="entries")
    number = models.PositiveSmallIntegerField()
    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    orders = models.JSONField(default=dict)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["paper", "number"], name="paper_number_once")]


class Correction(models.Model):
    """更正: how the desk has answers to a played wording marked from now on, in every paper; append-only, the
    newest holds. By `key` (KEY), with the explanation beside it, as `by_version` had them when an editor
    decided so; or every answer counts as right (VOID).

    `applied_at`: when all that was marked before had been marked again.
    """

    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="corrections")
    kind = models.CharField(max_length=8, choices=RulingKind)
    by_version = models.ForeignKey(ItemVersion, models.SET_NULL, null=True, related_name="+")
    key = models.JSONField(default=dict)
    option_notes = models.JSONField(default=dict)
    rationale = models.TextField(blank=True)
    citation = models.JSONField(default=dict)
    reason = models.CharField(max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            # read by verify_scores and the desk
            models.Index(fields=["version"], condition=Q(applied_at=None), name="correction_not_applied"),
        ]


class Ruling(models.Model):
    """What was decided of one item of a paper that a host leads, append-only: that its answers count from now
    on, that they count no more, or which `key` they are marked by. The newest of a kind holds; marks follow.

    `correction`: what the room follows, where it was the desk that decided and not its host.
    """

    entry = models.ForeignKey(PaperItem, models.CASCADE, related_name="rulings")
    correction = models.ForeignKey(Correction, models.PROTECT, null=True, related_name="rulings")
    kind = models.CharField(max_length=8, choices=RulingKind)
    key = models.JSONField(null=True)
    reason = models.CharField(max_length=120, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class Attempt(models.Model):
    """作答: one run of one player through one paper. The rules in force at the start stay with it."""

    player = models.ForeignKey(Player, models.PROTECT, related_name="attempts")
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="attempts")
    scoring = models.CharField(max_length=16)
    feedback = models.CharField(max_length=8, choices=Feedback)
    item_count = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField()
    deadline_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    voided_at = models.DateTimeField(null=True)
    receipt = models.CharField(max_length=16, unique=True, null=True)  # noqa: DJ001 unique needs null

    class Meta:
        indexes = [
            # read by the sweep that hands in papers whose time is over
            models.Index(fields=["deadline_at"], condition=Q(finished_at=None), name="attempt_open_deadline"),
        ]


class Response(models.Model):
    """答题记录: append-only. The last revision before the item is closed counts; an empty `answer` takes the
    earlier ones back.

    `spent_ms` is the time that counts. `timing` is how it came about in a room, all in ms: "c" what the phone
    measured, "s" what the server saw, "l" what the network was allowed, "t" the limit, "g" the grace.
    """

    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="responses")
    number = models.PositiveSmallIntegerField()
    revision = models.PositiveSmallIntegerField()
    client_id = models.CharField(max_length=64)
    answer = models.JSONField()
    spent_ms = models.PositiveIntegerField()
    timing = models.JSONField(null=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt", "number", "revision"], name="response_revision_once"),
            models.UniqueConstraint(fields=["attempt", "client_id"], name="response_client_id_once"),
        ]


class Mark(models.Model):
    """判分 of one Response; a projection, checked by `verify_scores`. `quality` is 0 to 1."""

    response = models.OneToOneField(Response, models.CASCADE, primary_key=True, related_name="mark")
    quality = models.FloatField()
    points = models.IntegerField()


class Score(models.Model):
    """The sum of one finished attempt's marks; a projection. `elapsed_ms` from start to hand-in."""

    attempt = models.OneToOneField(Attempt, models.CASCADE, primary_key=True, related_name="score")
    points = models.IntegerField()
    right_count = models.PositiveSmallIntegerField()
    elapsed_ms = models.PositiveBigIntegerField()


class ScoreChange(models.Model):
    """得分变动: what a correction made of a handed-in score. `seen_at`: when its player saw it."""

    correction = models.ForeignKey(Correction, models.PROTECT, related_name="score_changes")
    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="score_changes")
    points_before = models.IntegerField()
    points = models.IntegerField()
    right_before = models.PositiveSmallIntegerField()
    right_count = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["correction", "attempt"], name="score_change_once"),
        ]
