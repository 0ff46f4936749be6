"""What a new site needs before its first visitor: the shipped packs, their activities, an administrator."""

import os
from random import SystemRandom
from typing import Any

from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils import timezone

from content.packs.actions import load_pack, shipped_folders
from content.packs.models import Pack
from content.releases.queries import latest_release
from content.staff.actions import ensure_first_admin
from quiz.activities.actions import create_activity, replace_release
from quiz.activities.models import Activity
from quiz.activities.presets import PRACTICE


class Command(BaseCommand):
    help = "Load the shipped packs, open their activities and make the first administrator. Harmless twice."

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in shipped_folders():
            self._open_activity(load_pack(folder=folder, now=timezone.now()))
        if made := ensure_first_admin(now=timezone.now()):
            user, token = made
            address = os.environ.get("YIDA_BASE_URL", "http://127.0.0.1:8000") + reverse(
                "staff:login_link", args=[token]
            )
            self.stdout.write(f"管理员 / administrator: {user.username}")
            self.stdout.write(f"一次性登录链接，24 小时内有效 / one-time login link: {address}")

    def _open_activity(self, pack: Pack) -> None:
        """The pack's own activity: made once, then kept on the newest release; a withdrawn one stays so."""
        release = latest_release(pack.quiz)
        if release is None:
            return
        now = timezone.now()
        # the first of its quiz, whoever answers for it by now: it was made before anybody could see the quiz
        activity = Activity.objects.filter(release__quiz=pack.quiz).order_by("id").first()
        if activity is None:
            create_activity(
                title=pack.title,
                text=pack.text,
                release=release,
                rules=PRACTICE.rules_from(now, release.entries.count()),
                owner=None,
                now=now,
                rng=SystemRandom(),
            )
        elif activity.release_id != release.pk and activity.withdrawn_at is None:
            replace_release(activity=activity, release=release, now=now)
