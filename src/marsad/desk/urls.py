"""The addresses of the desk."""

from __future__ import annotations

from django.urls import path

from marsad.desk import staticfiles
from marsad.desk.views import documents, events, history, ledger, review, settings

urlpatterns = [
    path("", events.events, name="events"),
    path("map.json", events.points, name="points"),
    path("preview", events.preview, name="preview"),
    path("events/<path:id>/merge", review.merge, name="merge"),
    path("events/<path:id>/grade", review.grade, name="grade"),
    path("events/<path:id>/split", review.split, name="split"),
    path("events/<path:id>", events.event, name="event"),
    path("documents", documents.documents, name="documents"),
    path("documents/<slug:digits>/bytes", documents.raw, name="raw"),
    path("documents/<slug:digits>", documents.document, name="document"),
    path("claims/<int:number>", documents.claim, name="claim"),
    path("review", review.review, name="review"),
    path("accounts/<path:account>/decide", review.decide, name="decide"),
    path("accounts/<path:account>/correct", review.correct, name="correct"),
    path("decisions/<int:number>/undo", review.undo, name="undo"),
    path("ledger", ledger.ledger, name="ledger"),
    path("history", history.history, name="history"),
    path("settings", settings.settings, name="settings"),
    path("settings/save", settings.save, name="save_settings"),
    path("settings/workspace", settings.save_workspace, name="save_workspace"),
    path("static/<slug:version>/<path:name>", staticfiles.serve, name="static"),
]

handler400 = "marsad.desk.errors.bad_request"
handler403 = "marsad.desk.errors.forbidden"
handler404 = "marsad.desk.errors.not_found"
handler500 = "marsad.desk.errors.fault"
