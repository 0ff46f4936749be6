from django.urls import path

from frontend.assets import asset

urlpatterns = [path("<str:stamp>/<str:name>", asset, name="asset")]
