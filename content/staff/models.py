"""Who works here: accounts, the links that let them in, and the trail of what they did."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models

from content.staff.phrases import VERBS, target_name


class Role(models.TextChoices):
    EDITOR = "editor", "编辑"
    ADMIN = "admin", "管理员"


class StaffManager(UserManager["User"]):
    def create_superuser(self, username: str, *args: Any, **kwargs: Any) -> "User":
        """What `manage.py createsuperuser` makes is an admin in our own words too."""
        return super().create_superuser(username, *args, **{"role": Role.ADMIN, **kwargs})


class User(AbstractUser):
    """A member of staff. Players have no account; see quiz.people."""

    display_name = models.CharField("称呼", max_length=32, blank=True)
    role = models.CharField("角色", max_length=16, choices=Role, default=Role.EDITOR)

    objects: ClassVar[StaffManager] = StaffManager()

    class Meta:
        verbose_name = verbose_name_plural = "工作人员"

    def __str__(self) -> str:
        return self.display_name or self.username

    def get_short_name(self) -> str:
        return str(self)

    @property
    def with_state(self) -> str:
        """The name as lists have it."""
        return str(self) if self.is_active else f"{self}（已停用）"


class Invitation(models.Model):
    """A link that makes one account with one role, once, until it expires. Only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    role = models.CharField("角色", max_length=16, choices=Role)
    note = models.CharField("备注", max_length=64, blank=True)
    created_by = models.ForeignKey(
        User, models.PROTECT, related_name="invitations_sent", verbose_name="发出人"
    )
    created_at = models.DateTimeField("发出时间")
    expires_at = models.DateTimeField("有效期至")
    used_at = models.DateTimeField("使用时间", null=True)
    used_by = models.OneToOneField(
        User, models.PROTECT, null=True, related_name="invitation_used", verbose_name="使用人"
    )

    class Meta:
        verbose_name = verbose_name_plural = "邀请"

    def __str__(self) -> str:
        return self.note or f"{self.get_role_display()} {self.pk}"


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


class HouseRules(models.Model):
    """How this house works: one row, and without it the defaults. Read through queries.house_rules."""

    two_people = models.BooleanField("写题和通过要两个人", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "本站规矩"

    def __str__(self) -> str:
        return "本站规矩"


class AuditEntry(models.Model):
    """Append-only: who did what to which object, when."""

    at = models.DateTimeField("时间")
    actor = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name="谁")
    verb = models.CharField("做了什么", max_length=48)
    target = models.CharField("对象", max_length=64)
    detail = models.JSONField("细节", default=dict)

    class Meta:
        verbose_name = verbose_name_plural = "操作记录"
        indexes = [models.Index(fields=["target", "at"], name="audit_target_at")]

    def __str__(self) -> str:
        return f"{VERBS.get(self.verb, self.verb)} {target_name(self.target)}"
