"""The way into a fresh machine."""

from datetime import timedelta

import pytest

from content.staff.actions import ensure_first_admin, use_login_link
from content.staff.errors import LinkExpired


def test_a_fresh_machine_gets_an_admin_with_a_one_time_link(db, now):
    user, token = ensure_first_admin(now=now)
    assert (user.username, user.role, user.is_staff, user.is_superuser) == ("admin", "admin", True, True)
    assert not user.has_usable_password()
    assert use_login_link(token=token, now=now) == user


def test_a_start_makes_a_fresh_link_until_somebody_got_in(db, client, now):
    user, first = ensure_first_admin(now=now)
    a_minute_later = now + timedelta(minutes=1)
    again, second = ensure_first_admin(now=a_minute_later)
    assert again == user
    with pytest.raises(LinkExpired):
        use_login_link(token=first, now=a_minute_later)
    client.force_login(use_login_link(token=second, now=a_minute_later))
    assert ensure_first_admin(now=a_minute_later) is None


def test_a_machine_with_an_admin_gets_no_second_one(zhou, now):
    assert ensure_first_admin(now=now) is None
