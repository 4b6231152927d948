"""The grammar of Chinese date expressions: small readers, each called at the characters that can begin one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.expression import Base, Found, Length, Point, Range, Recurrence

_WORDS = words("zh", "dates")
_PLAN_YEARS: dict[str, list[int]] = words("common", "dates")["plans"]
_DIGITS: dict[str, int] = _WORDS["digits"]
_EDGES: dict[str, Any] = _WORDS["edges"]
_UNITS: dict[str, Unit] = _WORDS["units"]
_WEEKDAYS: dict[str, int] = _WORDS["weekdays"]
_SEASONS: dict[str, int] = _WORDS["seasons"]
_DECADE_PARTS: dict[str, Any] = _WORDS["decade_parts"]
_PLANS: dict[str, int] = _WORDS["plans"]
_DIRECTIONS: dict[str, int] = _WORDS["directions"]


def _any(names: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"


_HAN_DIGIT = "[〇○零一二三四五六七八九]"
_HAN_NUMBER = "[〇○零一二三四五六七八九十百两]{1,6}"
_NUMBER = rf"(?:\d{{1,4}}|{_HAN_NUMBER})"
_YEAR = rf"(?:(?:1\d|20|21)\d\d|[一二]{_HAN_DIGIT}{{3}})"
_MONTH = r"(?:1[0-2](?!\d)|0?[1-9](?!\d)|十[一二]|[元一二三四五六七八九十])"
_DAY = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一|二十[一二三四五六七八九]|十[一二三四五六七八九]|三十|二十|[一二三四五六七八九十])"
)
_TO = r" ?(?:[-—–~～]{1,2}|至|到) ?"
_MID = r"中(?=[,。;、\s]|$)"
_BEGIN = r"初(?![步级创次期始审选夏冬秋春衷心等中一二三四五六七八九十])"
_EDGE = rf"(?:底|末(?!端)|{_BEGIN}|{_MID})"

Step = tuple[int, Point]


class Page(NamedTuple):
    """What a reader sees of an article: its lower twin, and whether it counts years by the republic's calendar."""

    lower: str
    republic: bool


Reader = Callable[[Page, int], Found | None]


def _number(text: str) -> int:
    """``12``, 十二, 二十, 一百二十, 二〇二三."""
    if text.isascii():
        return int(text)
    if "十" not in text and "百" not in text:
        return int("".join(str(_DIGITS.get(c, 0)) for c in text))
    total, digit = 0, 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS.get(char, 0)
    return total + digit


def _month_number(text: str) -> int:
    return 1 if text == "元" else _number(text)


# -- years -------------------------------------------------------------------------------------------------------------

_SAID_YEAR = re.compile(rf"(?P<year>{_YEAR}) ?(?:年度?|财年)(?!级)")
_BEFORE_PART = rf"(?= ?(?:第?[一二三四1-4]季|[上下]半年|{_MONTH} ?月|年?[底初末]|前{_NUMBER}个?月))"
_SHORT_YEAR = re.compile(rf"(?P<year>\d\d|[〇零一二三七八九]{_HAN_DIGIT}) ?年{_BEFORE_PART}")
_ROC_YEAR = re.compile(rf"民国 ?(?P<year>\d{{1,3}}|{_HAN_NUMBER}) ?年度?")
_ROC_REACH = 3000  # how far from the words 民国 a bare year may be theirs; bounded, so that time stays linear
_ROC_BARE = re.compile(rf"(?P<year>1[01]\d|[89]\d) ?年(?:度|{_BEFORE_PART})")
_NAMED_YEAR = re.compile(r"(?P<word>[今去明])\((?P<year>20\d\d)\)年")
_REPUBLIC = 1911


def _relative(kind: str, unit: Unit, base: Base) -> dict[str, Point]:
    shifts: dict[str, int] = _WORDS[kind]
    return {word: Point(unit, shift=shift, shift_unit=unit, base=base) for word, shift in shifts.items()}


_RELATIVE_YEARS = _relative("years", "year", "published") | _relative("context_years", "year", "context")
_RELATIVE_MONTHS = _relative("months", "month", "published") | _relative("context_months", "month", "context")
_RELATIVE_OTHERS = (
    _relative("quarters", "quarter", "published")
    | _relative("days", "day", "published")
    | _relative("context_days", "day", "context")
)
_YEAR_WORD = re.compile(_any(_RELATIVE_YEARS) + "(?![龄级代会货])")
_MONTH_WORD = re.compile(_any(_RELATIVE_MONTHS) + "(?![球背面])")
_NOT_BEFORE_WORD = frozenset("一二两三四五六七八九十首本每此这该届以近年第多几屡")
_OTHER_WORD = re.compile(_any(_RELATIVE_OTHERS))


def _year(page: Page, at: int) -> Step | None:
    """A year, said or relative."""
    lower = page.lower
    match = _SAID_YEAR.match(lower, at) or _NAMED_YEAR.match(lower, at)
    if match:
        return match.end(), Point("year", year=_number(match["year"]))
    word = _YEAR_WORD.match(lower, at)
    if word and not (at and lower[at - 1] in _NOT_BEFORE_WORD and lower[at] in "次来同"):
        return word.end(), _RELATIVE_YEARS[word[0]]
    match = _ROC_YEAR.match(lower, at) or _ROC_BARE.match(lower, at)
    if match and lower.find("民国", max(0, at - _ROC_REACH), match.end() + _ROC_REACH) >= 0:
        return match.end(), Point("year", year=_number(match["year"]) + _REPUBLIC)
    match = _SHORT_YEAR.match(lower, at)
    if match:
        short = _number(match["year"])
        return match.end(), Point("year", year=short + (2000 if short < 50 else 1900))
    return None


# -- parts of a year ---------------------------------------------------------------------------------------------------

_MONTH_RUN = re.compile(
    rf"(?P<first>{_MONTH})(?: ?月份?)?{_TO}(?P<last>{_MONTH}) ?月份?(?! ?[\d一二三四五六七八九十]{{1,3}}[日号])"
)
_MONTH_PART = re.compile(rf"(?P<month>{_MONTH}) ?月份?(?!天|革命|一[^日号])")
_IN_MONTH = re.compile(
    rf" ?的?(?:(?P<day>{_DAY}) ?(?:日|号(?![楼线院馆厅文公机])|(?={_TO}{_DAY} ?[日号]))(?![元均])(?P<weekday>\((?:星期|周|礼拜)[一二三四五六日天]\))?"
    rf"|(?P<third>中下旬|上中旬|[上中下]旬)|(?P<edge>{_EDGE}))"
)
_THIRDS = {"上旬": (1, None), "中旬": (2, None), "下旬": (3, None), "上中旬": (1, 2), "中下旬": (2, 3)}
_THIRD_MODIFIERS: dict[str, Any] = {"上旬": "early", "中旬": "mid", "下旬": "late"}
_QUARTER = re.compile(rf"第?(?P<index>[一二三四1-4])季度?(?P<edge>{_EDGE})?|首季度?")
_LONE_QUARTER = re.compile(rf"第?(?P<index>[一二三四1-4])季度(?P<edge>{_EDGE})?|首季度?(?!节)")
_QUARTER_RUN = re.compile(
    rf"第?(?P<first>[一二三1-3])(?:季度)?(?:{_TO}|、)第?(?P<last>[二三四2-4])季度|前(?P<count>[二两三23])个?季度?(?!节)"
)
_HALF = re.compile(rf"(?P<half>[上下前后])个?半年(?P<edge>{_EDGE})?")
_FIRST_MONTHS = re.compile(rf"[前头首](?P<count>{_NUMBER})个?月(?!\d|份?\d)")
_YEAR_EDGE = re.compile(rf"年?(?P<edge>{_EDGE})")
_WHOLE = re.compile(r"全年")
_SEASON = re.compile(r"(?P<season>[春夏秋冬])(?:季|天|(?=[,。]))")


def _part(page: Page, at: int, year: Point) -> Step | None:
    """What follows a year: a month and day, quarter, half, run of months or edge."""
    lower = page.lower
    at += lower[at : at + 1] == " "
    run = _month_run(lower, at, year)
    if run:
        return run
    match = _MONTH_PART.match(lower, at)
    if match:
        return _in_month(lower, match.end(), year._replace(unit="month", month=_month_number(match["month"])))
    step = _quarter(lower, at, year, _QUARTER)
    if step:
        return step
    match = _WHOLE.match(lower, at)
    if match:
        return match.end(), year
    match = _YEAR_EDGE.match(lower, at)
    if match:
        return match.end(), year._replace(modifier=_EDGES[match["edge"]])
    match = _SEASON.match(lower, at)
    return (match.end(), year._replace(unit="season", nth=_SEASONS[match["season"]])) if match else None


def _month_run(lower: str, at: int, year: Point) -> Step | None:
    """1-8月, 前8个月."""
    match = _MONTH_RUN.match(lower, at)
    if match:
        first, last = _month_number(match["first"]), _month_number(match["last"])
        return (match.end(), year._replace(unit="month", nth=first, last_nth=last)) if first < last <= 12 else None
    match = _FIRST_MONTHS.match(lower, at)
    if match is None:
        return (at + 2, year._replace(unit="month", month=1)) if lower.startswith("首月", at) else None
    last = _number(match["count"])
    return (match.end(), year._replace(unit="month", nth=1, last_nth=last)) if 1 <= last <= 12 else None


def _quarter(lower: str, at: int, year: Point, pattern: re.Pattern[str]) -> Step | None:
    """前三季度, 一季度, 上半年."""
    run = _QUARTER_RUN.match(lower, at)
    if run:
        first, last = (1, _number(run["count"])) if run["count"] else (_number(run["first"]), _number(run["last"]))
        return (run.end(), year._replace(unit="quarter", nth=first, last_nth=last)) if first < last else None
    match = pattern.match(lower, at)
    if match:
        index = _number(match["index"]) if match["index"] else 1
        return match.end(), _edged(year._replace(unit="quarter", nth=index), match["edge"])
    match = _HALF.match(lower, at)
    if match is None:
        return None
    return match.end(), _edged(year._replace(unit="half", nth=1 if match["half"] in "上前" else 2), match["edge"])


def _edged(point: Point, edge: str | None) -> Point:
    return point._replace(modifier=_EDGES[edge]) if edge else point


def _in_month(lower: str, at: int, month: Point) -> Step:
    """The day, third or edge of a month, if the text says one."""
    match = _IN_MONTH.match(lower, at)
    if match is None:
        return at, month
    if match["day"]:
        return match.end(), month._replace(unit="day", day=_number(match["day"]))
    if match["third"]:
        index, last = _THIRDS[match["third"]]
        modifier = _THIRD_MODIFIERS.get(match["third"])
        return match.end(), month._replace(unit="ten_days", nth=index, last_nth=last, modifier=modifier)
    return match.end(), _edged(month, match["edge"])


_YEARLESS = Point("year")
_COMPARED = frozenset("比较")
_LONE_DAY = re.compile(
    r"(?P<day>3[01]|[12]\d|[1-9]) ?(?:日(?![本元均内产常游韩子照龄程益渐圆夜]|报(?!道))|号(?=[,。、至到在起晚上下早凌]))"
    r"(?P<weekday>\((?:星期|周|礼拜)[一二三四五六日天]\))?"
)
_LATER_DAY = re.compile(rf"(?P<day>{_DAY}) ?[日号]")
_DAY_RUN = re.compile(rf"(?P<first>3[01]|[12]\d|[1-9]){_TO}(?P<last>3[01]|[12]\d|[1-9]) ?日(?![本元均内间产常游])")
_LONE_EDGE = re.compile(rf"(?P<unit>[年月岁])(?P<edge>底|末|{_BEGIN}|中(?=[,。;、以]|$))|年终")
_TO_NEXT = re.compile(_TO)


def _point(page: Page, at: int, lone_day: re.Pattern[str] = _LONE_DAY) -> Step | None:
    """A calendar point in one of its written forms; ``lone_day`` is what a day without its month looks like."""
    lower = page.lower
    year = _year(page, at)
    if year:
        end = year[0] + (lower[year[0] : year[0] + 1] == "的")
        return _part(page, end, year[1]) or year
    word = _MONTH_WORD.match(lower, at)
    if word and not (at and lower[at - 1] in _NOT_BEFORE_WORD and lower[at] == "次"):
        month = _RELATIVE_MONTHS[word[0]]
        compared = at > 0 and lower[at - 1] in _COMPARED  # 比上月: the month before the one that is spoken of
        return _in_month(lower, word.end(), month._replace(base="context") if compared else month)
    run = _month_run(lower, at, _YEARLESS)
    if run:
        return run
    match = _MONTH_PART.match(lower, at)
    if match:
        return _in_month(lower, match.end(), Point("month", month=_month_number(match["month"])))
    step = _quarter(lower, at, _YEARLESS, _LONE_QUARTER)
    if step:
        return step
    day = lone_day.match(lower, at)
    return (day.end(), Point("day", day=_number(day["day"]))) if day else None


def _read_point(page: Page, at: int) -> Found | None:
    """A point, or two of them with 至 or a dash between."""
    lower = page.lower
    if lower[at - 1 : at] in _NOT_BEFORE and at:
        return None
    run = _DAY_RUN.match(lower, at)
    if run:
        return Found(
            at, run.end(), Range(Point("day", day=int(run["first"])), Point("day", day=int(run["last"]))), "day-range"
        )
    step = _point(page, at)
    if step is None:
        return None
    end, first = step
    to = _TO_NEXT.match(lower, end)
    last = _point(page, to.end(), _LATER_DAY) if to else None
    if last is None or not _pairs(first, last[1]):
        return Found(at, end, first, _rule(first))
    return Found(at, last[0], Range(*_share_year(first, last[1])), f"{first.unit}-range")


_NOT_BEFORE = frozenset("0123456789.第十个")


def _rule(point: Point) -> str:
    if point.last_nth:
        return "run"
    return point.unit if point.shift is None else f"shifted-{point.unit}"


def _pairs(first: Point, last: Point) -> bool:
    """Whether two points can be the ends of a range: 2020年至2025年, 3月5日至8日, 5月到8月."""
    if first.last_nth or last.last_nth:
        return False
    return first.unit == last.unit or {first.unit, last.unit} <= {"year", "month", "quarter", "half", "day"}


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    if last.year is None and last.shift is None and first.shift is not None and last.unit != "year":
        last = last._replace(shift=first.shift, shift_unit=first.shift_unit, base=first.base)
        if last.unit == "day" and last.month is None:
            last = last._replace(month=first.month)
    return first, last


# -- figures with their own forms --------------------------------------------------------------------------------------

_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d|[-/.]\d)|(?P<month2>\d\d)(?P<day2>\d\d)(?!\d))"
)
_YEAR_RUN = re.compile(rf"(?P<first>{_YEAR})年?{_TO}(?P<last>{_YEAR}|\d\d)(?:年度?|财年)")
_DECADE = re.compile(
    rf"(?:(?P<century>上个?世纪|本世纪|(?:20|21|19|二十|二十一|十九)世纪)?(?P<tens>[2-9十二三四五六七八九]0?十?)年代"
    rf"|(?P<year>{_YEAR})年代)(?P<part>{_any(_DECADE_PARTS)})?"
)
_CENTURY = re.compile(
    rf"(?P<century>上个?世纪|本世纪|(?:1\d|20|21|十[六七八九]|二十一?)世纪)(?!海上|大厦|公园|广场|经济报)(?P<part>{_any(_DECADE_PARTS)})?"
)


_IN_NAME = frozenset("0123456789/_=&")


def _read_iso(page: Page, at: int) -> Found | None:
    match = _ISO.match(page.lower, at)
    if match is None or (at and page.lower[at - 1] in _IN_NAME):
        return None
    month, day = int(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    first = Point("day", year=int(match["year"]), month=month, day=day)
    to = _TO_NEXT.match(page.lower, match.end())
    last = _read_iso(page, to.end()) if to else None
    if last and isinstance(last.expression, Point):
        return Found(at, last.end, Range(first, last.expression), "iso-range")
    return Found(at, match.end(), first, "iso")


def _read_year_run(page: Page, at: int) -> Found | None:
    match = _YEAR_RUN.match(page.lower, at)
    if match is None or page.lower[at - 1 : at].isdigit():
        return None
    first = _number(match["first"])
    last = _number(match["last"])
    if last < 100:
        last += first - first % 100
    if not first < last:
        return None
    point = Point("year", year=last)
    end, point = _part(page, match.end(), point) or (match.end(), point)
    return Found(at, end, Range(Point("year", year=first), point), "year-range")


def _read_decade(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _DECADE.match(lower, at)
    if match is None:
        return _read_century(lower, at)
    if match["year"]:
        point = Point("decade", year=_number(match["year"]))
    else:
        tens = match["tens"]
        decade = int(tens) if tens.isascii() else _number(tens)
        if decade % 10 or not 10 <= decade <= 90:
            return None
        point = Point("decade", year=_century_start(match["century"]) + decade)
    return Found(at, match.end(), _in_part(point, match["part"]), "decade")


def _century_start(name: str | None) -> int:
    """The year before whose end the century begins: 1900 for 上世纪 and for decades without a century."""
    if name is None or name.startswith("上"):
        return 1900
    if name.startswith("本"):
        return 2000
    return 100 * (_number(name.removesuffix("世纪")) - 1)


def _read_century(lower: str, at: int) -> Found | None:
    match = _CENTURY.match(lower, at)
    if match is None:
        return None
    point = Point("century", year=_century_start(match["century"]) + 1)
    return Found(at, match.end(), _in_part(point, match["part"]), "century")


def _in_part(point: Point, part: str | None) -> Point:
    return point._replace(modifier=_DECADE_PARTS[part]) if part else point


# -- weeks and days ----------------------------------------------------------------------------------------------------

_WEEK_WORDS: dict[str, int] = _WORDS["weeks"]
_WEEK = re.compile(rf"(?P<word>{_any(_WEEK_WORDS)})(?:的?(?:周|星期|礼拜)?(?P<day>[一二三四五六日天])|(?P<end>末))?")
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?![次期例更个岁轮种届场部年月]|\d)")
_NOT_BEFORE_WEEKDAY = frozenset("一二两三四五六七八九十每0123456789个双单")


def _read_week(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _WEEK.match(lower, at)
    if match:
        point = Point("week", shift=_WEEK_WORDS[match["word"]], shift_unit="week")
        if match["end"]:
            point = point._replace(unit="weekend")
        elif match["day"]:
            point = point._replace(unit="day", weekday=_WEEKDAYS[match["day"]])
            return _dated(page, at, match.end()) or Found(at, match.end(), point, "weekday")
        return Found(at, match.end(), point, _rule(point))
    match = _WEEKDAY.match(lower, at)
    if match is None or (at and lower[at - 1] in _NOT_BEFORE_WEEKDAY):
        return None
    weekday = Found(at, match.end(), Point("day", weekday=_WEEKDAYS[match["day"]]), "weekday")
    return _dated(page, at, match.end()) or weekday


def _dated(page: Page, at: int, end: int) -> Found | None:
    """A weekday with its date in brackets: 周三(11月5日)."""
    lower = page.lower
    step = _point(page, end + 1) if lower[end : end + 1] == "(" else None
    if step is None or step[1].unit != "day" or lower[step[0] : step[0] + 1] != ")":
        return None
    return Found(at, step[0] + 1, step[1], "weekday-date")


_NOT_TODAY = re.compile(r"的|头条|之|网|,?我们")
_BRACKET_DAY = re.compile(r"[今昨明]\((?P<day>\d{1,2})\)[日天晚]?")


_QUARTER_EDGE = re.compile(_EDGE)
_TWO_YEARS = re.compile(r"(?P<first>[去今明])(?P<last>[今明后])两年")
_YEAR_SHIFTS = {"去": -1, "今": 0, "明": 1, "后": 2}


def _read_two_years(page: Page, at: int) -> Found | None:
    """今明两年."""
    match = _TWO_YEARS.match(page.lower, at)
    if match is None:
        return None
    first, last = (Point("year", shift=_YEAR_SHIFTS[match[end]], shift_unit="year") for end in ("first", "last"))
    return Found(at, match.end(), Range(first, last), "year-range")


def _read_other(page: Page, at: int) -> Found | None:
    """昨天, 当天, 上季度, 年底, 昨(20)日."""
    lower = page.lower
    match = _OTHER_WORD.match(lower, at)
    if match:
        point = _RELATIVE_OTHERS[match[0]]
        edge = _QUARTER_EDGE.match(lower, match.end()) if point.unit == "quarter" else None
        if edge:
            return Found(at, edge.end(), _edged(point, edge[0]), "edge")
        if match[0] in ("今天", "今日") and _NOT_TODAY.match(lower, match.end()):
            return None
        return Found(at, match.end(), point, _rule(point))
    match = _BRACKET_DAY.match(lower, at)
    if match:
        return Found(at, match.end(), Point("day", day=int(match["day"])), "day")
    match = _LONE_EDGE.match(lower, at)
    if match is None:
        return None
    unit: Unit = "month" if match["unit"] == "月" else "year"
    modifier = _EDGES[match["edge"] or "末"]
    return Found(at, match.end(), Point(unit, shift=0, shift_unit=unit, base="context", modifier=modifier), "edge")


_SAME_PERIOD = re.compile(r"(?:去年|上年|上一年)?同期")


def _read_same_period(page: Page, at: int) -> Found | None:
    """A compared period is no date of its own; it is read so that its year is not taken for one."""
    match = _SAME_PERIOD.match(page.lower, at)
    return Found(at, match.end(), _NOTHING, "same-period") if match else None


_NOTHING = Recurrence("year", 0)


# -- lengths and recurrences -------------------------------------------------------------------------------------------

_LENGTH = re.compile(
    rf"(?P<direction>{_any(_DIRECTIONS)})?(?:(?P<low>{_NUMBER}){_TO})?(?P<high>{_NUMBER}|半)(?P<more>[余多来几])?(?P<half>个半月|个半)?"
    rf"(?P<unit>{_any(_UNITS)})?(?P<tail>半)?"
)
_NOT_LENGTH = re.compile(r"[级制代期龄度生报货会鉴]|行动|计划|规划|一度|四季|到头|[边围岁转刊密知长折末全]|周年")
_NOT_DAYS = re.compile(r"[津然下地气空才文线使平猫桥花河山府生色赋鹅王际堂性敌坑安宫舟问]")
_BACK = re.compile(r"(?P<come>来)(?!自|到|看|说|源|访|电|往|临|宾)|(?=以来)")
_AWAY = re.compile(r"(?:以|之)?(?P<side>前|后)(?![景后夕往期沿])")
_NOT_BEFORE_LENGTH = frozenset("0123456789.第十百千万这那又新上下前后每同头几数")


def _read_length(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _LENGTH.match(lower, at)
    if match is None or (at and lower[at - 1] in _NOT_BEFORE_LENGTH and not match["direction"]):
        return None
    unit = "month" if match["half"] == "个半月" else _UNITS.get(match["unit"] or "")
    if unit is None or not _is_length(lower, match, unit):
        return None
    high = 0.5 if match["high"] == "半" else _number(match["high"])
    high += 0.5 if match["half"] or match["tail"] else 0
    low = _number(match["low"]) if match["low"] else high
    if not 0 < low <= high:
        return None
    if low == high == 1 and not match["direction"] and at and lower[at - 1] == "的":  # 新的一年, 最多的一天
        return None
    direction = _DIRECTIONS.get(match["direction"] or "", 0)
    return _placed(lower, at, match.end(), Length(unit, low, high, direction), bool(match["more"]))


def _is_length(lower: str, match: re.Match[str], unit: Unit) -> bool:
    if _NOT_LENGTH.match(lower, match.end()):
        return False
    if match["unit"] == "日" and not match["direction"] and lower[match.end() : match.end() + 1] not in ("内", "间"):
        return False
    if unit == "day" and match["unit"] == "天" and _NOT_DAYS.match(lower, match.end()):
        return False
    return not (match["unit"] == "周" and lower[match.end() : match.end() + 1] in ("年", "期", "一"))


def _placed(lower: str, at: int, end: int, length: Length, vague: bool) -> Found:
    """A length with what places it: 五年来, 三年前, 近五年."""
    back = _BACK.match(lower, end)
    if back:
        return Found(at, back.end(), length._replace(direction=0 if vague else -1), "past-length")
    away = None if vague or length.direction else _AWAY.match(lower, end)
    if away and length.low == length.high and length.high % 1 == 0 and length.unit != "century":
        ago = away["side"] == "前"
        shift = int(length.high) * (-1 if ago else 1)
        base: Base = "published" if ago else "context"  # a story's 三年后 counts from what it told before
        return Found(at, away.end(), Point(length.unit, shift=shift, shift_unit=length.unit, base=base), "ago")
    return Found(at, end, length if not vague else length._replace(direction=0), "length")


_EVERY = re.compile(
    rf"每隔?(?:(?P<count>{_NUMBER})(?=年|个|周|天|日))?"
    rf"(?:(?P<half>半年)|(?P<month>月)(?:\d{{1,2}}[日号])?|(?P<quarter>个?季度)|(?P<unit>{_any(_UNITS)}))"
    rf"(?P<weekday>[一二三四五六日天](?![次期例更个岁轮种届场部]))?"
)


def _read_every(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _EVERY.match(lower, at)
    if match is None or lower[match.end() : match.end() + 2] in (
        "经济",
        "电讯",
        "邮报",
        "优鲜",
        "新闻",
        "商报",
        "镜报",
    ):
        return None
    count = _number(match["count"]) if match["count"] else 1
    if match["half"]:
        return Found(at, match.end(), Recurrence("month", 6), "every")
    unit: Unit = "month" if match["month"] else "quarter" if match["quarter"] else _UNITS[match["unit"]]
    if match["weekday"] and unit != "week":
        return Found(at, match.start("weekday"), Recurrence(unit, count), "every")
    weekday = _WEEKDAYS[match["weekday"]] if match["weekday"] else None
    return Found(at, match.end(), Recurrence(unit, count, weekday), "every")


# -- five-year plans ---------------------------------------------------------------------------------------------------

_QUOTE = '["“”「」『』]'
_PLAN_WORD = r"(?:规划|计划|时期|期间|期)"
_PLAN = re.compile(
    rf"(?P<open>{_QUOTE})?(?P<name>{_any(_PLANS)})(?P<close>{_QUOTE})?(?P<word>{_PLAN_WORD})?(?P<edge>末|初(?![步期])|期末|期初)?"
)
_LONG_PLAN = re.compile(rf"第(?P<number>{_NUMBER})个五年(?:规划|计划)(?:时期|期间)?(?P<edge>末)?")


def _read_plan(page: Page, at: int) -> Found | None:
    """“十四五”时期, 十三五末, 第十四个五年规划."""
    lower = page.lower
    match = _LONG_PLAN.match(lower, at)
    if match:
        return _plan(at, match.end(), _number(match["number"]), match["edge"])
    match = _PLAN.match(lower, at)
    if match is None or (at and lower[at - 1] in "0123456789.第十二三四五六七八九"):
        return None
    quoted = bool(match["open"] and match["close"])
    if not (
        quoted or match["word"] or (len(match["name"]) == 3 and lower[match.end("name")] not in "万亿千百个年月日成倍")
    ):
        return None
    start, end = at, match.end()
    if match["open"] and not (match["close"] and (match["word"] or match["edge"])):
        start += 1
    if match["close"] and not (match["word"] or match["edge"]):
        end = match.start("close")
    return _plan(start, end, _PLANS[match["name"]], match["edge"])


def _plan(start: int, end: int, number: int, edge: str | None) -> Found | None:
    known = _PLAN_YEARS.get(str(number))
    if known is None:
        return None
    modifier = _EDGES[edge[-1]] if edge else None
    return Found(start, end, Range(Point("year", year=known[0]), Point("year", year=known[1]), modifier), "plan")


# -- the scan ----------------------------------------------------------------------------------------------------------


def _readers() -> dict[str, tuple[Reader, ...]]:
    """The readers to try at each character that can begin an expression, the most special first."""
    out: dict[str, tuple[Reader, ...]] = {}

    def add(characters: Iterable[str], *readers: Reader) -> None:
        for char in characters:
            out[char] = out.get(char, ()) + tuple(r for r in readers if r not in out.get(char, ()))

    add('"“「『', _read_plan)
    add((word[0] for word in _PLANS), _read_plan)
    add("第", _read_plan, _read_point)
    add("0123456789", _read_iso)
    add(_NUMERALS, _read_year_run, _read_decade, _read_point, _read_length)
    add("去上同", _read_same_period)
    add("去今明", _read_two_years)
    add((word[0] for word in _RELATIVE_YEARS | _RELATIVE_MONTHS), _read_week, _read_decade, _read_point)
    add("前上下首头民", _read_point)
    add((word[0] for word in _WEEK_WORDS), _read_week)
    add("周星礼", _read_week)
    add((word[0] for word in _RELATIVE_OTHERS), _read_other)
    add("年月岁昨", _read_other)
    add("本上", _read_decade)
    add((word[0] for word in _DIRECTIONS), _read_length)
    add("每", _read_every)
    return out


_NUMERALS = "0123456789〇零一二三四五六七八九十两半元"
_READERS = _readers()
_ANCHOR = re.compile("[" + re.escape("".join(_READERS)) + "]")
# A numeral can only begin a date if it, or a range that it begins, stands before one of these.
_DATED_NUMERAL = re.compile(
    rf"(?:\d{{1,8}}|[〇零一二三四五六七八九十百两半元]{{1,8}}) ?(?:[年月日号天周星季世余多几半旬五]|个[月半季星礼工交世]|{_TO}[\d一二三四五六七八九十]|财年)"
    r"|(?:19|20)\d\d[-/.\d]"
)


def find(article: Article) -> Iterator[Found]:
    """The date expressions of a Chinese article, in text order, without overlap."""
    lower = article.lower
    page = Page(lower, "民国" in lower)
    floor = 0
    for match in _ANCHOR.finditer(lower):
        at = match.start()
        if at < floor or (lower[at] in _NUMERALS and _DATED_NUMERAL.match(lower, at) is None):
            continue
        for read in _READERS[lower[at]]:
            found = read(page, at)
            if found:
                floor = found.end
                if found.expression is not _NOTHING:
                    yield found
                break


COMPARED = frozenset("比较与")  # what stands behind one of these is no topic for what follows
JOINED = 60  # so many code points apart at most, two expressions of a sentence can share a year
_CLAUSE_END = re.compile("[,。;!?\n]")
_AHEAD = re.compile(_any(_WORDS["tense"]["future"]))
_BEHIND = re.compile(_any(_WORDS["tense"]["past"]))
_TOLD = re.compile(_any(_WORDS["tense"]["told"]))


def tense(article: Article, start: int, end: int, sentence: tuple[int, int]) -> int:
    """-1 where the clause around an expression speaks of the past (-2: surely), +1 of the future, 0 where neither."""
    lower = article.lower
    if lower.startswith("以来", end):
        return -2
    begin = max(sentence[0], start - 16)
    for match in _CLAUSE_END.finditer(lower, begin, start):
        begin = match.end()
    after = end + (lower[end : end + 1] == ",")
    stop = min(sentence[1], end + 30)
    close = _CLAUSE_END.search(lower, after, stop)
    stop = close.start() if close else stop
    if _BEHIND.search(lower, begin, stop):
        return -1
    if _AHEAD.search(lower, begin, stop):
        return 1
    return -1 if _TOLD.search(lower, begin, stop) else 0
