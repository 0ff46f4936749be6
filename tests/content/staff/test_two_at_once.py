"""Two clicks, two tabs, two admins: real threads with a connection each."""

from collections.abc import Callable
from typing import Any

import pytest

from content.staff import actions
from content.staff.errors import StaffError
from content.staff.models import Role, User
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def outcomes(first: Callable[[], Any], second: Callable[[], Any]) -> list[str]:
    """What became of two calls begun together: "done" or the code of the error, sorted."""
    called = at_once(first, second, refusals=StaffError)
    return sorted(one.code if isinstance(one, type) else "done" for one in called)


def test_two_clicks_on_one_invitation_make_one_account(zhou, now):
    _, token = actions.invite(role=Role.EDITOR, note="", by=zhou, now=now)

    def accept(username: str) -> Callable[[], User]:
        return lambda: actions.accept_invitation(
            token=token, username=username, display_name="小王", password="he-shan-lin-shui", now=now
        )

    assert outcomes(accept("wang"), accept("wang2")) == ["done", "link_used"]
    assert User.objects.count() == 2


def test_two_clicks_on_one_login_link_let_in_once(zhou, xiaoli, now):
    _, token = actions.make_login_link(user=xiaoli, by=zhou, now=now)

    def use() -> User:
        return actions.use_login_link(token=token, now=now)

    assert outcomes(use, use) == ["done", "link_used"]


def test_two_admins_who_stop_each_other_leave_one(zhou, xiaoli, now):
    actions.set_role(user=xiaoli, role=Role.ADMIN, by=zhou, now=now)
    assert outcomes(
        lambda: actions.deactivate_user(user=xiaoli, by=zhou, now=now),
        lambda: actions.deactivate_user(user=zhou, by=xiaoli, now=now),
    ) == ["done", "last_admin"]
    assert User.objects.filter(is_active=True).count() == 1
