"""What the documentation shows: one activity, as 小明 plays it."""

from drf_spectacular.utils import OpenApiExample

OPENS, ANSWERED = "2026-11-24T09:00:00+08:00", "2026-11-24T09:05:12.500000+08:00"
NAME = {"code": "k7m2pq", "title": "每日练习"}
ACTIVITY = {
    **NAME,
    "text": "",
    "state": "open",
    "opens_at": OPENS,
    "closes_at": None,
    "item_count": 10,
}
RULES = {
    "audience": "all",
    "draw": 10,
    "tries": 0,
    "tries_per": "all",
    "counts": "first",
    "scoring": "official",
    "pass_percent": 60,
    "limit_seconds": None,
    "feedback": "each",
}
ACTIVITY_DETAIL = {
    **ACTIVITY,
    "withdrawn_note": "",
    "rules": RULES,
    "rule_lines": ["每次随机抽 10 道题，题目顺序随机。", "次数不限。"],
    "standing": {"tries_used": 1, "tries_left": None, "open_attempt": 31},
}
BOARD = {
    "kind": "activity",
    "period": "all",
    "activity": "k7m2pq",
    "title": "每日练习",
    "url": "https://quiz.example.org/api/v1/boards/activities/k7m2pq/",
}
QUESTION = {
    "format": "single",
    "stem": "法律援助的咨询热线是哪一个？",
    "body": {
        "options": [{"id": "c", "text": "12348"}, {"id": "a", "text": "12315"}],
        "fixed_order": False,
    },
    "topic": "公共法律服务",
    "answer": None,
}
ATTEMPT = {
    "id": 31,
    "activity": NAME,
    "scoring": "official",
    "feedback": "each",
    "item_count": 2,
    "current_number": 1,
    "started_at": "2026-11-24T09:05:00+08:00",
    "deadline_at": None,
    "finished_at": None,
    "server_time": "2026-11-24T09:05:00+08:00",
    "receipt": None,
    "items": [
        {"number": 1, "state": "now", "question": QUESTION},
        {"number": 2, "state": "open", "question": None},
    ],
}
ATTEMPT_LINE = {
    "id": 31,
    "activity": NAME,
    "started_at": "2026-11-24T09:05:00+08:00",
    "deadline_at": None,
    "finished_at": "2026-11-24T09:06:14+08:00",
    "receipt": "7KQ2M9XB",
    "item_count": 2,
    "points": 200,
    "right_count": 2,
}
FEEDBACK = {
    "right": True,
    "points": 100,
    "quality": 1.0,
    "key": {"option": "c"},
    "key_text": "12348",
    "answer_text": "12348",
    "rationale": "12348 是公共法律服务热线。",
    "citation": {"kind": "report", "title": "法治政府建设年度报告", "section": "五"},
    "option_notes": {"a": "12315 受理消费投诉。"},
    "spent_ms": 4200,
    "share_percent": None,
    "correction": None,
}
ITEM = {
    "number": 1,
    "state": "right",
    "question": {**QUESTION, "answer": {"option": "c"}},
    "feedback": FEEDBACK,
}
RESPONSE = {
    "number": 1,
    "client_id": "9f1c2e",
    "answer": {"option": "c"},
    "spent_ms": 4200,
    "received_at": ANSWERED,
    "next_number": 2,
    "finished_at": None,
    "feedback": FEEDBACK,
}
RESULT = {
    "receipt": "7KQ2M9XB",
    "points": 200,
    "right_count": 2,
    "item_count": 2,
    "elapsed_ms": 74000,
    "longest_run": 2,
    "passed": True,
    "by_topic": [{"topic": "公共法律服务", "right": 2, "total": 2}],
    "wrong_numbers": [],
    "previous_right_count": None,
}
ANSWER_BY_FORMAT = {
    "single": {"option": "c"},
    "multiple": {"options": ["a", "b"]},
    "truefalse": {"value": True},
    "numeric": {"text": "2.8万"},
    "blank": {"blanks": ["三", "知道"]},
    "ordering": {"order": ["a", "b", "c"]},
    "matching": {"pairs": {"l1": "r2", "l2": "r1"}},
    "cloze": {"gaps": ["a"]},
}
ANSWERS = [
    OpenApiExample(
        format,
        value={"number": 1, "client_id": "9f1c2e", "answer": answer, "spent_ms": 4200},
        request_only=True,
    )
    for format, answer in ANSWER_BY_FORMAT.items()
]
