"""The item bank: an identity, its wordings, and what the checks say of them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.facts.models import Fact
from content.items.cases.models import CaseText
from content.items.domain import FLAGS, LONGEST_TOPIC, Filing
from content.items.identity import KEY_LENGTH
from content.items.phrases import CALM, FIGURES
from content.items.pictures.models import Picture
from content.sources.models import Source
from content.staff.belongings import belongs

LONGEST_COMMENT = 500


class ItemState(models.TextChoices):
    DRAFT = "draft", "草稿"
    IN_REVIEW = "in_review", "待审"
    APPROVED = "approved", "已通过"
    REJECTED = "rejected", "已退回"
    RETIRED = "retired", "已停用"


# what a person may still decide on
UNDECIDED = (ItemState.DRAFT, ItemState.IN_REVIEW)


class Difficulty(models.TextChoices):
    EASY = "easy", "易"
    MEDIUM = "medium", "中"
    HARD = "hard", "难"


class Rejection(models.TextChoices):
    """Why a draft was sent away; the order is that of the keys 1 to 6."""

    UNCLEAR = "unclear", "题干不清"
    WRONG_KEY = "wrong_key", "答案有误"
    WEAK_OPTIONS = "weak_options", "选项太弱"
    NOT_WORTH = "not_worth", "不值得问"
    DUPLICATE = "duplicate", "与其他题重复"
    OTHER = "other", "其他"


class Tag(models.Model):
    """A word of the house for items that belong together."""

    name = models.CharField("标签", max_length=24, unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "标签"

    def __str__(self) -> str:
        return self.name


@belongs("item", "题目", "道", page="review:item", list="items:list")
class Item(models.Model):
    """What stays the same while the wording changes.

    `held`: kept back for contests, so that nobody has practised it. From `format` to `complaints` stands what
    the newest wording says, copied by actions.index_items so that the bank's filters read one narrow table.
    From `answered` on stands what the answers to the newest approved wording come to (actions.keep_figures);
    `advice`: codes of phrases.FIGURES between commas.
    """

    code = models.CharField(max_length=48, unique=True)
    state = models.CharField(max_length=12, choices=ItemState, default=ItemState.DRAFT)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="items")
    topic = models.CharField("专题", max_length=LONGEST_TOPIC, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="items")
    recipe = models.CharField(max_length=48, blank=True)
    rejection = models.CharField("退回的理由", max_length=16, choices=Rejection, blank=True)
    rejection_words = models.CharField(max_length=200, blank=True)
    suits = models.JSONField("适合谁", default=list)
    held = models.BooleanField("保留题", default=False)
    retired_at = models.DateTimeField("停用于", null=True)
    retired_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    retired_reason = models.CharField("停用的理由", max_length=200, blank=True)
    case = models.ForeignKey(CaseText, models.PROTECT, null=True, related_name="items")
    case_position = models.PositiveSmallIntegerField("第几小题", default=0)
    created_at = models.DateTimeField()
    tags = models.ManyToManyField(Tag, through="Tagging", related_name="items")
    format = models.CharField("题型", max_length=16, blank=True)
    difficulty = models.CharField("难度", max_length=8, choices=Difficulty, blank=True)
    law = models.CharField("法律", max_length=120, blank=True)
    article = models.CharField("第几条", max_length=16, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    complaints = models.PositiveSmallIntegerField("没处理的提醒", default=0)
    answered = models.PositiveIntegerField("答题人次", default=0)
    facility = models.FloatField("答对率", null=True)
    discrimination = models.FloatField("区分度", null=True)
    advice = models.CharField("答题数据说明什么", max_length=80, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "题目"
        indexes = [
            models.Index(fields=["state", "id"], name="item_state_id"),
            models.Index(fields=["topic", "id"], name="item_topic_id"),
            models.Index(fields=["id"], condition=Q(held=True), name="item_held"),
        ]

    @property
    def newest(self) -> "ItemVersion":
        """The newest wording, frozen or not; where versions were prefetched, without a query."""
        return list(self.versions.all())[-1]

    @property
    def advice_names(self) -> list[str]:
        """What asks for a look, in words."""
        return [FIGURES[code] for code in self.advice.split(",") if code in FIGURES and code not in CALM]

    @property
    def percent(self) -> int:
        return round(100 * (self.facility or 0))

    @property
    def filing(self) -> Filing:
        return Filing.of(self.topic, self.suits)


class ItemVersion(models.Model):
    """A wording. Editable while `frozen_at` is null; frozen at approval and never changed after.

    `body` is what a player sees beside the stem; `key`, `option_notes`, `rationale` and `citation`
    stay on the server until the item is closed for that player. Shapes: content.items.domain.

    author    who wrote it or edited it last; null while it stands as a recipe or a pack gave it
    revision  counts the changes, so that a page can tell whether it is still looking at the same words
    turn      which of the recipe's sets of options this is
    stem_key  content.items.identity: the same for one item, however its stem is spaced or punctuated
    picture   the one its body names, so that no sweep takes it away
    """

    item = models.ForeignKey(Item, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    format = models.CharField(max_length=16)
    stem = models.TextField()
    body = models.JSONField(default=dict)
    key = models.JSONField(default=dict)
    option_notes = models.JSONField(default=dict)
    rationale = models.TextField(blank=True)
    citation = models.JSONField(default=dict)
    difficulty = models.CharField(max_length=8, choices=Difficulty, default=Difficulty.MEDIUM)
    facts = models.ManyToManyField(Fact, related_name="item_versions", blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    revision = models.PositiveIntegerField(default=0)
    turn = models.PositiveIntegerField(default=0)
    stem_key = models.CharField(max_length=KEY_LENGTH, blank=True, db_index=True)
    picture = models.ForeignKey(Picture, models.PROTECT, null=True, related_name="+")
    frozen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="version_number_once"),
            # one wording at a time is being worked on
            models.UniqueConstraint(fields=["item"], condition=Q(frozen_at=None), name="version_one_open"),
        ]

    @property
    def mark(self) -> str:
        """Changes whenever the words, or whether they are frozen, change."""
        return f"{self.number}.{self.revision}.{int(self.frozen_at is not None)}"


class Finding(models.Model):
    """A check's complaint about one wording: gone once it is mended, or waived by a person with a reason."""

    version = models.ForeignKey(ItemVersion, models.CASCADE, related_name="findings")
    check_code = models.CharField(max_length=16)
    field = models.CharField(max_length=32)
    text = models.CharField(max_length=300)
    waived_reason = models.CharField(max_length=120, blank=True)
    waived_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "check_code", "field"], name="finding_once"),
        ]

    @property
    def is_flag(self) -> bool:
        """No check made it: what the wording rests on has changed."""
        return self.check_code in FLAGS


class ItemComment(models.Model):
    """留言: an editor's word to the others; `version` is the number of the wording it was said of."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="comments")
    version = models.PositiveIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.CharField(max_length=LONGEST_COMMENT)
    made_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["item"], condition=Q(resolved_at=None), name="comment_open")]


class Tagging(models.Model):
    item = models.ForeignKey(Item, models.CASCADE, related_name="taggings")
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="taggings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tag", "item"], name="tag_once_an_item")]


class SavedFilter(models.Model):
    """A person's own way of looking at the bank: a name and what stands behind the ? of the address."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_filters")
    name = models.CharField("名称", max_length=24)
    query = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="saved_filter_name_once")]
