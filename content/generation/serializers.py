"""Documents, the work on them and their facts, as programs see them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content.jobs.models import JobState
from content.sources.models import Source, SourceKind, SourceState


class JobSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    kind = serializers.CharField()
    state = serializers.ChoiceField(choices=JobState.choices)
    progress_done = serializers.IntegerField()
    progress_total = serializers.IntegerField()
    progress_text = serializers.CharField()
    result = serializers.DictField(
        help_text='For a source: {"passages", "facts", "askable", "new_items"}; '
        'for a newer edition "kept", "flagged" and "dropped" too.'
    )
    error_code = serializers.CharField()
    error_text = serializers.CharField()
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)


class SourceSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    title = serializers.CharField()
    kind = serializers.ChoiceField(choices=SourceKind.choices)
    state = serializers.ChoiceField(choices=SourceState.choices)
    year = serializers.IntegerField(allow_null=True)
    place = serializers.CharField()
    publisher = serializers.CharField()
    original_name = serializers.CharField()
    encoding = serializers.CharField()
    created_at = serializers.DateTimeField()
    replaces = serializers.IntegerField(source="replaces_id", allow_null=True)


class SourceLineSerializer(SourceSerializer):
    """From queries.sources_with_counts."""

    fact_count = serializers.IntegerField()
    drafts = serializers.IntegerField()
    submitted = serializers.IntegerField()
    approved = serializers.IntegerField()


class SourceDetailSerializer(SourceSerializer):
    """The context holds `job`, the latest work on it."""

    text = serializers.CharField()
    job = serializers.SerializerMethodField()

    @extend_schema_field(JobSerializer(allow_null=True))
    def get_job(self, source: Any) -> dict[str, Any] | None:
        job = self.context["job"]
        return JobSerializer(job).data if job else None


class NewSourceSerializer(serializers.Serializer):
    """What is left empty is guessed from the text. A file wins over `text`."""

    title = serializers.CharField(max_length=200, required=False, allow_blank=True)
    kind = serializers.ChoiceField(choices=SourceKind.choices, default=SourceKind.ORIGINAL)
    year = serializers.IntegerField(min_value=1900, max_value=2100, required=False, allow_null=True)
    place = serializers.CharField(max_length=32, required=False, allow_blank=True)
    publisher = serializers.CharField(max_length=64, required=False, allow_blank=True)
    text = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    replaces = serializers.PrimaryKeyRelatedField(
        queryset=Source.objects.all(),
        required=False,
        allow_null=True,
        help_text="The source that this is a newer edition of; items on what did not change stay approved.",
    )


class NewUploadSerializer(NewSourceSerializer):
    upload = serializers.FileField(
        required=False, allow_empty_file=True, help_text=".txt .md .html, UTF-8, GB18030 or UTF-16, 10 MB."
    )


class FactSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    source = serializers.IntegerField(source="source_id")  # type: ignore[assignment]
    number = serializers.IntegerField()
    type = serializers.CharField()
    subject = serializers.CharField()
    value = serializers.CharField(help_text="As written.")
    norm = serializers.FloatField(
        allow_null=True, help_text="The number: 2.8万 is 28000, a fall is negative."
    )
    unit = serializers.CharField()
    qualifier = serializers.CharField()
    level = serializers.CharField()
    members = serializers.ListField(child=serializers.CharField())
    span = serializers.CharField()
    start = serializers.IntegerField(help_text="Offset in the source's text.")
    end = serializers.IntegerField()
    year = serializers.IntegerField(allow_null=True)
    place = serializers.CharField()
    askable = serializers.BooleanField()
    refused = serializers.CharField(help_text="Why no item is made of it.")


class FactFilterSerializer(serializers.Serializer):
    source = serializers.IntegerField(  # type: ignore[assignment]
        min_value=1, max_value=2**63 - 1, required=False
    )
