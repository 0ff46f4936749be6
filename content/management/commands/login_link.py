"""A one-time way in for somebody who lost the password, made by whoever has the machine."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone

from content.staff.actions import make_login_link
from content.staff.errors import StaffError
from content.staff.queries import person_named


class Command(BaseCommand):
    help = "打印一个一次性登录链接，24 小时内有效。标准输出只有链接本身。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="用户名")
        parser.add_argument(
            "--base",
            default=os.environ.get("YIDA_BASE_URL", "http://127.0.0.1:8000"),
            help="网站地址，默认取环境变量 YIDA_BASE_URL",
        )

    def handle(self, *args: Any, name: str, base: str, **options: Any) -> None:
        try:
            _, token = make_login_link(user=person_named(name), by=None, now=timezone.now())
        except StaffError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(base.rstrip("/") + reverse("staff:login_link", args=[token]))
