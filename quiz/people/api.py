"""Becoming a player, and a player's own name."""

from random import SystemRandom

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from .actions import create_player, rename_player, sign_out_player
from .authentication import IsPlayer, PlayerAuthentication, PlayerRequest
from .nickname import friendly_nickname
from .serializers import NewPlayerSerializer, NicknameSerializer, PlayerSerializer, SignedPlayerSerializer
from .tokens import player_token

CHANCE = SystemRandom()
NICKNAME = OpenApiExample("Nickname", value={"nickname": "安静白鹭"}, request_only=True)
XIAOMING = {"id": 7, "nickname": "小明", "ink": "c"}


class PlayersView(APIView):
    # Nobody is asked who they are: counted by address, so that one token cannot make ever more tokens.
    authentication_classes = []
    throttle_scope = "new_players"

    @extend_schema(
        operation_id="players_create",
        summary="Become a player",
        request=NewPlayerSerializer,
        responses={201: SignedPlayerSerializer},
        examples=[
            OpenApiExample("Nickname", value={"nickname": "小明"}, request_only=True),
            OpenApiExample(
                "New player", value={"token": "WzcsMV0:1tRk…", "player": XIAOMING}, response_only=True
            ),
        ],
    )
    def post(self, request: Request) -> ApiResponse:
        """No account: a nickname for a token, which every later request brings along."""
        asked = NewPlayerSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        nickname = asked.validated_data.get("nickname") or friendly_nickname(CHANCE)
        player = create_player(nickname=nickname, now=timezone.now())
        signed = {"token": player_token(player), "player": player}
        return ApiResponse(SignedPlayerSerializer(signed).data, status=201)


class MeView(APIView):
    authentication_classes = [PlayerAuthentication]
    permission_classes = [IsPlayer]

    @extend_schema(operation_id="players_me", summary="Who am I", responses=PlayerSerializer)
    def get(self, request: PlayerRequest) -> ApiResponse:
        return ApiResponse(PlayerSerializer(request.auth).data)

    @extend_schema(
        operation_id="players_replace",
        summary="Change the nickname, for programs without PATCH",
        request=NicknameSerializer,
        responses=PlayerSerializer,
        examples=[NICKNAME],
    )
    def put(self, request: PlayerRequest) -> ApiResponse:
        """A WeChat mini-program can send a PUT, but no PATCH."""
        return self.patch(request)

    @extend_schema(
        operation_id="players_rename",
        summary="Change the nickname",
        request=NicknameSerializer,
        responses=PlayerSerializer,
        examples=[NICKNAME],
    )
    def patch(self, request: PlayerRequest) -> ApiResponse:
        asked = NicknameSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        player = rename_player(player=request.auth, nickname=asked.validated_data["nickname"])
        return ApiResponse(PlayerSerializer(player).data)

    @extend_schema(
        operation_id="players_sign_out", summary="Sign out everywhere", request=None, responses={204: None}
    )
    def delete(self, request: PlayerRequest) -> ApiResponse:
        """Ends every token and cookie given out so far."""
        sign_out_player(player=request.auth)
        return ApiResponse(status=204)
