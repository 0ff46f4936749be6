"""The API of playing; config.api_urls puts it under /api/v1/."""

from django.urls import path

from quiz.activities.api import activities, attempts
from quiz.activities.api import boards as activity_boards
from quiz.activities.desk import api as desk
from quiz.boards import api as boards
from quiz.corrections import api as corrections
from quiz.live import api as live
from quiz.people import api as people

urlpatterns = [
    path("players/", people.PlayersView.as_view(), name="players"),
    path("players/me/", people.MeView.as_view(), name="me"),
    path("activities/", activities.ActivitiesView.as_view(), name="activities"),
    path("activities/<slug:code>/", activities.ActivityView.as_view(), name="activity"),
    path("attempts/", attempts.AttemptsView.as_view(), name="attempts"),
    path("attempts/<int:attempt_id>/", attempts.AttemptView.as_view(), name="attempt"),
    path("attempts/<int:attempt_id>/items/<int:number>/", attempts.ItemView.as_view(), name="attempt_item"),
    path("attempts/<int:attempt_id>/responses/", attempts.ResponsesView.as_view(), name="responses"),
    path("attempts/<int:attempt_id>/hand-in/", attempts.HandInView.as_view(), name="hand_in"),
    path("attempts/<int:attempt_id>/result/", attempts.ResultView.as_view(), name="result"),
    path("boards/", activity_boards.BoardsView.as_view(), name="boards"),
    path("boards/week/", boards.WeekBoardView.as_view(), name="board_week"),
    path("boards/all/", boards.AllTimeBoardView.as_view(), name="board_all"),
    path(
        "boards/activities/<slug:code>/", activity_boards.ActivityBoardView.as_view(), name="board_activity"
    ),
    path("rooms/<slug:code>/seats/", live.SeatsView.as_view(), name="room_seats"),
    path("desk/activities/", desk.DeskActivitiesView.as_view(), name="desk_activities"),
    path("desk/activities/<slug:code>/", desk.DeskActivityView.as_view(), name="desk_activity"),
    path("desk/activities/<slug:code>/withdrawal/", desk.WithdrawalView.as_view(), name="withdrawal"),
    path(
        "desk/items/<int:item_id>/versions/<int:number>/corrections/",
        corrections.CorrectionsView.as_view(),
        name="corrections",
    ),
    path("desk/activities/<slug:code>/release/", desk.ReplacementView.as_view(), name="replacement"),
]
