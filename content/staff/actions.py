"""Letting people in, changing what they may do, and writing down who did it."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from content.staff.domain import INVITATION_LIFE, LOGIN_LINK_LIFE, token_hash
from content.staff.errors import AccountInactive, LastAdmin, LinkUsed, UnfitPassword, UsernameTaken
from content.staff.models import AuditEntry, HouseRules, Invitation, LoginLink, Role, User
from content.staff.queries import is_last_admin, usable_invitation, usable_login_link

FIRST_ADMIN = "admin"


def record(
    *, actor: User | None, verb: str, target: str, detail: dict[str, Any], now: datetime
) -> AuditEntry:
    """One line of the trail, in the caller's transaction. `target` is "table:id"; `actor` None: a command."""
    return AuditEntry.objects.create(at=now, actor=actor, verb=verb, target=target, detail=detail)


def record_all(
    *, actor: User | None, verb: str, details: Mapping[str, dict[str, Any]], now: datetime
) -> None:
    """One line for each target → detail, in the caller's transaction."""
    AuditEntry.objects.bulk_create(
        AuditEntry(at=now, actor=actor, verb=verb, target=target, detail=detail)
        for target, detail in details.items()
    )


@transaction.atomic
def invite(*, role: Role, note: str, by: User, now: datetime) -> tuple[Invitation, str]:
    """A new invitation and its token; the token is shown once and kept nowhere."""
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        token_hash=token_hash(token),
        role=role,
        note=note,
        created_by=by,
        created_at=now,
        expires_at=now + INVITATION_LIFE,
    )
    target = f"invitation:{invitation.pk}"
    record(actor=by, verb="invite", target=target, detail={"role": role, "note": note}, now=now)
    return invitation, token


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User, now: datetime) -> None:
    """Close an open invitation at once. One that is used or over stays as it is."""
    if _end_links(Invitation.objects.filter(pk=invitation.pk), now):
        target = f"invitation:{invitation.pk}"
        record(actor=by, verb="withdraw_invitation", target=target, detail={}, now=now)


@transaction.atomic
def accept_invitation(*, token: str, username: str, display_name: str, password: str, now: datetime) -> User:
    """Make the account the invitation promises. When it cannot be made, the invitation stays open."""
    if not _claim(Invitation, token=token, now=now):
        usable_invitation(token=token, now=now)
        raise LinkUsed
    username = User.normalize_username(username)
    if User.objects.filter(username__iexact=username).exists():
        raise UsernameTaken
    _check_password(password, User(username=username, display_name=display_name))
    invitation = Invitation.objects.get(token_hash=token_hash(token))
    user = User.objects.create_user(
        username, password=password, display_name=display_name, **_rights(Role(invitation.role))
    )
    Invitation.objects.filter(pk=invitation.pk).update(used_by=user)
    detail = {"role": user.role, "invitation": invitation.pk}
    record(actor=user, verb="accept_invitation", target=f"user:{user.pk}", detail=detail, now=now)
    return user


@transaction.atomic
def make_login_link(*, user: User, by: User | None, now: datetime) -> tuple[LoginLink, str]:
    """A new link and its token; earlier links of the same person end here. `by` None: made by a command."""
    if not user.is_active:
        raise AccountInactive
    _end_links(LoginLink.objects.filter(user=user), now)
    token = secrets.token_urlsafe(32)
    link = LoginLink.objects.create(
        token_hash=token_hash(token),
        user=user,
        created_by=by,
        created_at=now,
        expires_at=now + LOGIN_LINK_LIFE,
    )
    record(actor=by, verb="make_login_link", target=f"user:{user.pk}", detail={}, now=now)
    return link, token


@transaction.atomic
def use_login_link(*, token: str, now: datetime) -> User:
    """Whom the link lets in; it lets in once."""
    if not _claim(LoginLink, token=token, now=now):
        usable_login_link(token=token, now=now)
        raise LinkUsed
    user = LoginLink.objects.select_related("user").get(token_hash=token_hash(token)).user
    if not user.is_active:
        raise AccountInactive
    record(actor=user, verb="use_login_link", target=f"user:{user.pk}", detail={}, now=now)
    return user


@transaction.atomic
def set_role(*, user: User, role: Role, by: User | None, now: datetime) -> None:
    """The one place that changes a role, so that Django's own flags stay in step with it."""
    if role != Role.ADMIN:
        _keep_an_admin_besides(user)
        _end_links_made_by(user, now)
    for name, value in _rights(role).items():
        setattr(user, name, value)
    user.save(update_fields=list(_rights(role)))
    record(actor=by, verb="set_role", target=f"user:{user.pk}", detail={"role": role}, now=now)


@transaction.atomic
def deactivate_user(*, user: User, by: User | None, now: datetime) -> None:
    """Shut the account: its sessions end with the next request, its links at once."""
    _keep_an_admin_besides(user)
    _end_links_made_by(user, now)
    _end_links(LoginLink.objects.filter(user=user), now)
    user.is_active = False
    user.save(update_fields=["is_active"])
    record(actor=by, verb="deactivate_user", target=f"user:{user.pk}", detail={}, now=now)


@transaction.atomic
def reactivate_user(*, user: User, by: User | None, now: datetime) -> None:
    user.is_active = True
    user.save(update_fields=["is_active"])
    record(actor=by, verb="reactivate_user", target=f"user:{user.pk}", detail={}, now=now)


@transaction.atomic
def change_password(*, user: User, password: str, now: datetime) -> None:
    """A new own password; every other session and every open link of the person ends."""
    _check_password(password, user)
    _end_links(LoginLink.objects.filter(user=user), now)
    user.set_password(password)
    user.save(update_fields=["password"])
    record(actor=user, verb="change_password", target=f"user:{user.pk}", detail={}, now=now)


@transaction.atomic
def ensure_first_admin(*, now: datetime) -> tuple[User, str] | None:
    """The first admin and the token of a way in; None once any admin can get in by himself.

    Called at every start: as long as nobody has used the link, a start makes a fresh one.
    """
    if User.objects.filter(role=Role.ADMIN).exclude(username=FIRST_ADMIN).exists():
        return None
    user, is_new = User.objects.get_or_create(username=FIRST_ADMIN, defaults=_rights(Role.ADMIN))
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    elif user.has_usable_password() or user.last_login or not user.is_active:
        return None
    _, token = make_login_link(user=user, by=None, now=now)
    return user, token


def _rights(role: Role) -> dict[str, Any]:
    """Only an admin sees Django's own admin pages."""
    is_admin = role == Role.ADMIN
    return {"role": role, "is_staff": is_admin, "is_superuser": is_admin}


def _claim(model: type[Invitation] | type[LoginLink], *, token: str, now: datetime) -> bool:
    """One UPDATE decides between two clicks. No join in its filter: PostgreSQL would not look again."""
    links = model._default_manager.filter(token_hash=token_hash(token), used_at=None, expires_at__gt=now)
    return links.update(used_at=now) == 1


def _keep_an_admin_besides(user: User) -> None:
    # Two admins who shut each other out at the same moment queue here (SQLite: one writer anyway).
    list(User.objects.select_for_update().filter(role=Role.ADMIN).order_by("pk"))
    if is_last_admin(user):
        raise LastAdmin


def _end_links_made_by(user: User, now: datetime) -> None:
    """Who loses the right to let people in leaves no open link behind."""
    _end_links(Invitation.objects.filter(created_by=user), now)
    _end_links(LoginLink.objects.filter(created_by=user), now)


def _end_links(links: QuerySet[Invitation] | QuerySet[LoginLink], now: datetime) -> int:
    return links.filter(used_at=None, expires_at__gt=now).update(expires_at=now)


def _check_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise UnfitPassword("".join(error.messages)) from error


@transaction.atomic
def set_house_rules(*, two_people: bool, by: User, now: datetime) -> None:
    rules = HouseRules.objects.select_for_update().first() or HouseRules()
    if rules.two_people == two_people:
        return
    rules.two_people = two_people
    rules.save()
    record(actor=by, verb="set_house_rules", target="house_rules", detail={"two_people": two_people}, now=now)
