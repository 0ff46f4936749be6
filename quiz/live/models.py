"""Live competitions: a room, the items shown in it, and who sits in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from quiz.play.models import Attempt, Paper

from .domain.seats import initial
from .domain.states import Phase


class Standing(models.TextChoices):
    NONE = "none", "不显示"
    TOP = "top", "前三"
    ALL = "all", "全部"


class Names(models.TextChoices):
    FREE = "free", "自己取"
    DRAWN = "drawn", "系统取"
    NUMBER = "number", "座位号"


class Devices(models.TextChoices):
    EACH = "each", "每人一部手机"
    GROUP = "group", "一组一部"
    CARDS = "cards", "举牌"


class Room(models.Model):
    """房间. `version` rises with every change of what people see, and only by the UPDATE that makes it.

    With one device a group (`devices`) every seat is a group and `names` says nothing. With cards there are
    no devices at all: the seats are made with the room, and the host taps which card each holds up. A host
    without an account is known by `host_key`, which the recovery code gives back.
    """

    code = models.CharField(max_length=6)
    title = models.CharField(max_length=60)
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    host = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="rooms")
    host_key = models.CharField(max_length=64, unique=True)
    scoring = models.CharField(max_length=16)
    standing = models.CharField(max_length=8, choices=Standing, default=Standing.TOP)
    names = models.CharField(max_length=8, choices=Names, default=Names.DRAWN)
    devices = models.CharField(max_length=8, choices=Devices, default=Devices.EACH)
    limit_seconds = models.PositiveSmallIntegerField(null=True)
    changeable = models.BooleanField(default=False)
    auto_seconds = models.PositiveSmallIntegerField(null=True)
    approves = models.BooleanField(default=False)
    trial = models.BooleanField(default=False)
    phase = models.CharField(max_length=10, choices=[(phase.value, phase.value) for phase in Phase])
    number = models.PositiveSmallIntegerField(default=0)
    locked = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=Q(ended_at=None), name="room_code_once_open"),
        ]


class Round(models.Model):
    """回合: one item shown in a room; its `number` is the item's in the room's paper.

    Answers are taken from `opens_at` to `closes_at` (never, when null, without the host); while paused
    `left_ms` keeps what was left. `closed_at` is when it was claimed for marking, `scored_at` when all
    its marks were on disk.
    """

    room = models.ForeignKey(Room, models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    limit_ms = models.PositiveIntegerField(null=True)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField(null=True)
    left_ms = models.PositiveIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    scored_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["room", "number"], name="round_number_once")]


class RoomSeat(models.Model):
    """A player in a room. `name` is unique there; `first_number` is the first round the seat takes part in.

    `token_version` rises when another phone takes the seat. `stretch` is the extra time, in percent.
    """

    room = models.ForeignKey(Room, models.CASCADE, related_name="seats")
    attempt = models.OneToOneField(Attempt, models.PROTECT, related_name="seat")
    name = models.CharField(max_length=64)
    seat_number = models.PositiveSmallIntegerField(null=True)
    rejoin_code = models.CharField(max_length=8)
    token_version = models.PositiveSmallIntegerField(default=1)
    first_number = models.PositiveSmallIntegerField(default=1)
    stretch = models.PositiveSmallIntegerField(default=100)
    admitted = models.BooleanField(default=True)
    removed_at = models.DateTimeField(null=True)
    banned = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["room", "name"], name="seat_name_once"),
            models.UniqueConstraint(fields=["room", "rejoin_code"], name="seat_code_once"),
        ]

    @property
    def initial(self) -> str:
        return initial(self.name)
