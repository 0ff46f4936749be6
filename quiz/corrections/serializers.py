"""Corrections as programs of the staff see them."""

from rest_framework import serializers

from quiz.play.models import Correction, RulingKind

KINDS = [(kind.value, kind.label) for kind in (RulingKind.KEY, RulingKind.VOID)]


class NewCorrectionSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(choices=KINDS)
    by_version = serializers.IntegerField(
        min_value=1,
        max_value=2**31 - 1,
        required=False,
        help_text="Number of the approved wording whose key holds from now on; of kind key only.",
    )
    reason = serializers.CharField(max_length=120, help_text="Who has answered the item reads it.")


class CorrectionSerializer(serializers.ModelSerializer):
    kind = serializers.ChoiceField(choices=KINDS)
    by_version = serializers.IntegerField(source="by_version.number", allow_null=True, default=None)
    by = serializers.CharField(source="by.display_name")
    applied_at = serializers.DateTimeField(
        allow_null=True, help_text="When all that was marked before had been marked again; null: in hand."
    )

    class Meta:
        model = Correction
        fields = ("id", "kind", "by_version", "reason", "by", "made_at", "applied_at")
