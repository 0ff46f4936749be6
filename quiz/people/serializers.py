"""Players as programs see them."""

from rest_framework import serializers

from .nickname import MOST_CODE_POINTS


class PlayerSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    nickname = serializers.CharField()
    ink = serializers.CharField(help_text="The colour of the avatar, a to f.")


class SignedPlayerSerializer(serializers.Serializer):
    token = serializers.CharField(
        help_text="For the header `Authorization: Bearer <token>`. Keep it: it is the only way back."
    )
    player = PlayerSerializer()


class NicknameSerializer(serializers.Serializer):
    # Four times the column: what is too long after cleaning gets the sentence of the nickname itself.
    nickname = serializers.CharField(
        max_length=4 * MOST_CODE_POINTS, help_text="2 to 12 characters as people count them."
    )


class NewPlayerSerializer(NicknameSerializer):
    nickname = serializers.CharField(
        max_length=4 * MOST_CODE_POINTS,
        required=False,
        help_text="2 to 12 characters as people count them; without one a friendly name is drawn.",
    )
