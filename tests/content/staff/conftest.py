"""周老师 is the admin, 小李 an editor, 陌生人 has no account."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from content.staff.actions import set_role
from content.staff.models import Role, User


@pytest.fixture(autouse=True)
def fast_passwords_and_no_earlier_tries(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def xiaoli(db) -> User:
    return User.objects.create_user("xiaoli", password="shan-yue-hua-qiao", display_name="小李")


@pytest.fixture
def zhou(db, now) -> User:
    user = User.objects.create_user("zhou", password="ta-zhou-shan-yue", display_name="周老师")
    set_role(user=user, role=Role.ADMIN, by=None, now=now)
    return user


@pytest.fixture
def as_zhou(zhou) -> Client:
    client = Client()
    client.force_login(zhou)
    return client


@pytest.fixture
def as_xiaoli(xiaoli) -> Client:
    client = Client()
    client.force_login(xiaoli)
    return client


@pytest.fixture
def real_now() -> datetime:
    """For a browser, whose clock is the real one."""
    return timezone.now()
