"""What was done to many items in one press, so that it can be taken back."""

from django.conf import settings
from django.db import models


class BulkKind(models.TextChoices):
    TAG = "tag", "加标签"
    UNTAG = "untag", "去掉标签"
    SUBMIT = "submit", "交审"
    APPROVE = "approve", "通过"
    RETIRE = "retire", "停用"
    OWNER = "owner", "换负责人"
    HOLD = "hold", "留作保留题"
    UNHOLD = "unhold", "不再保留"


class BulkChange(models.Model):
    """One press. `done` holds what became of each item and what was before, `skipped` and `kept` say why not.

    detail   the tag, the reason or the new owner
    done     [{"item", "code", …what was before}]
    skipped  [{"item", "code", "why"}]
    kept     the same for the undo: what could not be taken back
    """

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="bulk_changes")
    at = models.DateTimeField()
    kind = models.CharField(max_length=8, choices=BulkKind)
    detail = models.JSONField(default=dict)
    done = models.JSONField(default=list)
    skipped = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)
    kept = models.JSONField(default=list)
