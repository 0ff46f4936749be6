"""Django's own admin for the admin role: who is here, and the trail, to look things up."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from content.staff.access import StaffRequest, admin_required
from content.staff.actions import set_role
from content.staff.errors import LastAdmin
from content.staff.models import AuditEntry, Invitation, Role, User
from content.staff.phrases import VERBS
from content.staff.queries import is_last_admin


@admin_required
def admin_door(request: StaffRequest) -> HttpResponse:
    """In place of the admin's own login page: our login page for strangers, a 403 page for editors."""
    return redirect("admin:index")


class UserForm(forms.ModelForm):
    def clean_role(self) -> str:
        if self.cleaned_data["role"] != Role.ADMIN and is_last_admin(self.instance):
            raise forms.ValidationError(LastAdmin.sentence)
        return self.cleaned_data["role"]


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Accounts begin with an invitation and end by being stopped: none is added or deleted here."""

    form = UserForm
    fields = ("username", "display_name", "role", "is_active", "last_login", "date_joined")
    readonly_fields = ("username", "is_active", "last_login", "date_joined")
    list_display = ("username", "display_name", "role", "is_active", "last_login")
    list_filter = ("role", "is_active")
    search_fields = ("username", "display_name")
    ordering = ("username",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def save_model(self, request: Any, obj: User, form: Any, change: bool) -> None:
        obj.save(update_fields=["display_name"])
        if "role" in form.changed_data:
            set_role(user=obj, role=Role(obj.role), by=request.user, now=timezone.now())


class ReadOnlyAdmin(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Invitation)
class InvitationAdmin(ReadOnlyAdmin):
    fields = ("role", "note", "created_by", "created_at", "expires_at", "used_at", "used_by")
    list_display = ("__str__", *fields[:1], *fields[2:])
    list_filter = ("role",)
    list_select_related = ("created_by", "used_by")
    ordering = ("-created_at",)


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    fields = ("at", "actor", "deed", "target", "detail")
    list_display = ("at", "actor", "deed", "target")
    list_filter = ("at",)
    list_select_related = ("actor",)
    search_fields = ("target", "verb", "actor__username")
    ordering = ("-at", "-pk")

    @admin.display(description="做了什么", ordering="verb")
    def deed(self, entry: AuditEntry) -> str:
        return VERBS.get(entry.verb, entry.verb)
