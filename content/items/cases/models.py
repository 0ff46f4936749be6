"""Case texts as they are now; what is published has its own copy in the wording."""

from django.conf import settings
from django.db import models

from content.items.formats.case import TITLE_MAX


class CaseText(models.Model):
    """`code` is what its items know it by, here and in files. How long a text may be says formats.case."""

    code = models.CharField(max_length=32, unique=True)
    title = models.CharField("标题", max_length=TITLE_MAX)
    text = models.TextField("正文")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "共用材料"

    def __str__(self) -> str:
        return self.title
