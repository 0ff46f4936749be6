"""活动: a release, rules as data and a window. A link, a poster and a board belong to it."""

from django.conf import settings
from django.db import models

from content.items.domain import EVERYBODY
from content.items.phrases import DRAWN_FOR_NAMES
from content.packs.models import Pack
from content.releases.models import Release
from content.staff.belongings import belongs
from quiz.boards.models import Counts
from quiz.people.models import Player
from quiz.play.models import Attempt, Feedback


class TriesPer(models.TextChoices):
    ALL = "all", "整个活动"
    DAY = "day", "每天"


@belongs("activity", "活动", "个", page="activity_desk:detail", list="activity_desk:list")
class Activity(models.Model):
    """Every rule a player reads is rendered from these fields, and these fields are enforced.

    `draw_plan`: how many of which kind make up the `draw` items of an attempt (quiz.play.domain.drawing);
    empty: any.
    """

    code = models.CharField(max_length=16, unique=True)
    title = models.CharField("标题", max_length=60)
    text = models.TextField("说明", blank=True)
    release = models.ForeignKey(Release, models.PROTECT, related_name="activities")
    opens_at = models.DateTimeField("开始")
    closes_at = models.DateTimeField("结束", null=True, blank=True)
    audience = models.CharField(
        "给谁答", max_length=8, choices=list(DRAWN_FOR_NAMES.items()), default=EVERYBODY
    )
    draw = models.PositiveSmallIntegerField("每次抽题数", default=0, help_text="0 表示全部题目")
    draw_plan = models.JSONField("每份怎么搭配", default=dict, blank=True)
    tries = models.PositiveSmallIntegerField("次数", default=0, help_text="0 表示不限")
    tries_per = models.CharField(max_length=4, choices=TriesPer, default=TriesPer.ALL)
    counts = models.CharField("计入榜单", max_length=8, choices=Counts, default=Counts.FIRST)
    scoring = models.CharField(max_length=16, default="official")
    pass_percent = models.PositiveSmallIntegerField("合格线", null=True, blank=True)
    limit_seconds = models.PositiveIntegerField("限时", null=True, blank=True)
    feedback = models.CharField(max_length=8, choices=Feedback, default=Feedback.EACH)
    on_home = models.BooleanField("放在首页", default=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_note = models.CharField(max_length=120, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="activities")
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "活动"

    def __str__(self) -> str:
        return self.title

    @property
    def pack(self) -> Pack | None:
        """The shipped pack it plays."""
        return getattr(self.release.quiz, "pack", None)

    @property
    def is_signed(self) -> bool:
        """Somebody with a legal profession has signed the pack as it is played here."""
        return self.pack is not None and self.pack.signs(self.release.published_at)


class ActivityEntry(models.Model):
    """Links an attempt to its activity. `period`: "" or the day (2026-11-24); `number`: the try in it.

    `counts` and `pass_percent` are the rules in force when it began: an edit holds for later attempts only.
    """

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="entries")
    player = models.ForeignKey(Player, models.PROTECT, related_name="activity_entries")
    attempt = models.OneToOneField(Attempt, models.PROTECT, related_name="activity_entry")
    period = models.CharField(max_length=10, blank=True)
    number = models.PositiveIntegerField()
    counts = models.CharField(max_length=8, choices=Counts)
    pass_percent = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            # a double tap or a second tab cannot begin the same try twice
            models.UniqueConstraint(
                fields=["activity", "player", "period", "number"], name="activity_try_once"
            ),
        ]
