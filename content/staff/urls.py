from django.contrib.auth.views import LogoutView
from django.urls import path

from content.staff.views import doors, handing, people

app_name = "staff"

urlpatterns = [
    path("login/", doors.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(next_page="staff:login"), name="logout"),
    path("password/", doors.password, name="password"),
    path("login-links/<str:token>/", doors.login_link, name="login_link"),
    path("invitations/", people.invitations, name="invitations"),
    path("invitations/<int:pk>/withdrawal/", people.withdrawal, name="withdrawal"),
    path("invitations/<str:token>/", doors.invitation, name="invitation"),
    path("people/", people.people, name="people"),
    path("people/rules/", people.rules, name="rules"),
    path("people/<int:pk>/role/", people.role, name="role"),
    path("people/<int:pk>/deactivation/", people.deactivation, name="deactivation"),
    path("people/<int:pk>/reactivation/", people.reactivation, name="reactivation"),
    path("people/<int:pk>/login-links/", people.login_links, name="login_links"),
    path("people/<int:pk>/belongings/", handing.belongings, name="belongings"),
    path("people/<int:pk>/belongings/undo/", handing.handing_back, name="handing_back"),
    path("handovers/<str:kind>/<int:pk>/", handing.handover, name="handover"),
]
