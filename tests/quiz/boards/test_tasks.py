from content.jobs.models import Job
from quiz.boards import queries
from quiz.boards.tasks import fold


def test_the_fold_job_folds_its_board_and_tells_its_progress(ming, finish):
    finish(ming, 700)
    board = queries.activity_board(1)
    told = []
    result = fold(Job.objects.get(key=f"board:{board.pk}"), lambda done, total: told.append((done, total)))
    assert (result, told) == ({"folded": 1}, [(1, 1)])
    assert queries.own_row(board, ming).rank == 1
