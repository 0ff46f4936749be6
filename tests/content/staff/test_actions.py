from datetime import timedelta

import pytest

from content.staff import actions
from content.staff.domain import token_hash
from content.staff.errors import (
    AccountInactive,
    LastAdmin,
    LinkExpired,
    LinkNotFound,
    LinkUsed,
    UnfitPassword,
    UsernameTaken,
)
from content.staff.models import AuditEntry, Invitation, LoginLink, Role, User

GUEST = {"username": "xiaowang", "display_name": "小王", "password": "he-shan-lin-shui"}


def trail() -> list[tuple[str, str, str]]:
    entries = AuditEntry.objects.order_by("pk").select_related("actor")
    return [(str(entry.actor), entry.verb, entry.target) for entry in entries]


def rights(user: User) -> tuple[str, bool, bool]:
    user.refresh_from_db()
    return user.role, user.is_staff, user.is_superuser


@pytest.fixture
def invited(zhou, now) -> str:
    """The token 周老师 sent to 小王."""
    return actions.invite(role=Role.EDITOR, note="小王", by=zhou, now=now)[1]


@pytest.mark.parametrize(("role", "expected"), [("editor", False), ("admin", True)])
def test_a_guest_becomes_what_the_invitation_says(zhou, now, role, expected):
    invitation, token = actions.invite(role=Role(role), note="", by=zhou, now=now)
    guest = actions.accept_invitation(token=token, now=now + timedelta(days=6), **GUEST)
    invitation.refresh_from_db()
    assert rights(guest) == (role, expected, expected)
    assert guest.check_password("he-shan-lin-shui")
    assert (invitation.used_by, invitation.used_at) == (guest, now + timedelta(days=6))


def test_the_token_itself_is_nowhere_in_the_database(zhou, xiaoli, now, invited):
    _, login_token = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    rows = [*Invitation.objects.values(), *LoginLink.objects.values(), *AuditEntry.objects.values()]
    assert [row["token_hash"] for row in rows[:2]] == [token_hash(invited), token_hash(login_token)]
    assert [token in repr(rows) for token in (invited, login_token)] == [False, False]


def test_an_invitation_opens_for_one_person_only(invited, now):
    actions.accept_invitation(token=invited, now=now, **GUEST)
    with pytest.raises(LinkUsed):
        actions.accept_invitation(token=invited, now=now, **{**GUEST, "username": "second"})
    assert list(User.objects.order_by("pk").values_list("username", flat=True)) == ["zhou", "xiaowang"]


def test_an_invitation_ends_after_seven_days(invited, now):
    with pytest.raises(LinkExpired):
        actions.accept_invitation(token=invited, now=now + timedelta(days=7), **GUEST)


def test_a_withdrawn_invitation_is_over_at_once(zhou, invited, now):
    actions.withdraw_invitation(invitation=Invitation.objects.get(), by=zhou, now=now)
    with pytest.raises(LinkExpired):
        actions.accept_invitation(token=invited, now=now, **GUEST)


def test_withdrawing_a_used_invitation_changes_nothing(zhou, invited, now):
    actions.accept_invitation(token=invited, now=now, **GUEST)
    actions.withdraw_invitation(invitation=Invitation.objects.get(), by=zhou, now=now)
    assert Invitation.objects.get().expires_at == now + timedelta(days=7)


@pytest.mark.parametrize("taken", ["ZHOU", "zhou", "ｚｈｏｕ"])
def test_a_taken_name_leaves_the_invitation_open(invited, now, taken):
    with pytest.raises(UsernameTaken):
        actions.accept_invitation(token=invited, now=now, **{**GUEST, "username": taken})
    assert actions.accept_invitation(token=invited, now=now, **GUEST).username == "xiaowang"


@pytest.mark.parametrize("weak", ["short", "1234567890", "xiaowang11"])
def test_a_weak_password_leaves_the_invitation_open(invited, now, weak):
    with pytest.raises(UnfitPassword, match="密码"):
        actions.accept_invitation(token=invited, now=now, **{**GUEST, "password": weak})
    assert Invitation.objects.get().used_at is None
    assert User.objects.count() == 1


def test_a_made_up_token_opens_nothing(db, now):
    with pytest.raises(LinkNotFound):
        actions.accept_invitation(token="made-up", now=now, **GUEST)
    with pytest.raises(LinkNotFound):
        actions.use_login_link(token="made-up", now=now)


def test_a_login_link_lets_in_once(zhou, xiaoli, now):
    _, token = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    assert actions.use_login_link(token=token, now=now + timedelta(hours=23)) == xiaoli
    with pytest.raises(LinkUsed):
        actions.use_login_link(token=token, now=now + timedelta(hours=23))


def test_a_login_link_ends_after_a_day(zhou, xiaoli, now):
    _, token = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    with pytest.raises(LinkExpired):
        actions.use_login_link(token=token, now=now + timedelta(hours=24))


def test_a_newer_login_link_ends_the_older_one(zhou, xiaoli, now):
    _, older = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    _, newer = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    with pytest.raises(LinkExpired):
        actions.use_login_link(token=older, now=now)
    assert actions.use_login_link(token=newer, now=now) == xiaoli


def test_a_stopped_account_gets_no_link_and_uses_none(zhou, xiaoli, now):
    _, token = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    actions.deactivate_user(user=xiaoli, by=zhou, now=now)
    with pytest.raises(AccountInactive):
        actions.make_login_link(user=xiaoli, by=zhou, now=now)
    with pytest.raises(LinkExpired):
        actions.use_login_link(token=token, now=now)


def test_a_role_carries_djangos_own_flags_with_it(zhou, xiaoli, now):
    actions.set_role(user=xiaoli, role=Role.ADMIN, by=zhou, now=now)
    assert rights(xiaoli) == ("admin", True, True)
    actions.set_role(user=xiaoli, role=Role.EDITOR, by=zhou, now=now)
    assert rights(xiaoli) == ("editor", False, False)


def test_the_last_admin_stays(zhou, xiaoli, now):
    with pytest.raises(LastAdmin):
        actions.set_role(user=zhou, role=Role.EDITOR, by=zhou, now=now)
    with pytest.raises(LastAdmin):
        actions.deactivate_user(user=zhou, by=zhou, now=now)
    actions.set_role(user=xiaoli, role=Role.ADMIN, by=zhou, now=now)
    actions.deactivate_user(user=zhou, by=xiaoli, now=now)
    assert (zhou.is_active, rights(xiaoli)) == (False, ("admin", True, True))


@pytest.mark.parametrize("way", ["demoted", "stopped"])
def test_who_may_not_let_people_in_any_more_leaves_no_open_link(zhou, xiaoli, now, way):
    actions.set_role(user=xiaoli, role=Role.ADMIN, by=zhou, now=now)
    _, invitation = actions.invite(role=Role.ADMIN, note="", by=xiaoli, now=now)
    _, link = actions.make_login_link(user=zhou, by=xiaoli, now=now)
    if way == "demoted":
        actions.set_role(user=xiaoli, role=Role.EDITOR, by=zhou, now=now)
    else:
        actions.deactivate_user(user=xiaoli, by=zhou, now=now)
    with pytest.raises(LinkExpired):
        actions.accept_invitation(token=invitation, now=now, **GUEST)
    with pytest.raises(LinkExpired):
        actions.use_login_link(token=link, now=now)


def test_a_new_password_ends_the_open_links(zhou, xiaoli, now):
    _, token = actions.make_login_link(user=xiaoli, by=zhou, now=now)
    actions.change_password(user=xiaoli, password="qing-lv-shan-shui", now=now)
    with pytest.raises(LinkExpired):
        actions.use_login_link(token=token, now=now)


def test_the_trail_says_who_did_what(zhou, invited, now):
    guest = actions.accept_invitation(token=invited, now=now, **GUEST)
    actions.deactivate_user(user=guest, by=zhou, now=now)
    actions.reactivate_user(user=guest, by=zhou, now=now)
    assert trail()[1:] == [
        ("周老师", "invite", f"invitation:{Invitation.objects.get().pk}"),
        ("小王", "accept_invitation", f"user:{guest.pk}"),
        ("周老师", "deactivate_user", f"user:{guest.pk}"),
        ("周老师", "reactivate_user", f"user:{guest.pk}"),
    ]


def test_createsuperuser_makes_an_admin_in_our_words_too(db):
    assert rights(User.objects.create_superuser("root")) == ("admin", True, True)
