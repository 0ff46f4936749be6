"""Django's own admin for the admin role: people, roles, the rules of the house, and the trail."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from content.staff.access import StaffRequest, admin_required
from content.staff.actions import set_house_rules, set_role
from content.staff.errors import LastAdmin
from content.staff.models import AuditEntry, HouseRules, Invitation, Role, User
from content.staff.phrases import VERBS, detail_lines, target_name
from content.staff.queries import is_last_admin


@admin_required
def admin_door(request: StaffRequest) -> HttpResponse:
    """In place of the admin's own login page: our login page for strangers, a 403 page for editors."""
    return redirect("admin:index")


@admin_required
def password_door(request: StaffRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
    """In place of the admin's own page, which ends no other session and leaves no line in the trail."""
    return redirect("staff:password")


class UserForm(forms.ModelForm):
    def clean_role(self) -> str:
        if self.cleaned_data["role"] != Role.ADMIN and is_last_admin(self.instance):
            raise forms.ValidationError(LastAdmin.sentence)
        return self.cleaned_data["role"]


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Accounts begin with an invitation and end by being stopped: none is added or deleted here."""

    form = UserForm
    fields = ("login_name", "display_name", "role", "in_use", "last_login", "date_joined")
    readonly_fields = ("login_name", "in_use", "last_login", "date_joined")
    list_display = ("username", "display_name", "role", "in_use", "last_login")
    list_filter = ("role", "is_active")
    search_fields = ("username", "display_name")
    ordering = ("username",)

    @admin.display(description="用户名")
    def login_name(self, user: User) -> str:
        return user.username

    @admin.display(description="能登录", boolean=True, ordering="is_active")
    def in_use(self, user: User) -> bool:
        return user.is_active

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def save_model(self, request: Any, obj: User, form: Any, change: bool) -> None:
        obj.save(update_fields=["display_name"])
        if "role" in form.changed_data:
            set_role(user=obj, role=Role(obj.role), by=request.user, now=timezone.now())


@admin.register(HouseRules)
class HouseRulesAdmin(admin.ModelAdmin):
    """One row at most, which the first change makes."""

    fields = list_display = ("two_people",)
    list_display_links = None

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        rules = HouseRules.objects.first()
        return redirect("admin:content_houserules_change", rules.pk) if rules else self.add_view(request)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        shown = {"title": "定下本站规矩", "show_save_and_add_another": False}
        return super().add_view(request, form_url, {**shown, **(extra_context or {})})

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """What the front page offers: to change them, whether there is a row yet or not."""
        return {"add": False, "change": True, "delete": False, "view": True}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return not HouseRules.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: HouseRules | None = None) -> bool:
        return False

    def save_model(self, request: Any, obj: HouseRules, form: Any, change: bool) -> None:
        set_house_rules(two_people=obj.two_people, by=request.user, now=timezone.now())
        obj.pk = obj.pk or HouseRules.objects.get().pk


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
    fields = ("at", "actor", "deed", "on", "told")
    list_display = ("at", "actor", "deed", "on")
    list_filter = ("at",)
    list_select_related = ("actor",)
    search_fields = ("target", "verb", "actor__username")
    search_help_text = "可以找用户名，或对象的代码，如 item:12"
    ordering = ("-at", "-pk")

    @admin.display(description="做了什么", ordering="verb")
    def deed(self, entry: AuditEntry) -> str:
        return VERBS.get(entry.verb, entry.verb)

    @admin.display(description="对象", ordering="target")
    def on(self, entry: AuditEntry) -> str:
        return target_name(entry.target)

    @admin.display(description="细节")
    def told(self, entry: AuditEntry) -> SafeString:
        return format_html_join("", "<p>{}</p>", ((line,) for line in detail_lines(entry.detail)))
