"""Boards as programs see them."""

from rest_framework import serializers

BOARD_KINDS = ("week", "all", "activity")


class BoardRowSerializer(serializers.Serializer):
    rank = serializers.IntegerField(help_text="Equal points and seconds share a rank: 1, 1, 3.")
    nickname = serializers.CharField()
    ink = serializers.CharField()
    points = serializers.IntegerField()
    seconds = serializers.IntegerField()
    attempts = serializers.IntegerField(help_text="How many attempts are counted in this row.")
    own = serializers.BooleanField()


class OwnRowSerializer(serializers.Serializer):
    rank = serializers.IntegerField()
    points = serializers.IntegerField()
    seconds = serializers.IntegerField()
    attempts = serializers.IntegerField()
    gap_to_next = serializers.IntegerField(allow_null=True, help_text="Points; null for who leads.")
    gap_seconds = serializers.IntegerField(allow_null=True, help_text="Seconds; null for who leads.")
    next_nickname = serializers.CharField(allow_null=True)


class BoardSerializer(serializers.Serializer):
    """A page of 50 rows, best first."""

    rules = serializers.ListField(
        child=serializers.CharField(),
        help_text="What counts, in sentences; empty until somebody has finished.",
    )
    count = serializers.IntegerField()
    own_row = OwnRowSerializer(allow_null=True, help_text="The caller's row, with a player's token only.")
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = BoardRowSerializer(many=True)


class ListedBoardSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(choices=BOARD_KINDS)
    period = serializers.CharField(help_text='"all" or the ISO week in Beijing time: 2026-W48.')
    activity = serializers.CharField(allow_null=True, help_text="Its code, for the board of an activity.")
    title = serializers.CharField(allow_null=True, help_text="The activity's title.")
    url = serializers.CharField()
