"""Quizzes and releases as programs see them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from content.items.models import Item
from content.releases.models import Quiz

ITEMS_MAX = 500


class QuizSerializer(serializers.Serializer):
    """From queries.quizzes_with_counts."""

    id = serializers.IntegerField()
    code = serializers.CharField()
    title = serializers.CharField()
    text = serializers.CharField()
    created_at = serializers.DateTimeField()
    item_count = serializers.IntegerField()


class QuizDetailSerializer(QuizSerializer):
    items = serializers.SerializerMethodField()

    def get_items(self, quiz: Quiz) -> list[int]:
        return [entry.item_id for entry in quiz.entries.all()]


class QuizWordsSerializer(serializers.Serializer):
    title = serializers.CharField(max_length=80)
    text = serializers.CharField(max_length=2000, required=False, allow_blank=True)
    items = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**63 - 1),
        max_length=ITEMS_MAX,
        required=False,
        help_text="Ids of items; the list becomes exactly this, in this order.",
    )

    def validate_items(self, ids: list[int]) -> list[Item]:
        """Ids → items in the same order."""
        items = Item.objects.in_bulk(set(ids))
        missing = [str(item_id) for item_id in ids if item_id not in items]
        if missing:
            raise serializers.ValidationError(f"没有编号为 {missing[0]} 的题，请先写题，或去掉它。")
        if len(items) < len(ids):
            raise serializers.ValidationError("同一道题放了两次，请去掉一个。")
        return [items[item_id] for item_id in ids]


class ReleaseSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    quiz = serializers.IntegerField(source="quiz_id")
    number = serializers.IntegerField()
    title = serializers.CharField()
    published_at = serializers.DateTimeField()


class ReleaseItemSerializer(serializers.Serializer):
    number = serializers.IntegerField()
    item = serializers.IntegerField(source="version.item_id")
    version = serializers.IntegerField(source="version.number")
    format = serializers.CharField(source="version.format")
    stem = serializers.CharField(source="version.stem")
    suits = serializers.ListField(child=serializers.CharField(), help_text="As it was frozen.")
    held = serializers.BooleanField(help_text="As it was frozen.")
    topic = serializers.CharField(help_text="As it was frozen.")


class ReleaseDetailSerializer(ReleaseSerializer):
    """The context holds `entries`."""

    items = serializers.SerializerMethodField()

    @extend_schema_field(ReleaseItemSerializer(many=True))
    def get_items(self, release: Any) -> list[dict[str, Any]]:
        return list(ReleaseItemSerializer(self.context["entries"], many=True).data)


class NewReleaseSerializer(serializers.Serializer):
    quiz = serializers.IntegerField(min_value=1, max_value=2**63 - 1)


class ReleaseFilterSerializer(serializers.Serializer):
    quiz = serializers.IntegerField(min_value=1, max_value=2**63 - 1, required=False)
