"""The work of boards, run by the jobs of content.jobs."""

from django.utils import timezone

from content.jobs.models import Job
from content.jobs.registry import Progress, job
from quiz.boards.actions import fold_board
from quiz.boards.posting import FOLD


@job(FOLD)
def fold(job: Job, progress: Progress) -> dict[str, int]:
    """Fold the board that payload["board"] names."""
    board_id = job.payload["board"]
    folded = fold_board(board_id=board_id, now=timezone.now(), tell=lambda done: progress(done, done))
    return {"folded": folded}
