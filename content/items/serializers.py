"""Items as programs see them, and wordings as they write them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content.items import formats
from content.items.domain import AUDIENCES, LONGEST_TOPIC
from content.items.models import LONGEST_COMMENT, Difficulty, Item, ItemState, Rejection
from content.items.phrases import FIGURES

FORMATS = [item_format.code for item_format in formats.all_formats()]
CITATION_KINDS = ("report", "law", "link")


class FindingSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    check_code = serializers.CharField()
    field = serializers.CharField()
    text = serializers.CharField()
    waived_reason = serializers.CharField()


class VersionSerializer(serializers.Serializer):
    number = serializers.IntegerField()
    format = serializers.ChoiceField(choices=FORMATS)
    stem = serializers.CharField()
    body = serializers.DictField()
    key = serializers.DictField()
    option_notes = serializers.DictField(child=serializers.CharField())
    rationale = serializers.CharField()
    citation = serializers.DictField()
    difficulty = serializers.ChoiceField(choices=Difficulty.choices)
    mark = serializers.CharField(help_text="Another one as soon as the wording is changed or frozen.")
    frozen_at = serializers.DateTimeField(allow_null=True)
    findings = FindingSerializer(many=True)


class ItemSerializer(serializers.Serializer):
    """An item of queries.items_with_tags: its newest wording comes without another query."""

    id = serializers.IntegerField()
    code = serializers.CharField()
    state = serializers.ChoiceField(choices=ItemState.choices)
    topic = serializers.CharField()
    rejection = serializers.CharField()
    rejection_words = serializers.CharField()
    source = serializers.IntegerField(source="source_id", allow_null=True)  # type: ignore[assignment]
    recipe = serializers.CharField()
    suits = serializers.ListField(child=serializers.CharField(), help_text="Empty says nothing.")
    held = serializers.BooleanField(help_text="Kept back for contests; practice never draws it.")
    tags = serializers.SerializerMethodField()
    retired_at = serializers.DateTimeField(allow_null=True)
    retired_by = serializers.CharField(allow_null=True)
    retired_reason = serializers.CharField()
    created_at = serializers.DateTimeField()
    version = serializers.SerializerMethodField()

    def get_tags(self, item: Item) -> list[str]:
        return [tag.name for tag in item.tags.all()]

    @extend_schema_field(VersionSerializer)
    def get_version(self, item: Item) -> dict[str, Any]:
        return VersionSerializer(item.versions.all()[len(item.versions.all()) - 1]).data


class CitationSerializer(serializers.Serializer):
    """A report has title, section and quote, a law title and article."""

    kind = serializers.ChoiceField(choices=CITATION_KINDS)
    title = serializers.CharField(max_length=200, required=False)
    section = serializers.CharField(max_length=200, required=False)
    quote = serializers.CharField(max_length=2000, required=False)
    article = serializers.CharField(max_length=40, required=False)
    url = serializers.URLField(max_length=400, required=False)
    start = serializers.IntegerField(min_value=0, max_value=2**31 - 1, required=False)
    end = serializers.IntegerField(min_value=0, max_value=2**31 - 1, required=False)
    page = serializers.IntegerField(min_value=1, max_value=100_000, required=False)


class WordingSerializer(serializers.Serializer):
    """The shapes of `body` and `key` go by the format."""

    stem = serializers.CharField(max_length=1000)
    body = serializers.DictField()
    key = serializers.DictField()
    option_notes = serializers.DictField(
        child=serializers.CharField(max_length=300, allow_blank=True), required=False
    )
    rationale = serializers.CharField(max_length=2000, required=False, allow_blank=True)
    citation = CitationSerializer(required=False)
    difficulty = serializers.ChoiceField(choices=Difficulty.choices, required=False)


class FilingSerializer(serializers.Serializer):
    """Beside the wording: no new version, and what is published keeps its own."""

    topic = serializers.CharField(max_length=LONGEST_TOPIC, required=False, allow_blank=True)
    suits = serializers.ListField(
        child=serializers.ChoiceField(choices=AUDIENCES), required=False, help_text="Empty says nothing."
    )


class OpenedSerializer(serializers.Serializer):
    opened = serializers.CharField(
        max_length=40,
        required=False,
        help_text="The `mark` of the version you saw; 409 `wording_changed` if it is another by now.",
    )


class EditSerializer(OpenedSerializer, FilingSerializer, WordingSerializer):
    """What is left out stays as it is."""


class NewItemSerializer(FilingSerializer, WordingSerializer):
    format = serializers.ChoiceField(choices=FORMATS)


class ItemFilterSerializer(serializers.Serializer):
    state = serializers.ChoiceField(choices=ItemState.choices, required=False)
    format = serializers.ChoiceField(choices=FORMATS, required=False)
    words = serializers.CharField(
        max_length=100,
        required=False,
        help_text="Looked for in stem, options, rationale and code; of several words all must be there.",
    )
    topic = serializers.CharField(max_length=48, required=False)
    source = serializers.CharField(  # type: ignore[assignment]
        max_length=18, required=False, help_text="An id, or `none`."
    )
    owner = serializers.CharField(max_length=18, required=False, help_text="An id, or `none`.")
    author = serializers.CharField(max_length=18, required=False, help_text="An id, or `none`.")
    tag = serializers.CharField(max_length=18, required=False, help_text="An id, or `none`.")
    law = serializers.CharField(
        max_length=100, required=False, help_text="民法典188, 民法典第一百八十八条, 民法典"
    )
    difficulty = serializers.ChoiceField(choices=Difficulty.choices, required=False)
    suits = serializers.ChoiceField(choices=AUDIENCES, required=False)
    findings = serializers.ChoiceField(choices=["yes", "no"], required=False)
    made = serializers.ChoiceField(choices=["recipe", "written"], required=False)
    comments = serializers.ChoiceField(choices=["open"], required=False)
    held = serializers.ChoiceField(choices=["yes", "no"], required=False)
    figures = serializers.ChoiceField(
        choices=[*FIGURES, "none"], required=False, help_text="What the answers say of the item."
    )


class RejectionSerializer(serializers.Serializer):
    reason = serializers.CharField(
        max_length=200, help_text=f"One of {', '.join(Rejection.values)}; other words count as `other`."
    )
    words = serializers.CharField(max_length=200, required=False, allow_blank=True)

    def validate(self, attrs: dict[str, str]) -> dict[str, str]:
        if attrs["reason"] in Rejection.values:
            return attrs
        return {"reason": Rejection.OTHER, "words": attrs["reason"]}


class RetirementSerializer(serializers.Serializer):
    reason = serializers.CharField(max_length=200)


class CommentSerializer(serializers.Serializer):
    id = serializers.IntegerField(read_only=True)
    version = serializers.IntegerField(read_only=True, help_text="The wording it was said of.")
    author = serializers.CharField(read_only=True)
    text = serializers.CharField(max_length=LONGEST_COMMENT)
    made_at = serializers.DateTimeField(read_only=True)
    resolved_at = serializers.DateTimeField(read_only=True, allow_null=True)
    resolved_by = serializers.CharField(read_only=True, allow_null=True)


class WaiverSerializer(serializers.Serializer):
    reason = serializers.CharField(max_length=120)
