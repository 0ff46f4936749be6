"""What a host fills in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict

from content.items import formats
from content.items.arranging import ordered_body
from content.items.domain import EVERYBODY, JsonDict
from content.items.phrases import DRAWN_FOR_NAMES
from content.releases.models import Release
from content.releases.phrases import nothing_suits
from content.releases.queries import audience_counts_of
from quiz.people.errors import NicknameRefused
from quiz.people.nickname import clean_nickname
from quiz.play import scoring
from quiz.play.papers import paper_entries
from quiz.play.rulings import rulings_of

from .actions import RoomRules
from .domain.seats import MOST_GROUPS, group_names
from .models import Devices, Names, Room, Standing
from .phrases import NO_SPEED, NOTHING_FOR_CARDS, SAME_GROUPS, WRONG_GROUPS
from .queries import card_items

# a typed key is more than one answer: spellings, a tolerance
TYPED = ("blank", "numeric")
AUTO_SECONDS = 8
PARTY = "party"  # half of its points are for speed
SIX_GROUPS = "\n".join(f"第{number}组" for number in range(1, 7))
LIMITS = [("10", "10 秒"), ("20", "20 秒"), ("30", "30 秒"), ("60", "60 秒"), ("", "不限时")]


class NewRoomForm(forms.Form):
    """`choices()` is what actions.open_room takes."""

    release = forms.ModelChoiceField(queryset=Release.objects.none(), label="题单", empty_label=None)
    title = forms.CharField(label="这一场叫什么", max_length=60, required=False)
    count = forms.IntegerField(label="几道题", min_value=1, max_value=60, initial=10)
    limit = forms.ChoiceField(
        label="每题时间", choices=LIMITS, required=False, initial="20", widget=forms.RadioSelect
    )
    scoring = forms.ChoiceField(
        label="赛制", choices=scoring.scoring_choices, initial="classroom", widget=forms.RadioSelect
    )
    standing = forms.ChoiceField(
        label="名次给谁看", choices=Standing.choices, initial=Standing.TOP, widget=forms.RadioSelect
    )
    names = forms.ChoiceField(
        label="名字", choices=Names.choices, initial=Names.DRAWN, widget=forms.RadioSelect
    )
    devices = forms.ChoiceField(
        label="用什么答",
        choices=Devices.choices,
        required=False,
        initial=Devices.EACH,
        widget=forms.RadioSelect,
    )
    audience = forms.ChoiceField(
        label="给谁答",
        choices=list(DRAWN_FOR_NAMES.items()),
        required=False,
        initial=EVERYBODY,
        widget=forms.RadioSelect,
    )
    groups = forms.CharField(label="有哪几组", required=False, initial=SIX_GROUPS, widget=forms.Textarea)
    changeable = forms.BooleanField(label="收卷前可以改答案", required=False)
    approves = forms.BooleanField(label="我点头才能进场", required=False)
    auto = forms.BooleanField(label="自动往下走", required=False)
    trial = forms.BooleanField(label="试玩一遍", required=False)

    def __init__(self, *args: Any, releases: QuerySet[Release], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["release"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = releases

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["audience"] = audience = data.get("audience") or EVERYBODY
        by_cards = data.get("devices") == Devices.CARDS
        if by_cards:
            self._check_cards(data)
        release = data.get("release")
        only = card_items() if by_cards else Q()
        if release and audience != EVERYBODY and not audience_counts_of(release, only).fitting(audience):
            self.add_error("audience", nothing_suits(audience))
        return data

    def _check_cards(self, data: dict[str, Any]) -> None:
        if data.get("scoring") == PARTY:
            self.add_error("scoring", NO_SPEED)
        if (release := data.get("release")) and not release.card_count:
            self.add_error("release", NOTHING_FOR_CARDS)
        try:
            data["groups"] = read_groups(data.get("groups", ""))
        except forms.ValidationError as error:
            self.add_error("groups", error)

    def choices(self) -> dict[str, Any]:
        data = self.cleaned_data
        by_cards = data["devices"] == Devices.CARDS
        rules = RoomRules(
            scoring=data["scoring"],
            standing=data["standing"],
            names=data["names"],
            devices=data["devices"] or Devices.EACH,
            limit_seconds=int(data["limit"]) if data["limit"] else None,
            changeable=data["changeable"],
            approves=data["approves"],
            auto_seconds=AUTO_SECONDS if data["auto"] else None,
        )
        title = data["title"].strip() or data["release"].title
        chosen = {name: data[name] for name in ("release", "audience", "count", "trial")}
        groups = data["groups"] if by_cards else ()
        return chosen | {"title": title[:60], "rules": rules, "groups": groups}


def read_groups(text: str) -> list[str]:
    """The names of groups, one a line. Raises ValidationError."""
    lines = group_names(text)
    if not 1 <= len(lines) <= MOST_GROUPS:
        raise forms.ValidationError(WRONG_GROUPS.format(most=MOST_GROUPS), code="group_count")
    names = [_group_name(line) for line in lines]
    if len(set(names)) < len(names):
        raise forms.ValidationError(SAME_GROUPS, code="group_name_taken")
    return names


def _group_name(line: str) -> str:
    try:
        return clean_nickname(line)
    except NicknameRefused as refusal:
        raise forms.ValidationError(f"“{line}”：{refusal}", code=refusal.code) from refusal


def count_in(text: str) -> int | None:
    """A count that a script has put into a field; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def read_key(room: Room, number: int, posted: QueryDict) -> JsonDict:
    """A key as the form of `key_form` gives it. Raises InvalidAnswer."""
    [entry] = paper_entries(room.paper_id, number)
    item_format, data = formats.get(entry.content.format), dict(posted.lists())
    if entry.content.format in TYPED:
        _, key, _ = item_format.read_author(data)
        return key
    return item_format.read_form(data, entry.content.body)


@dataclass(frozen=True)
class KeyForm:
    """What the correcting page shows: the item as it is played, its key chosen. `author`: for a typed key."""

    number: int
    format: str
    stem: str
    body: JsonDict
    answer: JsonDict
    key_text: str
    author: Mapping[str, Sequence[str]] | None


def key_form(room: Room, number: int) -> KeyForm:
    """The entry with the key it is marked by now. Raises KeyError where there is none."""
    entry = {entry.number: entry for entry in paper_entries(room.paper_id)}[number]
    content = rulings_of({room.paper_id})[room.paper_id].corrected({number: entry.content})[number]
    item_format = formats.get(content.format)
    typed = content.format in TYPED
    return KeyForm(
        number=number,
        format=content.format,
        stem=content.stem,
        body=ordered_body(content.body, entry.orders),
        answer={} if typed else content.key,
        key_text=item_format.key_text(content),
        author=item_format.author_data(content) if typed else None,
    )
