"""Who works here: accounts, the links that let them in, and the trail of what they did."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Role(models.TextChoices):
    EDITOR = "editor", "编辑"
    ADMIN = "admin", "管理员"


class User(AbstractUser):
    """A member of staff. Players have no account; see quiz.people."""

    display_name = models.CharField("称呼", max_length=32, blank=True)
    role = models.CharField("角色", max_length=16, choices=Role, default=Role.EDITOR)

    class Meta:
        verbose_name = verbose_name_plural = "工作人员"

    def __str__(self) -> str:
        return self.display_name or self.username


class Invitation(models.Model):
    """A link that makes one account with one role, once, until it expires. Only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    role = models.CharField("角色", max_length=16, choices=Role)
    note = models.CharField("备注", max_length=64, blank=True)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="invitations_sent")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.OneToOneField(User, models.PROTECT, null=True, related_name="invitation_used")

    class Meta:
        verbose_name = verbose_name_plural = "邀请"


class LoginLink(models.Model):
    """A one-time way in for somebody who lost the password. Only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, models.CASCADE, related_name="login_links")
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "一次性登录链接"


class AuditEntry(models.Model):
    """Append-only: who did what to which object, when."""

    at = models.DateTimeField()
    actor = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=48)
    target = models.CharField(max_length=64)
    detail = models.JSONField(default=dict)

    class Meta:
        verbose_name = verbose_name_plural = "操作记录"
        indexes = [models.Index(fields=["target", "at"], name="audit_target_at")]
