"""Chinese words for what people do here."""

VERBS = {
    "invite": "发出邀请",
    "withdraw_invitation": "撤回邀请",
    "accept_invitation": "接受邀请",
    "make_login_link": "发一次性登录链接",
    "use_login_link": "用链接登录",
    "set_role": "改角色",
    "deactivate_user": "停用账号",
    "reactivate_user": "恢复账号",
    "change_password": "改密码",
}

REQUIRED = "这一栏要填。"
USERNAME_SHAPE = "用户名只能用汉字、字母、数字和 @ . + - _，中间不空格。"
LOGIN_REFUSED = "用户名或密码不对。请再试一次，注意大小写；想不起来就请管理员发一个一次性登录链接。"
TOO_MANY_TRIES = "试得太多了，请等 {minutes} 分钟再试，或请管理员发一个一次性登录链接。"
OLD_PASSWORD_WRONG = "现在的密码不对，请再输一次。"
PASSWORDS_DIFFER = "两次输入的密码不一样，请再输一次。"
PASSWORD_CHANGED = "密码改好了，其他设备上的登录已经退出。"
