"""What the worker does for rooms: after the end the attempts are handed in."""

from content.jobs.models import Job
from content.jobs.registry import Progress, job

from .actions import FINISH, finish_room


@job(FINISH)
def finish(job: Job, progress: Progress) -> dict[str, int]:
    """Hand in the attempts of the room that payload["room"] names."""
    return {"finished": finish_room(room_id=job.payload["room"])}
