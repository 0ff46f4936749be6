"""Coming into a room by program."""

from random import SystemRandom

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from config.api.throttles import PerScope
from quiz.people.authentication import PlayerAuthentication, VisitorRequest
from quiz.people.tokens import player_token

from .actions import rejoin_seat, take_seat
from .queries import open_room_by_code
from .serializers import NewSeatSerializer, SeatSerializer
from .site import tell_hub
from .tickets import sign_ticket, ticket_of

CHANCE = SystemRandom()
SEAT = {"ticket": "WzEsInBsYXllciIsNywxXQ.0tRk…", "name": "小明", "rejoin_code": "7KQ2MX", "token": None}


class SeatsView(APIView):
    authentication_classes = [PlayerAuthentication]
    throttle_classes = [PerScope]
    throttle_scope = "seats"

    @extend_schema(
        operation_id="room_seats_create",
        summary="Sit down in a live room",
        request=NewSeatSerializer,
        responses={201: SeatSerializer},
        examples=[
            OpenApiExample("Nickname", value={"nickname": "小明"}, request_only=True),
            OpenApiExample("Another device", value={"rejoin_code": "7KQ2MX"}, request_only=True),
            OpenApiExample("Seat", value=SEAT, response_only=True),
        ],
    )
    def post(self, request: VisitorRequest, code: str) -> ApiResponse:
        """With a player's token the seat is that player's, the same one again where there is one; without,
        a player is made. With a rejoin code the seat comes over from another device, which is told. What a
        socket says and hears is written in quiz/live/PROTOCOL.md."""
        asked = NewSeatSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        room = open_room_by_code(code)
        if rejoin_code := asked.validated_data.pop("rejoin_code"):
            seat = rejoin_seat(code=room.code, rejoin_code=rejoin_code)
            tell_hub(lambda hub: hub.reload_seat(seat.room_id, seat.pk))
        else:
            seat = take_seat(
                room=room,
                player=request.auth,
                **asked.validated_data,
                now=timezone.now(),
                rng=CHANCE,
                address=request.META.get("REMOTE_ADDR", ""),
            )
        player = seat.attempt.player
        told = {
            "ticket": sign_ticket(ticket_of(seat)),
            "name": seat.name,
            "rejoin_code": seat.rejoin_code,
            "token": None if request.auth == player else player_token(player),
        }
        return ApiResponse(SeatSerializer(told).data, status=201)
