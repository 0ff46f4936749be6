"""Chinese words for what people do here."""

from typing import Any

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
    "hand_back": "撤回交出名下的",
    "submit_item": "交审",
    "withdraw_item": "撤回交审",
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
    "edit_case": "改共用材料",
    "comment_on_item": "留言",
    "settle_comment": "留言处理好了",
    "unsettle_comment": "留言还没处理好",
    "make_preview_link": "给出预览链接",
    "revoke_preview_link": "收回预览链接",
    "hold_item": "改是不是保留题",
    "copy_quiz": "复制题单",
    "file_item": "改专题和适合谁",
    "sign_pack": "审定题包",
    "revoke_signature": "撤回审定",
    "correct_key": "更正答案，重新判分",
    "void_wording": "作废一版题目",
    "set_pack_on_home": "放上或撤下首页",
    "set_pack_reviewer": "写审定人",
    "bulk_tag": "一起加标签",
    "bulk_untag": "一起去标签",
    "bulk_submit": "一起交审",
    "bulk_hold": "一起留作保留题",
    "bulk_unhold": "一起不再保留",
    "bulk_approve": "一起通过",
    "bulk_retire": "一起停用",
    "bulk_owner": "一起换负责人",
    "undo_bulk": "撤回批量改",
    "carry_items": "把题转到新版本",
    "requote_item": "把引文对上新版本",
    "publish_activity": "发布活动",
    "edit_activity": "改活动规则",
    "withdraw_activity": "撤下活动",
    "republish_activity": "改好再发",
}
TARGETS = {
    "user": "账号",
    "invitation": "邀请",
    "source": "来源",
    "fact": "事实",
    "item": "题目",
    "items": "题目",
    "case": "共用材料",
    "quiz": "题单",
    "activity": "活动",
    "bulk": "批量改",
    "import": "导入",
    "pack": "题包",
    "recipe": "出题方法",
    "house_rules": "本站规矩",
}
DETAILS = {
    "role": "角色",
    "note": "备注",
    "invitation": "邀请",
    "two_people": "两个人",
    "version": "第几版",
    "release": "第几版",
    "reason": "理由",
    "words": "说明",
    "before": "以前",
    "after": "以后",
    "from": "原来的负责人",
    "to": "现在的负责人",
    "owner": "负责人",
    "tag": "标签",
    "item": "题目",
    "items": "题目数",
    "source": "来源",
    "quiz": "题单",
    "activity": "活动",
    "kept": "没动的",
    "dropped": "去掉的",
    "flagged": "要再看的",
    "batch": "同一批",
    "comment": "留言",
    "link": "链接",
    "days": "几天",
    "of": "照哪一份",
    "held": "保留题",
    "state": "状态",
    "check": "检查",
    "file": "文件",
    "undone": "撤回的",
    "on_home": "在首页",
    "reviewed_by": "审定人",
    "name": "名称",
    "by": "谁",
}
VALUES = {"editor": "编辑", "admin": "管理员"}


def target_name(target: str) -> str:
    """`item:3` as 题目 3."""
    table, _, number = target.partition(":")
    return f"{TARGETS.get(table, table)} {number}".strip()


def detail_lines(detail: dict[str, Any]) -> list[str]:
    return [f"{DETAILS.get(name, name)}：{_told(value)}" for name, value in detail.items()]


def _told(value: Any) -> str:
    match value:
        case None:
            return "没有"
        case bool():
            return "是" if value else "否"
        case dict():
            return "；".join(detail_lines(value))
        case list():
            return "、".join(_told(one) for one in value)
    return VALUES.get(str(value), str(value))


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


def handed_back(person: object, told: str, kept: int) -> str:
    """What came back, and how many things did not."""
    back = f"撤回了，又在{person}名下：{told}。" if told else "没有一份可以撤回。"
    return back + (f"有 {kept} 份后来又换过负责人，或者删去了，没有动。" if kept else "")
