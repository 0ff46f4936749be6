from django.urls import path

from . import views

me_patterns = [
    path("nickname/", views.nickname, name="nickname"),
    path("sign-out/", views.sign_out, name="sign_out"),
]
site_patterns = [
    path("look/", views.look, name="look"),
    path("privacy/", views.privacy, name="privacy"),
]
