"""Gathers the admin pages of every feature, and names the site."""

from django.contrib import admin
from django.contrib.auth.models import Group

from content.staff.admin import (
    AuditEntryAdmin,
    HouseRulesAdmin,
    InvitationAdmin,
    UserAdmin,
    admin_door,
    password_door,
)

__all__ = ["AuditEntryAdmin", "HouseRulesAdmin", "InvitationAdmin", "UserAdmin"]

# Rights come from the role alone.
admin.site.unregister(Group)
admin.site.site_header = admin.site.site_title = "数据后台"
admin.site.index_title = "查数据"
admin.site.site_url = "/desk/"
admin.site.login = admin_door  # type: ignore[assignment, method-assign]
admin.site.password_change = password_door  # type: ignore[assignment, method-assign]
