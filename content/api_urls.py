"""The API of the bank, for staff; config.api_urls puts it under /api/v1/."""

from django.urls import path

from content.generation import api as generation
from content.items import agreeing_api as agreeing
from content.items import api as items
from content.items.pictures import api as pictures
from content.previews import api as previews
from content.releases import api as releases
from content.review import api as review
from content.review import versions_api as versions

urlpatterns = [
    path("sources/", generation.SourcesView.as_view(), name="sources"),
    path("sources/<int:source_id>/", generation.SourceView.as_view(), name="source"),
    path("jobs/<int:job_id>/", generation.JobView.as_view(), name="job"),
    path("facts/", generation.FactsView.as_view(), name="facts"),
    path("facts/<int:fact_id>/", review.FactView.as_view(), name="fact"),
    path("items/", items.ItemsView.as_view(), name="items"),
    path("items/<int:item_id>/", items.ItemDetailView.as_view(), name="item"),
    path("items/<int:item_id>/submission/", agreeing.SubmissionView.as_view(), name="submission"),
    path("items/<int:item_id>/comments/", agreeing.CommentsView.as_view(), name="comments"),
    path(
        "items/<int:item_id>/comments/<int:comment_id>/resolution/",
        agreeing.ResolutionView.as_view(),
        name="resolution",
    ),
    path("items/<int:item_id>/approval/", items.ApprovalView.as_view(), name="approval"),
    path("items/approvals/", review.ApprovalsView.as_view(), name="approvals"),
    path("items/<int:item_id>/regeneration/", review.RegenerationView.as_view(), name="regeneration"),
    path("items/<int:item_id>/retirement/", items.RetirementView.as_view(), name="retirement"),
    path("items/<int:item_id>/rejection/", items.RejectionView.as_view(), name="rejection"),
    path("items/<int:item_id>/hold/", agreeing.HoldView.as_view(), name="hold"),
    path("items/<int:item_id>/versions/", versions.VersionsView.as_view(), name="versions"),
    path("items/<int:item_id>/versions/<int:number>/", versions.VersionDetailView.as_view(), name="version"),
    path(
        "items/<int:item_id>/versions/<int:number>/changes/", versions.ChangesView.as_view(), name="changes"
    ),
    path("items/<int:item_id>/preview-links/", previews.ItemLinksView.as_view(), name="item_previews"),
    path("items/<int:item_id>/findings/<int:finding_id>/waiver/", items.WaiverView.as_view(), name="waiver"),
    path("pictures/", pictures.PicturesView.as_view(), name="pictures"),
    path("quizzes/", releases.QuizzesView.as_view(), name="quizzes"),
    path("quizzes/<int:quiz_id>/", releases.QuizView.as_view(), name="quiz"),
    path("quizzes/<int:quiz_id>/copies/", releases.QuizCopiesView.as_view(), name="quiz_copies"),
    path("quizzes/<int:quiz_id>/preview-links/", previews.QuizLinksView.as_view(), name="quiz_previews"),
    path("preview-links/<int:link_id>/", previews.LinkView.as_view(), name="preview_link"),
    path("releases/", releases.ReleasesView.as_view(), name="releases"),
    path("releases/<int:release_id>/", releases.ReleaseView.as_view(), name="release"),
]
