"""What ships with the product."""

from datetime import datetime

from django.db import models

from content.releases.models import Quiz
from content.sources.models import Source


class Pack(models.Model):
    """A folder of content/packs/ that was loaded; `checksum` tells whether the folder has changed since.

    `reviewed_by`: who with a legal profession signed it (审定), at `reviewed_at`; null where the folder
    names them.
    """

    code = models.CharField(max_length=48, unique=True)
    title = models.CharField(max_length=80)
    text = models.TextField(blank=True)
    reviewed_by = models.CharField(max_length=80, blank=True)
    reviewed_at = models.DateTimeField(null=True)
    checksum = models.CharField(max_length=64)
    quiz = models.OneToOneField(Quiz, models.PROTECT, related_name="pack")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="packs")
    on_home = models.BooleanField(default=True)
    loaded_at = models.DateTimeField()

    @property
    def signed_at(self) -> datetime:
        return self.reviewed_at or self.loaded_at

    def signs(self, published_at: datetime | None) -> bool:
        """Whether the signature is of what was published then; of later words nobody has said anything."""
        return bool(self.reviewed_by) and (published_at is None or published_at <= self.signed_at)
