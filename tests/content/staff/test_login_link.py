"""`manage.py login_link NAME`: the only thing on standard output is a link that works."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from content.staff.models import Invitation, LoginLink, User


def printed(*args: str) -> str:
    out = StringIO()
    call_command("login_link", *args, stdout=out)
    return out.getvalue()


def test_the_command_prints_a_link_that_lets_in(client, xiaoli):
    link = printed("xiaoli")
    base, address = link[:21], link[21:]
    assert (base, address[-2:]) == ("http://127.0.0.1:8000", "/\n")
    assert client.post(address.strip()).url == "/desk/password/"


def test_the_address_of_the_site_can_be_given(xiaoli):
    link = printed("xiaoli", "--base", "http://192.168.1.8:9000/")
    assert link.startswith("http://192.168.1.8:9000/desk/login-links/")


def test_the_address_of_the_site_comes_from_the_environment(xiaoli, monkeypatch):
    monkeypatch.setenv("YIDA_BASE_URL", "https://quiz.example")
    assert printed("xiaoli").startswith("https://quiz.example/desk/login-links/")


def test_an_unknown_name_gets_a_sentence_and_makes_nothing(xiaoli):
    with pytest.raises(CommandError, match="没有这个账号"):
        printed("nobody")
    assert (User.objects.count(), LoginLink.objects.count(), Invitation.objects.count()) == (1, 0, 0)
