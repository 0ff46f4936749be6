"""Pictures as programs bring and see them."""

import base64
import binascii

from rest_framework import serializers


class NewPictureSerializer(serializers.Serializer):
    data = serializers.CharField(  # type: ignore[assignment]
        help_text="The file in base64: JPEG, PNG, WebP or GIF."
    )

    def validate_data(self, value: str) -> bytes:
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            raise serializers.ValidationError("这里不是完整的 base64，请检查后再发。") from None


class PictureSerializer(serializers.Serializer):
    """It is shown at /pictures/ and its id."""

    id = serializers.CharField(source="name")
    width = serializers.IntegerField()
    height = serializers.IntegerField()
