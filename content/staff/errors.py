"""What can go wrong at the staff door. `code` is for programs, the message is the sentence for the person."""


class StaffError(Exception):
    code = "staff_error"
    sentence = "这一步没有做成，请刷新页面再试一次。"

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class NotEditor(StaffError):
    code = "not_editor"
    sentence = "您的账号没有编辑权限。需要的话，请管理员在“人员”页改一下角色。"


class NotAdmin(StaffError):
    code = "not_admin"
    sentence = "这一页只有管理员能用。需要的话，请管理员在“人员”页改一下您的角色。"


class PersonNotFound(StaffError):
    code = "person_not_found"
    sentence = "没有这个账号。请核对用户名，注意大小写。"


class AccountInactive(StaffError):
    code = "account_inactive"
    sentence = "这个账号已停用。要接着用，请管理员先在“人员”页恢复它。"


class LastAdmin(StaffError):
    code = "last_admin"
    sentence = "这是最后一位管理员，不能停用，也不能改成编辑。请先让另一个人当管理员。"


class NoColleague(StaffError):
    code = "no_colleague"
    sentence = "请先选一位同事，再交给他。"


class NewOwnerInactive(StaffError):
    code = "new_owner_inactive"

    def __init__(self, person: object) -> None:
        super().__init__(f"{person}的账号已停用，没有交出去。请换一位同事。")


class AlreadyTheirs(StaffError):
    code = "already_theirs"

    def __init__(self, person: object) -> None:
        super().__init__(f"已经在{person}名下，不用再交。要交给别人，请换一位同事。")


class NothingToHandOver(StaffError):
    code = "nothing_to_hand_over"
    sentence = "名下已经没有东西，不用再交。"


class NoHandover(StaffError):
    code = "no_handover"
    sentence = "没有可以撤回的交接：已经撤回过，或者过了七天。要换负责人，打开那一份，单独交给同事。"


class LinkError(StaffError):
    code = "link_error"


class LinkNotFound(LinkError):
    code = "link_not_found"
    sentence = "没找到这个链接。请把收到的链接完整复制一遍，或请管理员重新发一个。"


class LinkUsed(LinkError):
    code = "link_used"
    sentence = "这个链接已经用过了，一个链接只能用一次。有账号就直接登录，没有就请管理员重新发一个。"


class LinkExpired(LinkError):
    code = "link_expired"
    sentence = "这个链接已经失效。请管理员重新发一个。"


class AccountError(StaffError):
    """The form of an account cannot be taken as it is; `field` is where the sentence belongs."""

    code = "account_error"
    field: str


class UsernameTaken(AccountError):
    code = "username_taken"
    field = "username"
    sentence = "这个用户名已经有人用了，请换一个。"


class UnfitPassword(AccountError):
    code = "unfit_password"
    field = "password"
