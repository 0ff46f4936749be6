from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError

from content.staff import throttle
from content.staff.models import Role, User
from content.staff.phrases import (
    LOGIN_REFUSED,
    OLD_PASSWORD_WRONG,
    PASSWORDS_DIFFER,
    REQUIRED,
    TOO_MANY_TRIES,
    USERNAME_SHAPE,
)


def _password(label: str, autocomplete: str, **kwargs: Any) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"class": "in", "autocomplete": autocomplete})
    errors = {"required": REQUIRED}
    return forms.CharField(
        label=label, max_length=128, strip=False, widget=widget, error_messages=errors, **kwargs
    )


class LoginForm(AuthenticationForm):
    """Never says which of the two was wrong."""

    username = forms.CharField(
        label="用户名",
        max_length=150,
        widget=forms.TextInput(
            attrs={"class": "in", "autocomplete": "username", "autocapitalize": "none", "autofocus": True}
        ),
    )
    password = _password("密码", "current-password")
    error_messages = {"invalid_login": LOGIN_REFUSED, "inactive": LOGIN_REFUSED}

    def clean(self) -> dict[str, Any]:
        name = self.cleaned_data.get("username", "")
        if name and not throttle.count_try(name, self._address):
            raise ValidationError(
                TOO_MANY_TRIES.format(minutes=throttle.PAUSE_MINUTES), code="too_many_tries"
            )
        return super().clean()

    def confirm_login_allowed(self, user: User) -> None:
        super().confirm_login_allowed(user)
        throttle.forget_tries(self.cleaned_data["username"], self._address)

    @property
    def _address(self) -> str:
        return self.request.META.get("REMOTE_ADDR", "") if self.request else ""


class NewPasswordForm(forms.Form):
    """The rules of a password are checked by the action; here only that it was typed twice alike."""

    password = _password("新密码", "new-password", help_text="至少 10 个字符，不要太常见。")
    again = _password("再输一次", "new-password")

    def clean_again(self) -> str:
        if self.cleaned_data["again"] != self.cleaned_data.get("password"):
            raise ValidationError(PASSWORDS_DIFFER, code="passwords_differ")
        return self.cleaned_data["again"]


class AccountForm(NewPasswordForm):
    username = forms.CharField(
        label="用户名",
        max_length=150,
        help_text="登录用，可以是汉字、字母、数字。",
        validators=[UnicodeUsernameValidator(message=USERNAME_SHAPE)],
        error_messages={"required": REQUIRED},
        widget=forms.TextInput(attrs={"class": "in", "autocomplete": "username", "autocapitalize": "none"}),
    )
    display_name = forms.CharField(
        label="称呼",
        max_length=32,
        help_text="同事看到的名字，例如“周老师”。",
        error_messages={"required": REQUIRED},
        widget=forms.TextInput(attrs={"class": "in", "autocomplete": "name"}),
    )
    field_order = ["username", "display_name", "password", "again"]


class PasswordForm(NewPasswordForm):
    """Asks for the old password, except after a one-time link: who came by it has forgotten it."""

    old = _password("现在的密码", "current-password")
    field_order = ["old", "password", "again"]

    def __init__(self, *args: Any, user: User, ask_old: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if not ask_old:
            del self.fields["old"]

    def clean_old(self) -> str:
        if not self.user.check_password(self.cleaned_data["old"]):
            raise ValidationError(OLD_PASSWORD_WRONG, code="old_password_wrong")
        return self.cleaned_data["old"]


class InvitationForm(forms.Form):
    role = forms.TypedChoiceField(
        label="角色",
        choices=Role.choices,
        coerce=Role,
        initial=Role.EDITOR,
        widget=forms.Select(attrs={"class": "in"}),
    )
    note = forms.CharField(
        label="发给谁",
        max_length=64,
        required=False,
        help_text="只给自己看，例如“审题组小李”。",
        widget=forms.TextInput(attrs={"class": "in", "autocomplete": "off"}),
    )


class RoleForm(forms.Form):
    role = forms.TypedChoiceField(choices=Role.choices, coerce=Role)
