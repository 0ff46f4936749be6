"""Activities and attempts as programs see them. Nothing here reads a key: see quiz.play.queries."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content.items.domain import DRAWN_FOR, JsonDict
from quiz.boards.models import Counts
from quiz.play import scoring
from quiz.play.models import Feedback

from .domain.windows import window_state
from .models import Activity, TriesPer
from .phrases import rule_lines

ACTIVITY_STATES = ("upcoming", "open", "closed", "withdrawn")
STEP_STATES = ("right", "wrong", "answered", "now", "open")


class RulesSerializer(serializers.Serializer):
    audience = serializers.ChoiceField(choices=DRAWN_FOR, help_text="For whom items are drawn.")
    draw = serializers.IntegerField(help_text="Items drawn for each attempt; 0: all.")
    draw_plan = serializers.DictField(
        help_text='How they are mixed: {"by": "difficulty", "counts": {"easy": 4, "hard": 2}}; {}: any.'
    )
    tries = serializers.IntegerField(help_text="0: as often as one likes.")
    tries_per = serializers.ChoiceField(choices=TriesPer.choices)
    counts = serializers.ChoiceField(choices=Counts.choices, help_text="Which try counts on the board.")
    scoring = serializers.ChoiceField(choices=scoring.codes())
    pass_percent = serializers.IntegerField(allow_null=True)
    limit_seconds = serializers.IntegerField(allow_null=True)
    feedback = serializers.ChoiceField(choices=Feedback.choices, help_text="After each item, or at the end.")


class ActivityNameSerializer(serializers.Serializer):
    code = serializers.CharField()
    title = serializers.CharField()


class ActivitySerializer(ActivityNameSerializer):
    """The context holds `now`."""

    text = serializers.CharField()
    state = serializers.SerializerMethodField()
    opens_at = serializers.DateTimeField()
    closes_at = serializers.DateTimeField(allow_null=True)
    item_count = serializers.IntegerField(help_text="How many items one attempt has.")

    @extend_schema_field(serializers.ChoiceField(choices=ACTIVITY_STATES))
    def get_state(self, activity: Activity) -> str:
        if activity.withdrawn_at is not None:
            return "withdrawn"
        return window_state(activity.opens_at, activity.closes_at, self.context["now"])


class StandingSerializer(serializers.Serializer):
    tries_used = serializers.IntegerField()
    tries_left = serializers.IntegerField(allow_null=True, help_text="null: no limit.")
    open_attempt = serializers.SerializerMethodField()

    def get_open_attempt(self, standing: Any) -> int | None:
        return standing.open_attempt.pk if standing.open_attempt else None


class ActivityDetailSerializer(ActivitySerializer):
    """The context holds `now` and `standing`, None for a caller who is no player."""

    withdrawn_note = serializers.CharField()
    rules = RulesSerializer(source="*")
    rule_lines = serializers.SerializerMethodField()
    standing = serializers.SerializerMethodField()

    def get_rule_lines(self, activity: Activity) -> list[str]:
        return rule_lines(activity)

    @extend_schema_field(StandingSerializer(allow_null=True))
    def get_standing(self, activity: Activity) -> JsonDict | None:
        standing = self.context["standing"]
        return StandingSerializer(standing).data if standing else None


class NewAttemptSerializer(serializers.Serializer):
    activity = serializers.CharField(max_length=16, help_text="The activity's code.")


class AttemptLineSerializer(serializers.Serializer):
    """One ActivityEntry."""

    id = serializers.IntegerField(source="attempt_id")
    activity = ActivityNameSerializer()
    started_at = serializers.DateTimeField(source="attempt.started_at")
    deadline_at = serializers.DateTimeField(source="attempt.deadline_at", allow_null=True)
    finished_at = serializers.DateTimeField(source="attempt.finished_at", allow_null=True)
    receipt = serializers.CharField(source="attempt.receipt", allow_null=True)
    item_count = serializers.IntegerField(source="attempt.item_count")
    points = serializers.IntegerField(source="attempt.score.points", allow_null=True)
    right_count = serializers.IntegerField(source="attempt.score.right_count", allow_null=True)


class QuestionSerializer(serializers.Serializer):
    """`body` has its parts in the order of this paper; show them as they come."""

    format = serializers.CharField()
    stem = serializers.CharField()
    body = serializers.DictField()
    topic = serializers.CharField()
    answer = serializers.DictField(allow_null=True, help_text="The own answer so far.")


class ItemStepSerializer(serializers.Serializer):
    number = serializers.IntegerField()
    state = serializers.ChoiceField(choices=STEP_STATES)
    question = QuestionSerializer(allow_null=True, help_text="null: not reached yet.")


class AttemptSerializer(serializers.Serializer):
    id = serializers.IntegerField(source="attempt.id")
    activity = ActivityNameSerializer()
    scoring = serializers.ChoiceField(choices=scoring.codes(), source="attempt.scoring")
    feedback = serializers.ChoiceField(choices=Feedback.choices, source="attempt.feedback")
    item_count = serializers.IntegerField(source="attempt.item_count")
    current_number = serializers.IntegerField(
        allow_null=True, help_text="The first item without an answer; null: hand in, or it is finished."
    )
    started_at = serializers.DateTimeField(source="attempt.started_at")
    deadline_at = serializers.DateTimeField(source="attempt.deadline_at", allow_null=True)
    finished_at = serializers.DateTimeField(source="attempt.finished_at", allow_null=True)
    server_time = serializers.DateTimeField(help_text="Count down from here: phones' clocks are wrong.")
    receipt = serializers.CharField(source="attempt.receipt", allow_null=True)
    items = ItemStepSerializer(many=True)


class CorrectionNoteSerializer(serializers.Serializer):
    void = serializers.BooleanField(help_text="Whatever was answered counts as right; no key is told.")
    reason = serializers.CharField()
    made_at = serializers.DateTimeField()


class FeedbackSerializer(serializers.Serializer):
    right = serializers.BooleanField()
    points = serializers.IntegerField()
    quality = serializers.FloatField(help_text="0 to 1.")
    key = serializers.DictField()
    key_text = serializers.CharField()
    answer_text = serializers.CharField()
    rationale = serializers.CharField()
    citation = serializers.DictField()
    option_notes = serializers.DictField(child=serializers.CharField())
    spent_ms = serializers.IntegerField()
    share_percent = serializers.IntegerField(
        allow_null=True,
        help_text="How many percent chose the same wrong option; null while few have answered.",
    )
    correction = CorrectionNoteSerializer(
        allow_null=True, help_text="Set where the desk has corrected the item since this attempt began."
    )


class AttemptItemSerializer(ItemStepSerializer):
    question = QuestionSerializer()
    feedback = FeedbackSerializer(allow_null=True, help_text="null until the item is closed for the player.")


class NewResponseSerializer(serializers.Serializer):
    number = serializers.IntegerField(min_value=1, max_value=1000)
    client_id = serializers.CharField(
        max_length=64, help_text="Made by the caller, new for every answer; the same again changes nothing."
    )
    answer = serializers.DictField(help_text="The shape goes by the format of the item.")
    spent_ms = serializers.IntegerField(min_value=0, max_value=2**31 - 1, default=0)


class ResponseSerializer(serializers.Serializer):
    number = serializers.IntegerField(source="response.number")
    client_id = serializers.CharField(source="response.client_id")
    answer = serializers.DictField(source="response.answer")
    spent_ms = serializers.IntegerField(source="response.spent_ms")
    received_at = serializers.DateTimeField(source="response.received_at")
    next_number = serializers.IntegerField(allow_null=True, help_text="null: no item is left open.")
    finished_at = serializers.DateTimeField(allow_null=True, help_text="Set once the attempt is handed in.")
    feedback = FeedbackSerializer(allow_null=True, help_text="null until the item is closed for the player.")


class TopicScoreSerializer(serializers.Serializer):
    topic = serializers.CharField()
    right = serializers.IntegerField()
    total = serializers.IntegerField()


class ResultSerializer(serializers.Serializer):
    receipt = serializers.CharField()
    points = serializers.IntegerField()
    right_count = serializers.IntegerField()
    item_count = serializers.IntegerField()
    elapsed_ms = serializers.IntegerField()
    longest_run = serializers.IntegerField()
    passed = serializers.BooleanField(
        allow_null=True, help_text="null without a pass line; a correction takes no pass away."
    )
    by_topic = TopicScoreSerializer(many=True)
    wrong_numbers = serializers.ListField(child=serializers.IntegerField())
    previous_right_count = serializers.IntegerField(allow_null=True)
