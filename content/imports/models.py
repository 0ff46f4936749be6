"""A file that an editor brought, and what became of each of its rows."""

from django.conf import settings
from django.db import models

from content.items.models import Item, ItemVersion

SHORT, LONG = 64, 400  # signs of a name, and of a sentence


class BatchState(models.TextChoices):
    READING = "reading", "正在读"
    REFUSED = "refused", "读不了"
    READ = "read", "等您看过"
    APPLYING = "applying", "正在带入"
    APPLIED = "applied", "已带入"
    UNDOING = "undoing", "正在撤回"
    UNDONE = "undone", "已撤回"


# the kind of job that leads on from a state
READ, APPLY, UNDO = "read_import", "apply_import", "undo_import"
WORKING = {BatchState.READING: READ, BatchState.APPLYING: APPLY, BatchState.UNDOING: UNDO}


class Outcome(models.TextChoices):
    """What a row would be in the bank. `near` is new, and much like an item that is there."""

    NEW = "new", "新题"
    UPDATE = "update", "有更新"
    SAME = "same", "已有"
    NEAR = "near", "疑似重复"
    INVALID = "invalid", "有错"


class ImportBatch(models.Model):
    """`data` is the file until its rows are in the bank. `choices` are the outcomes that were brought in."""

    name = models.CharField("文件", max_length=200)
    asked_format = models.CharField(max_length=16, blank=True)
    format = models.CharField(max_length=16, blank=True)
    data = models.BinaryField()
    state = models.CharField(max_length=8, choices=BatchState, default=BatchState.READING)
    refusal = models.CharField("为什么读不了", max_length=400, blank=True)
    remarks = models.JSONField(default=list)
    choices = models.JSONField(default=list)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    @property
    def key(self) -> str:
        """The key of its jobs."""
        return f"import:{self.pk}"


class ImportRow(models.Model):
    """One item of the file, by its place in it; `row` is what the person sees in her own program.

    content, topic, suits  what was read; difficulty is empty where the file says nothing of it
    complaints             what the checks say of it: [{"check", "field", "text"}]
    raw                    the words of a refused row, for the corrected file
    twin, twin_mark        the item of the bank it is, or is near to, and the wording it was compared with
    version, mark          the wording it became, as it was left; the undo touches nothing newer
    before                 of an update: the item as it was
    left                   why it was not brought in, or not taken back, after all
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    row = models.PositiveIntegerField()
    sheet = models.CharField(max_length=SHORT, blank=True)
    outcome = models.CharField(max_length=8, choices=Outcome)
    content = models.JSONField(default=dict)
    topic = models.CharField(max_length=48, blank=True)
    code = models.CharField(max_length=48, blank=True)
    suits = models.JSONField(default=list)
    complaints = models.JSONField(default=list)
    column = models.CharField(max_length=SHORT, blank=True)
    why = models.CharField(max_length=LONG, blank=True)
    fix = models.CharField(max_length=LONG, blank=True)
    raw = models.JSONField(default=dict)
    twin = models.ForeignKey(Item, models.SET_NULL, null=True, related_name="+")
    twin_mark = models.CharField(max_length=24, blank=True)
    version = models.ForeignKey(ItemVersion, models.SET_NULL, null=True, related_name="+")
    mark = models.CharField(max_length=24, blank=True)
    before = models.JSONField(default=dict)
    left = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["batch", "position"], name="import_position_once")]
        indexes = [models.Index(fields=["batch", "outcome", "position"], name="import_outcome")]
