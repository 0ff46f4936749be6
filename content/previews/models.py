"""预览链接: what somebody without an account may read of items before they are published."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.items.models import Item
from content.releases.models import Quiz


class PreviewLink(models.Model):
    """An address that shows one item, or those of a quiz, until it expires or is revoked.

    The address is made of `nonce` and our signature (tokens.py), so that it can be shown again to the editors
    and a stolen database opens nothing.
    """

    nonce = models.CharField(max_length=32, unique=True)
    item = models.ForeignKey(Item, models.CASCADE, null=True, related_name="preview_links")
    quiz = models.ForeignKey(Quiz, models.CASCADE, null=True, related_name="preview_links")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "预览链接"
        constraints = [
            models.CheckConstraint(
                condition=Q(item=None, quiz__isnull=False) | Q(item__isnull=False, quiz=None),
                name="preview_of_one_thing",
            )
        ]
