"""What a Chinese value says of the noun phrase that follows it."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

from zjextract.languages import words
from zjextract.record import MoneyMention, QuantityMention
from zjextract.statements.chinese_phrases import split
from zjextract.statements.chinese_words import lexicon, noun_class
from zjextract.statements.context import Context
from zjextract.statements.model import Interval, Link, Unit
from zjextract.statements.owners import owner_of

_MEASURES: Final = ("metric", "change")
_LIMITS: Final = frozenset(("以上", "以上的", "以下", "以下的", "以内", "以内的"))
_LONGEST: Final = 7  # letters of a noun
_PLACE: Final = re.compile(
    "[^为在出进被把向对从了的、，]{0,6}[站所厂院园店馆库机车船团岛人员面台层群链器品材剂药书片剧歌曲画牌证券卡票枪炮弹舰艇楼房桥线段井塔灯屏桩箱柜]"
)  # the rest of a noun
_FOR: Final = frozenset(("以", "用", "按"))
_GOING_ON: Final = ("、", "和", "与", "及", "或", "级", "型", "类", "性", "式", "化", "的", "(", "（")


def attributed(c: Context, noun: Unit) -> Link | None:
    """``12家新入驻企业``: the noun is counted; what is spent is not what it is spent on: 投资100亿元建厂."""
    if _is_spent(c) or _describes(c, noun) or _exceeds(c, noun):
        return None
    described = _described(c, noun)
    if described is not None:  # 100家产值超10亿元的企业
        return Link((described.start, described.end), owner_of(c, described), "value-noun")
    return Link(_counted(c, noun), owner_of(c, noun), "value-noun", "rule" if _is_threshold(c, noun) else None)


def counts_itself(c: Context) -> Link | None:
    """16部门联合印发, 黑龙江等4省: the number's own words end with the noun that it counts."""
    mention = c.unit.value.mention if c.unit.value is not None else None
    if not isinstance(mention, QuantityMention) or not mention.unit or _is_level(c):
        return None
    text = c.folded[c.unit.start : c.unit.end]
    length = len(mention.unit) if text.endswith(mention.unit) else 1
    noun = text[-length:]
    if noun not in (_nouns() if length > 1 else _single()):
        return None
    return Link((c.unit.end - length, c.unit.end), owner_of(c, None), "counted-itself")


def _is_level(c: Context) -> bool:
    """从业人员达8万职工: a measure has the number."""
    left, subject = c.left, c.clause.subject
    if left is None:
        return False
    if left.kind == "np":
        return left.noun_class in _MEASURES
    measured = subject is not None and c.clause.own_subject and subject.noun_class in _MEASURES
    return measured and left is c.verb and left.verb_class in ("level", "up", "down", "share")


def a_year_before(c: Context) -> Link | None:
    """去年同期为81亿元: as much as the value before measures."""
    before = c.previous or c.last
    if before is None or _YEAR_BEFORE.search(c.folded, max(0, c.unit.start - 12), c.unit.start) is None:
        return None
    return Link(before.metric, before.owner, "a-year-before")


_YEAR_BEFORE: Final = re.compile(r"(?:去年|上年)同期(?:[则约仅]?为|是|只有)[约近]?\Z")


def befallen(c: Context) -> Link | None:
    """造成3人死亡、9人受伤, 超2万人参加: nothing but what happened to those counted says what was measured."""
    if c.unit.value is None or not isinstance(c.unit.value.mention, QuantityMention):
        return None
    match = _befalling().match(c.folded, c.unit.end)
    return Link(match.span(1), owner_of(c, None), "befallen") if match is not None else None


@cache
def _befalling() -> re.Pattern[str]:
    events = "|".join(words("zh", "verbs")["forms"]["befalling"])
    return re.compile(
        rf"(?:在[^，。、；,;\s]{{1,10}}?[中里内])?(?:已经?|均|全部|当场|不幸){{0,2}}({events})(?![\u3400-\u9fff])"
    )


def is_part(c: Context, verb: Unit) -> bool:
    """有72%的受访者, 超过六成的企业: a part of those behind it, as nothing before is measured."""
    subject = c.clause.subject
    percentage = c.unit.value is not None and c.unit.value.percentage is not None
    measured = subject is not None and c.clause.own_subject and subject.noun_class in _MEASURES
    return percentage and verb.verb_class == "level" and not measured


def located(c: Context) -> Link | None:
    """生产指数运行在52%以上: the measure before 在."""
    before = c.at(-2) if c.left is not None and c.left.word in ("在", "于") else None
    if before is None:
        return None
    measure = before if before.kind == "np" else c.clause.subject
    if measure is None or measure.noun_class not in _MEASURES:
        return None
    return Link((measure.start, measure.end), owner_of(c, measure), "measure-at-value")


def describing(c: Context) -> Link | None:
    """100家产值超|10亿元|的企业: the amount only tells which ones are counted."""
    noun, verb = c.right, c.left
    if noun is None or noun.kind != "np" or verb is None or verb.verb_class != "level":
        return None
    measure, count = c.at(-2), c.at(-3)
    if measure is None or measure.noun_class != "metric" or "的" not in c.folded[c.unit.end : noun.start]:
        return None
    if count is None or count.value is None or not isinstance(count.value.mention, QuantityMention):
        return None
    return Link((noun.start, noun.end), None, "describing", "rule")


def _described(c: Context, measure: Unit) -> Unit | None:
    """The noun that a count is of, behind a clause that says which ones."""
    verb, amount, noun = c.at(2), c.at(3), c.at(4)
    if measure.noun_class != "metric" or verb is None or amount is None or noun is None:
        return None
    if verb.verb_class != "level" or amount.kind != "value" or noun.kind != "np":
        return None
    return noun if "的" in c.folded[amount.end : noun.start] else None


def acted(c: Context) -> Link | None:
    """以12亿元收购: the verb behind a price is what is done for it."""
    left, verb = c.left, c.right
    if left is None or left.word not in _FOR or verb is None or verb.verb_class not in ("hold", "act"):
        return None
    measure = c.at(-2)
    if measure is not None and measure.noun_class in _MEASURES:  # 赤字率按3%安排
        return Link((measure.start, measure.end), owner_of(c, measure), "price-verb")
    return Link((verb.start, verb.end), owner_of(c, None), "price-verb")


def traded(c: Context) -> Link | None:
    """对“一带一路”沿线国家合计进出口V: whom one trades with is whose trade it is."""
    verb, partner, towards = c.left, c.at(-2), c.at(-3)
    if verb is None or verb is not c.verb or verb.word not in _TRADES or partner is None or towards is None:
        return None
    if partner.kind != "np" or towards.kind != "prep" or towards.word not in _TOWARDS:
        return None
    return Link((verb.start, verb.end), (partner.start, partner.end), "traded")


_TRADES: Final = frozenset(("进出口", "出口", "进口", "投资", "直接投资"))
_TOWARDS: Final = frozenset(("对", "对于", "自", "从", "与", "同"))


def handled(c: Context) -> Link | None:
    """将利率目标区间维持在V, 把产量下调V: what is done to the phrase after 将 or 把."""
    verb = c.verb
    if verb is None or verb.index > c.unit.index or verb.verb_class not in _MOVING or verb.index < 2:
        return None
    noun, mark = c.reading.units[verb.index - 1], c.reading.units[verb.index - 2]
    between = c.reading.units[verb.index + 1 : c.unit.index]
    if noun.kind != "np" or mark.word not in _HANDLING or any(u.kind != "prep" for u in between):
        return None
    return Link(*split(c.folded, noun), "handled") if noun.noun_class not in _AIMED else None


_HANDLING: Final = frozenset(("将", "把"))
_MOVING: Final = frozenset(("up", "down", "level"))
_AIMED: Final = frozenset(("target", "forecast"))


def boxed(c: Context) -> Link | None:
    """A number alone in its line, and below it what it measures."""
    if c.folded[c.reading.start : c.unit.start].strip():
        return None
    match = _LABEL.match(c.folded, c.unit.end)
    if match is None:
        return None
    start, end = match.span(1)
    text = c.folded[start:end]
    return Link(*split(c.folded, Unit("np", start, end, text, noun_class(text))), "label-below")


_LABEL: Final = re.compile(r"[ \t\r\u3000]*\n[ \t\u3000]*([^\s\d，。；：！？、,;:]{4,30})[ \t\r\u3000]*\n")


def same_kind(c: Context) -> bool:
    """The value before in the sentence is money, a percentage or a count, as this one is."""
    if c.unit.value is None or not c.stated:
        return True
    before = c.stated[-1][0].value
    return before is not None and type(before.mention) is type(c.unit.value.mention)


_NEAR: Final = 24  # values before one that may say what it counts


def counted_before(c: Context) -> Link | None:
    """建成项目100个，已投产80个: a bare count is one of things that were counted with the same measure word."""
    measure = c.folded[c.unit.end - 1]
    for unit, link in islice(reversed(c.stated), _NEAR):
        if (
            unit.value is not None
            and isinstance(unit.value.mention, QuantityMention)
            and c.folded[unit.end - 1] == measure
        ):
            return link
    return None


@cache
def _spending() -> frozenset[str]:
    return frozenset(words("zh", "verbs")["forms"]["spending"])


def _is_spent(c: Context) -> bool:
    money = c.unit.value is not None and isinstance(c.unit.value.mention, MoneyMention)
    return money and c.left is not None and c.left is c.verb and c.left.word in _spending()


def _describes(c: Context, noun: Unit) -> bool:
    """总金额800亿元的项目: the measure before the value tells of the noun behind it."""
    left = c.left
    measured = left is not None and left.noun_class in _MEASURES
    return measured and "的" in c.folded[c.unit.end : noun.start]


def _exceeds(c: Context, noun: Unit) -> bool:
    """GDP突破2000亿元园区, 由下降0.4%转为持平: a measure before the verb has the amount behind it."""
    verb, subject = c.verb, c.clause.subject
    counts = c.unit.value is None or isinstance(c.unit.value.mention, QuantityMention)
    if counts or verb is None or c.left is not verb or verb.verb_class not in ("level", "up", "down"):
        return False
    if c.unit.value is not None and c.unit.value.percentage is not None and c.unit.end == noun.start:
        return not is_part(c, verb)
    return subject is not None and subject.noun_class == "metric" and c.clause.own_subject


def _counted(c: Context, noun: Unit) -> Interval:
    """The phrase up to the noun that is counted: 1万名|干部|深入园区走访."""
    mention = c.unit.value.mention if c.unit.value is not None else None
    unit = mention.unit if isinstance(mention, QuantityMention) else None
    counted = -1
    if unit is not None and len(unit) > 1:
        counted = c.folded.rfind(unit, noun.start, noun.end)
    elif unit in _single() and c.folded[noun.start] == unit:
        counted = noun.start  # 12个|省|推广
    if unit is None or counted < 0:
        return (noun.start, noun.end)
    end = counted + len(unit)
    goes_on = noun.end - end < 2 or c.folded.startswith(_GOING_ON, end) or _is_noun(c.folded[end : noun.end])
    return (noun.start, noun.end if goes_on else end)


def _is_noun(text: str) -> bool:
    """国家|物流基地: what follows ends in a noun that is counted, and holds no verb, so that the whole is one."""
    known = _PLACE.fullmatch(text) is not None or any(text[-n:] in _nouns() for n in range(2, _LONGEST))
    if text.startswith("等") or not known:
        return False
    scan, entries = lexicon()
    return not any(entries[index].tag in "VN" and last - first > 1 for index, first, last in scan(text))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for group in words("zh", "nouns").values() for word in group.get("words", ()))


@cache
def _single() -> frozenset[str]:
    """Nouns of one letter, without 人, which counts much that other words name."""
    return frozenset(words("zh", "nouns")["single"]["words"]) - {"人"}


def _is_threshold(c: Context, noun: Unit) -> bool:
    """10亿元以上项目25个: the first value says which ones are counted."""
    counting = c.at(2)
    if c.folded[c.unit.end : noun.start] not in _LIMITS:
        return False
    if counting is not None and counting.verb_class == "level":
        counting = c.at(3)
    return counting is not None and counting.value is not None and isinstance(counting.value.mention, QuantityMention)
