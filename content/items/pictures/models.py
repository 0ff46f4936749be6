"""Kept pictures.

In the database and not in a folder: a backup is one copy of the database, and every web process sees it.
At most 200 KB each, read once into the memory of a process that shows them.
"""

from django.conf import settings
from django.db import models


class Picture(models.Model):
    """Its name is the hash of its bytes and its kind, the last part of its address; it never changes.

    unused_since  when the sweep found that no wording shows it; null while one does, and when it is new
    """

    name = models.CharField(max_length=68, primary_key=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField()
    unused_since = models.DateTimeField(null=True, db_index=True)
    data = models.BinaryField()

    class Meta:
        verbose_name = verbose_name_plural = "图片"
