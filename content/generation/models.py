"""What an administrator decided about the recipes."""

from django.conf import settings
from django.db import models


class RecipeStop(models.Model):
    """A recipe that writes no drafts any more. Switching it on again deletes the row."""

    recipe = models.CharField(max_length=48, unique=True)
    stopped_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    stopped_at = models.DateTimeField()
