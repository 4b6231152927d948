"""From what an expression says to the days that it means. Knows no language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from zjextract.mentions.dates import calendar
from zjextract.mentions.dates.calendar import Interval
from zjextract.mentions.dates.expression import FINE, Expression, Length, Point, Range, Recurrence, Resolved, Run
from zjextract.mentions.dates.setting import Setting
from zjextract.mentions.dates.timex import value_of
from zjextract.record import Anchor, DateKind


def resolve(expression: Expression, setting: Setting) -> Resolved | None:
    """The value and days of an expression; ``None`` where the calendar has no such day (February 30)."""
    if isinstance(expression, Point):
        return _point(expression, setting)
    if isinstance(expression, Range):
        return _range(expression, setting)
    if isinstance(expression, Length):
        return _length(expression, setting)
    if isinstance(expression, Run):
        return _run(expression, setting)
    return _recurrence(expression)


# -- points ------------------------------------------------------------------------------------------------------------


def _point(point: Point, setting: Setting) -> Resolved | None:
    """A point, by the year, month and day that it means, where they can be known."""
    if point.year is not None:
        return _filled(point, "explicit")
    if point.shift is not None:
        return _shifted(point, *_base(point, setting))
    if point.unit == "period":
        return _period(point, setting.period)
    if point.weekday is not None and point.day is None:
        return _weekday(point, setting)
    if point.unit == "day" and point.month is None:
        return _lone_day(point, setting)
    return _yearless(point, setting)


@lru_cache(maxsize=4096)
def _filled(point: Point, anchor: Anchor | None) -> Resolved | None:
    """The value and days of a point whose fields are as full as they get. Texts repeat few dates often."""
    interval = None if point.year is None else _interval(point, point.year)
    if interval is None and _complete(point):
        return None
    value = value_of(point, interval)
    kind: DateKind = "range" if "/" in value else "date"
    modifier = point.modifier
    if interval and modifier in ("start", "end"):
        edge = interval[0 if modifier == "start" else 1]
        interval = edge, edge
    return Resolved(kind, value, interval, modifier, anchor if interval or point.year else None, point.unit)


def _period(point: Point, known: Resolved | None) -> Resolved | None:
    """The end or start of the last period that the text told of."""
    if known is None or known.interval is None:
        return None
    edge = known.interval[0 if point.modifier == "start" else 1]
    return Resolved("date", edge.isoformat(), (edge, edge), point.modifier, "context", "day")


def _complete(point: Point) -> bool:
    return point.year is not None and point.unit != "season" and (point.unit != "day" or point.month is not None)


def _on(point: Point, when: date, anchor: Anchor) -> Resolved | None:
    """The day itself, or the week or weekend that holds it."""
    if point.unit != "day":
        return _filled(point.on(when), anchor)
    return Resolved("date", when.isoformat(), (when, when), point.modifier, anchor, "day")


def _base(point: Point, setting: Setting) -> tuple[date | None, Anchor | None]:
    """The day that a shift counts from: the publication date, or the date that the context speaks of."""
    if point.base == "published":
        return setting.reference, "published"
    for known in _known(point, setting):
        if known and known.interval and _fits_base(point, known):
            run = point.shift_unit in ("month", "quarter")  # after January to August, the next month is September
            return known.interval[run], "context"
    return setting.reference, "published"


def _known(point: Point, setting: Setting) -> Iterator[Resolved | None]:
    """The earlier dates that a shift may count from, the likeliest first."""
    lone_edge = point.modifier in ("start", "end")  # 年底 leans on its own sentence alone
    if point.shift_unit not in ("month", "quarter") or not _is_of_report(setting):
        yield setting.near
    yield None if lone_edge else setting.recent.get(point.shift_unit)
    yield setting.near
    yield None if lone_edge else _fitting(point, setting)


_REPORTED_WITHIN: Final = 7


def _is_of_report(setting: Setting) -> bool:
    """Whether the sentence's last date is the day of the report itself: no month or quarter is told of by it."""
    near, reference = setting.near, setting.reference
    if near is None or near.unit != "day" or near.interval is None or reference is None:
        return False
    return 0 <= (reference - near.interval[0]).days <= _REPORTED_WITHIN


def _fitting(point: Point, setting: Setting) -> Resolved | None:
    if point.shift_unit == "year":
        return setting.any
    return setting.day if point.shift_unit == "day" else setting.month


def _fits_base(point: Point, known: Resolved) -> bool:
    if point.shift_unit == "year":
        return True
    if point.shift_unit == "day":
        return known.unit == "day"
    return known.unit in FINE or known.unit == point.shift_unit


@lru_cache(maxsize=4096)
def _shifted(point: Point, base: date | None, anchor: Anchor) -> Resolved | None:
    """A point so many units away from a day: what the text itself says of it stays."""
    moved = None if base is None else _moved(point, base)
    if moved is None:
        return _filled(point, None)
    unit = point.shift_unit
    if unit in ("day", "week", "weekend"):
        return _on(point, moved, anchor)
    if unit == "month":
        return _filled(point._replace(year=moved.year, month=moved.month), anchor)
    if unit in ("quarter", "half") and point.nth is None:
        nth = (moved.month - 1) // calendar.MONTHS_IN[unit] + 1
        return _filled(point._replace(year=moved.year, nth=nth), anchor)
    return _filled(point.in_year(moved.year), anchor)


def _moved(point: Point, base: date) -> date | None:
    """A day in the unit that a point's shift from a day leads to."""
    unit, shift = point.shift_unit, point.shift
    if unit is None or shift is None:
        return None
    if unit == "year":
        return calendar.day(base.year + shift, 1, 1)
    if unit in ("week", "weekend"):
        week = calendar.week_of(base, shift)
        return week and calendar.add(week[0], "day", point.weekday or 0)
    return calendar.add(base if unit == "day" else base.replace(day=1), unit, shift)


def _weekday(point: Point, setting: Setting) -> Resolved | None:
    base = setting.reference
    if base is None or point.weekday is None:
        return _filled(point, None)
    back = (base.weekday() - point.weekday) % 7
    if point.nearest < 0:
        days = -(back or 7)
    elif point.nearest > 0:
        days = 7 - back
    else:
        days = 7 - back if back and setting.tense > 0 else -back
    when = calendar.add(base, "day", days)
    return _on(point, when, "published") if when else _filled(point, None)


def _lone_day(point: Point, setting: Setting) -> Resolved | None:
    """A day of the month alone: in the month of its sentence, else the nearest to the publication date."""
    near, base = setting.near, setting.reference
    known = near if near and near.unit in ("day", "month", "ten_days") else None
    if known is None and base is None:
        known = setting.month
    if known and known.interval:
        return _filled(_in_month_of(point, known.interval[0], setting), "context")
    when = base and _monthly(base, point.day or 0, 1 if setting.tense > 0 else -1)
    return _on(point, when, "published") if when else _filled(point, None)


def _in_month_of(point: Point, known: date, setting: Setting) -> Point:
    """The day in a known month; the month before where it would lie ahead of a report of the past."""
    filled = point._replace(year=known.year, month=known.month)
    base = setting.reference
    if base is None or known > base:
        return filled
    here = _interval(filled, known.year)
    if (here is None or here[0] > base) and setting.tense <= 0:
        last = known.replace(day=1) - timedelta(days=1) if known > date.min.replace(day=28) else known
        return filled._replace(year=last.year, month=last.month)
    return filled


def _monthly(base: date, number: int, step: int) -> date | None:
    """The nearest day of that number on or before a day (``step`` -1), or on or after it (+1)."""
    for distance in range(4):
        moved = calendar.add(base.replace(day=1), "month", step * distance)
        when = moved and calendar.day(moved.year, moved.month, number)
        if when and step * (when - base).days >= 0:
            return when
    return None


def _yearless(point: Point, setting: Setting) -> Resolved | None:
    """A month, quarter, half or run without its year."""
    known, base = _sharing(point, setting), setting.reference
    if known is not None:
        return _filled(point.in_year(known.year), "context")
    if base is None:
        return _filled(point, None)
    return _filled(point.in_year(_nearest_year(point, base, setting)), "published")


def _sharing(point: Point, setting: Setting) -> date | None:
    """The first day of the earlier date whose year holds: where the text said it, or in a list of quarters."""
    known = setting.near if setting.joined else None
    if known is None or known.unit == "decade":
        known = setting.any if setting.reference is None else None
    if known is None or known.interval is None or point.nearest:
        return None
    listed = point.unit == known.unit and point.unit in ("quarter", "half")
    return known.interval[0] if listed or known.anchor != "published" else None


# How near ahead (in days) a future interval must begin to be meant, by the tense of the clause, and how much longer ago
# the past one must be: a month that has just ended is meant rather than the next year's, and next month rather than
# last year's, whatever a verb nearby says.
_SOON: Final = {1: 250, 0: 92, -1: -1, -2: -1}
_SOON_MONTH: Final = {1: 250, 0: 92, -1: 31, -2: -1}
_SOON_DAY: Final = {1: 250, 0: 60, -1: 45, -2: -1}
_NEVER_SOON: Final = 250
_LONG_PAST: Final = 180


def _nearest_year(point: Point, base: date, setting: Setting) -> int:
    """The year of the nearest interval that fits the tense; the past by default."""
    here = _interval(point, base.year)
    if here is None:
        return _leap_year(point, base, 1 if setting.tense > 0 else -1)
    first, last = here
    if point.nearest:
        return base.year - (last >= base) if point.nearest < 0 else base.year + (first <= base)
    if first <= base <= last:
        return base.year - _is_last_years(point, here, base, setting)
    past = base.year - (last > base)
    after = here if last > base else _interval(point, past + 1)
    if after is None or (after[0] - base).days > _NEVER_SOON:
        return past
    before = here if last < base else _interval(point, past)
    return past if before is None else past + _is_ahead(point, (base - before[1]).days, (after[0] - base).days, setting)


def _leap_year(point: Point, base: date, step: int) -> int:
    """The last leap year, or the next one, that has a February 29."""
    years = range(base.year, base.year + 9 * step, step)
    return next((year for year in years if _interval(point, year)), base.year)


def _is_ahead(point: Point, back: int, ahead: int, setting: Setting) -> bool:
    """Whether the interval ``ahead`` days away is meant, not the one that ended ``back`` days ago."""
    tense = setting.tense
    if ahead > {"day": _SOON_DAY, "month": _SOON_MONTH}.get(point.unit, _SOON)[tense]:
        return False
    return ahead < 2 * back if tense > 0 else back > _LONG_PAST


def _is_last_years(point: Point, here: Interval, base: date, setting: Setting) -> bool:
    """Whether an interval of the day's own year is too young to be told of, so that the last year's is meant."""
    if _is_unfinished_run(point, base):
        return setting.tense <= 0
    return _is_just_begun(point, here, base) and setting.tense == -1


def _is_unfinished_run(point: Point, base: date) -> bool:
    """The first eight months, told of in March, are last year's."""
    size = calendar.MONTHS_IN.get(point.unit)  # a third of a month has none
    return size is not None and point.nth == 1 and point.last_nth is not None and base.month < size * point.last_nth


def _is_just_begun(point: Point, here: Interval, base: date) -> bool:
    """What the first quarter has brought, told in January, is last year's."""
    share = {"quarter": 3, "half": 6}.get(point.unit)
    return share is not None and (base - here[0]) * share < here[1] - here[0]


def _interval(point: Point, year: int) -> Interval | None:
    """The whole interval of a point whose other fields are known, in a year."""
    unit, month = point.unit, point.month
    index = point.nth or 0
    if unit in ("day", "week", "weekend"):
        return _days(point, year)
    if unit == "ten_days":
        begins, ends = (calendar.ten_days(year, month or 0, nth) for nth in (index, point.last_nth or index))
        return (begins[0], ends[1]) if begins and ends else None
    if unit == "month":
        return calendar.months(year, month or index, month or point.last_nth or index)
    if unit in ("quarter", "half"):
        size = calendar.MONTHS_IN[unit]
        return calendar.months(year, size * (index - 1) + 1, size * (point.last_nth or index))
    if unit == "season":
        return None
    if unit == "year":
        return calendar.years(year, year)
    size = 10 if unit == "decade" else 100
    first = year - year % size if unit == "decade" else year - (year - 1) % size
    return calendar.years(first, first + size - 1)


def _days(point: Point, year: int) -> Interval | None:
    unit, month = point.unit, point.month
    if point.nth is not None:
        return calendar.week_number(year, month or 1, point.nth)
    if month is None or point.day is None:
        return None
    when = calendar.day(year, month, point.day)
    if when is None:
        return None
    if unit == "day" and point.last_nth:
        whole = calendar.months(year, month, month)
        return (when, min(whole[1], calendar.add(when, "day", point.last_nth - point.day) or when)) if whole else None
    if unit == "day":
        return when, when
    week = calendar.week_of(when)
    if week and unit == "weekend":
        saturday = calendar.add(week[0], "day", 5)
        return (saturday, week[1]) if saturday else None
    return week


# -- ranges, lengths, recurrences --------------------------------------------------------------------------------------


def _range(span: Range, setting: Setting) -> Resolved | None:
    """Both ends; the last day, where it lacks a year, falls on or after the first."""
    first = _point(span.first, setting)
    if first is None:
        return None
    last_point = span.last
    if first.interval and last_point.year is None and last_point.shift is None:
        last_point = _after(last_point, first.interval[0])
    last = _point(last_point, setting)
    if last is None:
        return None
    value = f"{first.value.split('/')[0]}/{last.value.split('/')[-1]}"
    if not (first.interval and last.interval):
        return Resolved("range", value, None, span.modifier, None, "range")
    if first.interval[0] > last.interval[1]:
        return None
    interval = first.interval[0], last.interval[1]
    if span.modifier in ("start", "end"):
        edge = interval[0 if span.modifier == "start" else 1]
        interval = edge, edge
    anchor = first.anchor if span.last.shift is None else last.anchor or first.anchor  # 2022年到今年10月底
    return Resolved("range", value, interval, span.modifier, anchor, "range")


def _after(point: Point, first: date) -> Point:
    """The point with the year (and month) that puts it on or after a day."""
    if point.weekday is not None and point.day is None:
        when = calendar.add(first, "day", (point.weekday - first.weekday()) % 7)
        return point.on(when) if when else point
    if point.unit == "day" and point.month is None:
        return point._replace(year=first.year, month=first.month)
    here = _interval(point, first.year)
    return point.in_year(first.year if here is None or here[1] >= first else first.year + 1)


def _run(run: Run, setting: Setting) -> Resolved | None:
    """The months back from the last one."""
    last = _point(run.last, setting)
    if last is None or last.interval is None:
        first = ((run.last.month or 0) - run.months) % 12 + 1
        return Resolved("range", f"XXXX-{first:02d}/{last.value}", unit="range") if last else None
    begin = calendar.add(last.interval[0], "month", 1 - run.months)
    if begin is None:
        return None
    return Resolved(
        "range", f"{begin.isoformat()[:7]}/{last.value}", (begin, last.interval[1]), None, last.anchor, "range"
    )


def _length(length: Length, setting: Setting) -> Resolved:
    value = calendar.length_value(length.unit, length.low)
    if length.high != length.low:
        value = f"{value}/{calendar.length_value(length.unit, length.high)}"
    base = setting.reference
    other = calendar.add(base, length.unit, length.direction * length.high) if base and length.direction else None
    if base is None or other is None:
        return Resolved("duration", value)
    return Resolved("duration", value, (min(base, other), max(base, other)), None, "published")


def _recurrence(recurrence: Recurrence) -> Resolved:
    if recurrence.weekday is not None:
        return Resolved("set", f"XXXX-WXX-{recurrence.weekday + 1}")
    if recurrence.month is not None:
        return Resolved("set", f"XXXX-{recurrence.month:02d}")
    return Resolved("set", calendar.length_value(recurrence.unit, recurrence.every))
