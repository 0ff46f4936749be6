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
    "set_house_rules": "改审题规矩",
    "edit_item": "改题",
    "change_owner": "换负责人",
    "hand_over_all": "把名下的都交出",
    "approve_item": "通过题目",
    "approve_items": "一起通过",
    "reject_item": "退回题目",
    "reopen_item": "撤回退回",
    "unapprove_item": "撤回通过",
    "regenerate_item": "换一组选项",
    "restore_wording": "换回原来的选项",
    "waive_finding": "写明提醒不适用",
    "correct_fact": "改事实",
    "stop_recipe": "停用出题方法",
    "resume_recipe": "启用出题方法",
    "publish_quiz": "发布题单",
    "retire_item": "停用题目",
    "restore_item": "恢复题目",
    "import_items": "导入题目",
    "undo_import": "撤回导入",
    "put_back_item": "换回导入前的样子",
    "file_item": "改专题和适合谁",
    "sign_pack": "审定题包",
    "revoke_signature": "撤回审定",
}

HANDED_OVER = "交给{person}了。"
ALL_HANDED_OVER = "都交给{person}了：{told}。每一份都记在操作记录里。"

TWO_PEOPLE = "定好了：写题或最后改题的人，以后不能自己通过这道题。"
ONE_PERSON = "定好了：写题的人也可以自己通过。"

REQUIRED = "这一栏要填。"
USERNAME_SHAPE = "用户名只能用汉字、字母、数字和 @ . + - _，中间不空格。"
LOGIN_REFUSED = "用户名或密码不对。请再试一次，注意大小写；想不起来就请管理员发一个一次性登录链接。"
TOO_MANY_TRIES = "试得太多了，请等 {minutes} 分钟再试，或请管理员发一个一次性登录链接。"
OLD_PASSWORD_WRONG = "现在的密码不对，请再输一次。"
PASSWORDS_DIFFER = "两次输入的密码不一样，请再输一次。"
PASSWORD_CHANGED = "密码改好了，其他设备上的登录已经退出。"
