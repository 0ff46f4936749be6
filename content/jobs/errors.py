"""What can go wrong with a piece of work itself, in sentences for the desk."""


class JobError(Exception):
    code = "job_error"
    sentence = "后台任务出错了，请稍后再试。"

    def __str__(self) -> str:
        return self.sentence


class GaveUp(JobError):
    code = "gave_up"
    sentence = "后台试了几次都没做成，已经停下。请重新提交一次；还不行，请管理员查看日志。"


class WorkerLost(JobError):
    code = "worker_lost"
    sentence = "做这件事的后台程序几次中途退出，已经停下。请换小一些的内容再试，或请管理员查看日志。"


class UnknownKind(JobError):
    code = "unknown_kind"
    sentence = "后台不认识这种任务，网页和后台的版本可能不一样。请管理员重新启动服务后再提交。"


class LeaseLost(JobError):
    """Raised inside a handler by its progress: somebody else has the job now, stop quietly."""

    code = "lease_lost"
    sentence = "这件事已经由另一个后台程序接手。"


class KeyBusy(JobError):
    """A command waited in vain for the running job of the same key."""

    code = "key_busy"
    sentence = "后台正在做同一件事，请等它做完再试。"
