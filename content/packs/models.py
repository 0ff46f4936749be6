"""What ships with the product."""

from django.db import models

from content.releases.models import Quiz
from content.sources.models import Source


class Pack(models.Model):
    """A folder of content/packs/ that was loaded; `checksum` tells whether the folder has changed since."""

    code = models.CharField(max_length=48, unique=True)
    title = models.CharField(max_length=80)
    text = models.TextField(blank=True)
    reviewed_by = models.CharField(max_length=80, blank=True)
    reviewed_on = models.DateField(null=True)
    checksum = models.CharField(max_length=64)
    quiz = models.OneToOneField(Quiz, models.PROTECT, related_name="pack")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="packs")
    on_home = models.BooleanField(default=True)
    loaded_at = models.DateTimeField()
