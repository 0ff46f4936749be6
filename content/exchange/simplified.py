"""Traditional signs in the words by which the parts of a file are known; what a question says stays."""

_PAIRS = (
    "題题幹干選选項项確确標标準准參参詳详釋释難难識识點点說说號号編编錄录節节單单複复對对錯错誤误斷断"
    "連连線线類类別别內内評评講讲備备註注數数級级簡简問问應应試试據据籤签專专屬属種种頁页總总滿满個个"
    "為为詞词閱阅讀读論论絕绝計计實实務务寫写綜综適适誰谁處处機机圖图時时間间匯汇開开關关擇择檢检驗验"
)
SIMPLIFIED = {ord(one): other for one, other in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}


def simplified(text: str) -> str:
    """Sign for sign."""
    return text.translate(SIMPLIFIED)
