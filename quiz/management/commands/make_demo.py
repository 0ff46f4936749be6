"""Fill every screen of the embedded default with people and results that say they are a demonstration."""

import os
from datetime import timedelta
from random import Random
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from content.packs.models import Pack
from content.releases.queries import latest_release
from content.staff.actions import make_login_link, set_role
from content.staff.models import Role, User
from quiz.activities.actions import create_activity, withdraw_activity
from quiz.activities.demo import play, speak
from quiz.activities.models import Activity
from quiz.activities.presets import PRESETS
from quiz.people.actions import create_player
from quiz.people.nickname import friendly_nickname

PEOPLE = (("demo_editor", "演示编辑", Role.EDITOR), ("demo_admin", "演示管理员", Role.ADMIN))
TITLE = "演示 · "


class Command(BaseCommand):
    help = "Fill every screen with a demonstration (only on the embedded default); prints log-ins."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--players", type=int, default=60)
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, players: int, seed: int, **options: Any) -> None:
        if not settings.EMBEDDED:
            raise CommandError(
                "make_demo 只用于本机试看：设置了 DATABASE_URL 或 REDIS_URL 时不写入演示数据。"
            )
        rng = Random(seed)
        packs = list(Pack.objects.select_related("quiz"))
        if not packs:
            raise CommandError("还没有装入题包。先运行 ./run manage setup_site。")
        activities = [self._activity(pack, "practice", pack.title, rng) for pack in packs]
        activities.append(self._activity(packs[0], "week", "普法宣传周", rng))
        self._withdrawn(packs[0], rng)
        self._play(activities, players, rng)
        for username, name, role in PEOPLE:
            self._log_in(username, name, role)

    def _withdrawn(self, pack: Pack, rng: Random) -> None:
        activity = self._activity(pack, "practice", "正在核对的一组题", rng)
        withdraw_activity(
            activity=activity, note="题目正在核对，改好了还在这个链接。", by=None, now=timezone.now()
        )

    def _activity(self, pack: Pack, preset: str, title: str, rng: Random) -> Activity:
        """Open since three days, so that everything played in it lies in the past."""
        opens_at = timezone.now() - timedelta(days=3)
        if known := Activity.objects.filter(title=TITLE + title).first():
            return known
        release = latest_release(pack.quiz)
        if release is None:
            raise CommandError(f"题包“{pack.title}”还没有发布版。先运行 ./run manage setup_site。")
        return create_activity(
            title=TITLE + title,
            text="演示用的活动，成绩都是编的。",
            release=release,
            rules=PRESETS[preset].rules_from(opens_at, release.entries.count()),
            owner=None,
            now=opens_at,
            rng=rng,
        )

    def _play(self, activities: list[Activity], players: int, rng: Random) -> None:
        now = timezone.now()
        for place in range(players):
            player = create_player(nickname=friendly_nickname(rng), now=now)
            skill = rng.uniform(0.3, 0.95)
            for activity in activities:
                began = max(activity.opens_at, now - timedelta(hours=rng.uniform(0.5, 60)))
                # every ninth stops half-way: an attempt to go on with
                stop = 3 if place % 9 == 8 else None
                attempt = play(
                    activity=activity, player=player, skill=skill, now=began, rng=rng, stop_after=stop
                )
                if place % 4 == 1 and attempt.finished_at:
                    speak(attempt=attempt, now=attempt.finished_at, rng=rng)
        self.stdout.write(f"{players} 位演示玩家，{len(activities)} 个活动；榜单由后台在几秒内算好。")

    def _log_in(self, username: str, name: str, role: Role) -> None:
        user, made = User.objects.get_or_create(username=username, defaults={"display_name": name})
        if made:
            set_role(user=user, role=role, by=None, now=timezone.now())
        if user.role != role or not user.is_active:
            raise CommandError(f"账号 {username} 已经另有用处，没有改动它。")
        _, token = make_login_link(user=user, by=None, now=timezone.now())
        base = os.environ.get("YIDA_BASE_URL", "http://127.0.0.1:8000")
        self.stdout.write(f"{name}（{username}）：{base}{reverse('staff:login_link', args=[token])}")
