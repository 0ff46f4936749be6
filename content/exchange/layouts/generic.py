"""Any table with a column of stems and a column of answers, in any order."""

from content.exchange.layouts.base import Layout

GENERIC = Layout("generic", help_row=("必填", "选填", "可不填", "可空", "请填写", "请输入"))
