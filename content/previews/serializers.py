"""Preview links as programs ask for them and see them."""

from rest_framework import serializers

from content.previews.domain import LIVES, USUAL_LIFE, LinkState

LINK_STATES = [state.value for state in LinkState]


class NewLinkSerializer(serializers.Serializer):
    days = serializers.ChoiceField(choices=LIVES, required=False, help_text=f"{USUAL_LIFE} if left out.")


class PreviewLinkSerializer(serializers.Serializer):
    id = serializers.IntegerField(source="link.pk")
    state = serializers.ChoiceField(choices=LINK_STATES, help_text="`orphaned`: its maker has left.")
    address = serializers.URLField(allow_blank=True, help_text="Empty where it no longer opens.")
    made_by = serializers.CharField(source="link.made_by")
    made_at = serializers.DateTimeField(source="link.made_at")
    expires_at = serializers.DateTimeField(source="link.expires_at")
    revoked_at = serializers.DateTimeField(source="link.revoked_at", allow_null=True)
    seen_at = serializers.DateTimeField(source="link.seen_at", allow_null=True)
