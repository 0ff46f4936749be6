"""Activities as their makers see and write them."""

from rest_framework import serializers

from content.items.domain import DRAWN_FOR
from quiz.activities.models import TriesPer
from quiz.activities.presets import PRESETS
from quiz.activities.serializers import RulesSerializer
from quiz.boards.models import Counts
from quiz.play import scoring
from quiz.play.models import Feedback


class DeskActivitySerializer(serializers.Serializer):
    """From queries.desk_activities."""

    id = serializers.IntegerField()
    code = serializers.CharField()
    title = serializers.CharField()
    text = serializers.CharField()
    release = serializers.IntegerField(source="release_id")
    opens_at = serializers.DateTimeField()
    closes_at = serializers.DateTimeField(allow_null=True)
    on_home = serializers.BooleanField()
    withdrawn_at = serializers.DateTimeField(allow_null=True)
    withdrawn_note = serializers.CharField()
    rules = RulesSerializer(source="*")
    finished_count = serializers.IntegerField()


class ActivityWordsSerializer(serializers.Serializer):
    """The rules' ranges are the action's to check. Times without a zone are Beijing time."""

    title = serializers.CharField(max_length=60)
    text = serializers.CharField(max_length=2000, required=False, allow_blank=True)
    on_home = serializers.BooleanField(required=False)
    opens_at = serializers.DateTimeField(required=False)
    closes_at = serializers.DateTimeField(required=False, allow_null=True)
    audience = serializers.ChoiceField(choices=DRAWN_FOR, required=False)
    draw = serializers.IntegerField(required=False, min_value=0, max_value=1000)
    draw_plan = serializers.DictField(
        required=False,
        help_text='{"by": "difficulty", "format" or "topic", "counts": {"easy": 4, "hard": 2}}; alone it says'
        " how many are drawn. {}: any.",
    )
    tries = serializers.IntegerField(required=False, min_value=0, max_value=1000)
    tries_per = serializers.ChoiceField(choices=TriesPer.choices, required=False)
    counts = serializers.ChoiceField(choices=Counts.choices, required=False)
    scoring = serializers.ChoiceField(choices=scoring.codes(), required=False)
    pass_percent = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=100)
    limit_seconds = serializers.IntegerField(required=False, allow_null=True, min_value=30, max_value=14400)
    feedback = serializers.ChoiceField(choices=Feedback.choices, required=False)


class NewActivitySerializer(ActivityWordsSerializer):
    release = serializers.IntegerField(min_value=1, max_value=2**63 - 1)
    preset = serializers.ChoiceField(
        choices=list(PRESETS), required=False, help_text="Fills the rules that are not given."
    )


class WithdrawalSerializer(serializers.Serializer):
    note = serializers.CharField(
        max_length=120, required=False, allow_blank=True, help_text="The sentence players read."
    )


class ReplacementSerializer(serializers.Serializer):
    release = serializers.IntegerField(min_value=1, max_value=2**63 - 1)
