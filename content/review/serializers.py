"""What programs send to the desk, and what it tells them."""

from rest_framework import serializers

from content.generation.serializers import FactSerializer

BATCH_MAX = 500


class SeenSerializer(serializers.Serializer):
    item = serializers.IntegerField(min_value=1, max_value=2**63 - 1)
    opened = serializers.CharField(max_length=40, help_text="The `mark` of the version you saw.")


class BatchSerializer(serializers.Serializer):
    items = serializers.ListField(child=SeenSerializer(), min_length=1, max_length=BATCH_MAX)


class ApprovedSerializer(serializers.Serializer):
    approved = serializers.ListField(
        child=serializers.IntegerField(), help_text="The ids of those that stood as you saw them."
    )


class CorrectionSerializer(serializers.Serializer):
    """What is left out stays as it is. `span` is copied from the document letter by letter."""

    span = serializers.CharField(max_length=2000, required=False)
    subject = serializers.CharField(max_length=200, required=False, allow_blank=True)
    value = serializers.CharField(max_length=200, required=False, allow_blank=True)
    unit = serializers.CharField(max_length=32, required=False, allow_blank=True)
    qualifier = serializers.CharField(max_length=16, required=False, allow_blank=True)
    level = serializers.CharField(max_length=32, required=False, allow_blank=True)
    year = serializers.IntegerField(min_value=1900, max_value=2999, required=False, allow_null=True)
    place = serializers.CharField(max_length=32, required=False, allow_blank=True)
    askable = serializers.BooleanField(required=False)
    confirmed = serializers.BooleanField(
        required=False, help_text="You compared it with the document; only what it contradicts still stops."
    )


class CorrectedSerializer(serializers.Serializer):
    """What became of the items that rest on the fact."""

    fact = FactSerializer()
    removed = serializers.IntegerField(help_text="Untouched drafts that went.")
    written = serializers.IntegerField(help_text="Drafts that came in their place.")
    flagged = serializers.IntegerField(help_text="Items that stay and got a finding.")
