"""Seats as programs see them."""

from rest_framework import serializers

from quiz.people.nickname import MOST_CODE_POINTS


class NewSeatSerializer(serializers.Serializer):
    nickname = serializers.CharField(
        max_length=4 * MOST_CODE_POINTS,
        required=False,
        default="",
        allow_blank=True,
        help_text="2 to 12 characters as people count them; unused where the room gives the names.",
    )
    seat_number = serializers.IntegerField(
        required=False, default=None, allow_null=True, help_text="1 to 99, where the room asks for it."
    )
    rejoin_code = serializers.CharField(
        max_length=20,
        required=False,
        default="",
        allow_blank=True,
        help_text="Of a seat taken elsewhere: it comes over to this device, nothing else is read.",
    )


class SeatSerializer(serializers.Serializer):
    ticket = serializers.CharField(
        help_text="For the websocket at /live/: the subprotocol `ticket.<ticket>` beside `yida.json`."
    )
    name = serializers.CharField(help_text="As the room shows it; equal names get a number.")
    rejoin_code = serializers.CharField(help_text="Gives the seat to another device.")
    token = serializers.CharField(
        allow_null=True, help_text="Of the player of the seat; null when you sent it yourself."
    )
