"""What programs send to the desk, and what it tells them."""

from rest_framework import serializers

from content.generation.serializers import FactSerializer
from content.items.serializers import FORMATS

BATCH_MAX = 500
RUN_KINDS = ("same", "old", "new")


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


class VersionLineSerializer(serializers.Serializer):
    """A wording in a list; its own address has all of it."""

    number = serializers.IntegerField(source="version.number")
    format = serializers.ChoiceField(choices=FORMATS, source="version.format")
    stem = serializers.CharField(source="version.stem")
    mark = serializers.CharField(source="version.mark")
    frozen_at = serializers.DateTimeField(source="version.frozen_at", allow_null=True)
    writer = serializers.CharField(allow_null=True, help_text="Null: a recipe, a pack or a newer edition.")
    approver = serializers.CharField(allow_null=True)


class SinceSerializer(serializers.Serializer):
    since = serializers.IntegerField(
        min_value=1, max_value=2**31 - 1, required=False, help_text="The number of the other wording."
    )


class RunSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(choices=RUN_KINDS)
    text = serializers.CharField()


class ChangeSerializer(serializers.Serializer):
    """One field, in the words a person reads. `runs` are both texts in one, piece by piece."""

    field = serializers.CharField()
    before = serializers.CharField()
    after = serializers.CharField()
    runs = RunSerializer(many=True)
