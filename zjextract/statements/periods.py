"""The date that a value holds for, and the day by which it is to be reached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Final

from zjextract.languages import words
from zjextract.record import DateMention
from zjextract.statements.bases import begins_pair, has_own_date, is_base
from zjextract.statements.date_runs import whole_run
from zjextract.statements.model import Clause, Reading, Unit
from zjextract.statements.subjects import RELATIVES, is_fronted


@cache
def _comparing() -> frozenset[str]:
    """The prepositions before a date that something is compared with, or began at."""
    return frozenset([*words("en", "statements")["comparing"], *words("zh", "statements")["comparing"]])


def period_of(reading: Reading, clause: Clause, unit: Unit, reference: date | None) -> DateMention | None:
    """The date that an observed value holds for: the nearest in its clause, else the last one of the clauses before.
    What is still to come is none."""
    for candidate in _candidates(reading, clause, unit, leading=False):
        start = candidate.start_date
        if not candidate.id and candidate.text != "全年":
            continue  # 年内, 全年目标: only a plan leans on them
        if reference is None or start is None or start < reference or (start == reference and candidate.kind == "date"):
            return candidate
    return None


def told_year(whole: DateMention, topic: DateMention | None, reference: date | None) -> DateMention:
    """全年 of what was observed: the year spoken of, or the last one that is over."""
    if reference is None or whole.start_date is None:
        return whole
    year = reference.year if reference.month == 12 else reference.year - 1
    if topic is not None and topic.start_date is not None:
        year = min(year, topic.start_date.year)
    return replace(whole, start_date=date(year, 1, 1), end_date=date(year, 12, 31))


def told_late(whole: DateMention, topic: DateMention | None, reference: date | None) -> DateMention:
    """全年预计 in the first weeks of a year, where the last one is spoken of, is that one."""
    last = topic.end_date if topic is not None else None
    if whole.id or whole.text != "全年" or reference is None or last is None or last.year != reference.year - 1:
        return whole
    return told_year(whole, topic, reference) if reference.month <= _LATE else whole


def says_this_year(reading: Reading, reference: date | None) -> bool:
    """A date of the sentence is of the year in which it was written."""
    days = (unit.date.end_date for unit in reading.units if unit.date is not None and unit.date.id)
    return reference is not None and any(day is not None and day.year == reference.year for day in days)


_LATE: Final = 2  # months in which what a year has brought is still estimated


def deadline_of(reading: Reading, clause: Clause, unit: Unit, reference: date | None) -> DateMention | None:
    """The date by which a value is to be reached. A single day that is past is none, nor is another subject's date."""
    for candidate in _candidates(reading, clause, unit, leading=True):
        if not _past_day(candidate, reference) or (reading.lang == "zh" and candidate.end_date == reference):
            return candidate
    return None


def opening(reading: Reading, reference: date | None) -> DateMention | None:
    """The past period that a sentence begins with."""
    for unit in reading.units:
        mention = unit.date
        if unit.kind in ("value", "verb"):
            return None
        if mention is not None and mention.id and mention.end_date is not None and mention.start_date is not None:
            return mention if reference is None or mention.start_date < reference else None
    return None


def says_now(folded: str, reading: Reading, unit: Unit) -> bool:
    """一季度增长V，目前为V: since the last date before it the Chinese sentence has come to the present."""
    if reading.lang != "zh":
        return False
    first = max(0, unit.index - _SINCE)
    dates = (before.end for before in reversed(reading.units[first : unit.index]) if before.kind == "date")
    last = next(dates, reading.units[first].start if first else reading.start)
    return _NOW.search(folded, last, unit.start) is not None


_NOW: Final = re.compile("目前|如今|现在|眼下|当前|现有")
_SINCE: Final = 64  # units back to the last date

_AHEAD: Final = 5  # clauses


def later_deadline(reading: Reading, clause: Clause, reference: date | None) -> DateMention | None:
    """``to train V, attract V and build V by 2025``: the date that a later verb of the same subject has."""
    later = clause
    if not reading.dates:
        return None
    for _ in range(_AHEAD):
        if later.last >= len(reading.units):
            break
        later = reading.home[later.last]
        if later.own_subject or later.parent is None or reading.units[later.verb].tense == "past":
            break
        for mention in _usable(reading, later, reading.dates_among(*later.around(later.verb))):
            if reference is None or (mention.end_date is not None and mention.end_date > reference):
                return mention
    return _closing(reading)


def _closing(reading: Reading) -> DateMention | None:
    """``, by 2027.`` at the end of a sentence is of all that it plans."""
    units = reading.units
    if len(units) < 4 or units[-2].word != "by" or units[-3].kind != "comma":
        return None
    return units[-1].date


def recurrence_of(reading: Reading, clause: Clause, unit: Unit) -> DateMention | None:
    """The set mention of the value's clause."""
    for i in reading.dates_among(*clause.around(unit.index)):
        mention = reading.units[i].date
        if mention is not None and mention.kind == "set":
            return mention
    return None


def _past_day(mention: DateMention, reference: date | None) -> bool:
    if reference is None or mention.end_date is None or mention.start_date is None:
        return False
    return mention.end_date <= reference and mention.end_date - mention.start_date < timedelta(days=25)


def _candidates(reading: Reading, clause: Clause, unit: Unit, *, leading: bool) -> Iterator[DateMention]:
    """The dates a value may belong to, the likeliest first."""
    if not reading.dates:
        return
    units = reading.units
    first, last = clause.around(unit.index)
    if has_own_date(units, unit):
        yield from _own(units[unit.index - 1])  # slowing from May's V
    yield from _usable(reading, clause, reading.dates_among(unit.index + 1, _piece_end(units, clause, unit)))
    if reading.lang == "en" and is_base(units, unit):
        return
    yield from _usable(reading, clause, _before(reading, unit.index, first))
    if reading.lang == "en" or leading:
        yield from _usable(reading, clause, _beyond_base(reading, unit, last))
    if clause.verb >= 0 and units[clause.verb].now:
        return
    child = clause
    for parent in islice(clause.lineage(), 1, None):
        if reading.lang == "en" and (_elsewhen(units, parent) or (child.own_subject and is_fronted(reading, parent))):
            continue
        # another subject's clause gives only the date that leads the sentence
        apart = leading and child.own_subject and not _absolute(units, child)
        last = parent.verb if parent.verb >= 0 and (apart or _inserted(units, parent, child)) else parent.last
        yield from _usable(reading, parent, _before(reading, last, parent.around(last)[0]))
        child = parent


def _own(date: Unit) -> Iterator[DateMention]:
    if date.date is not None and date.date.end_date is not None:
        yield date.date


def _inserted(units: list[Unit], clause: Clause, child: Clause) -> bool:
    """``the zone, approved in January, had handled V``, ``which was approved``: what stands between commas has its own
    date."""
    verb = clause.verb
    if not units[verb].word.isascii() or units[verb].form not in ("past", "pass") or not 0 < verb < child.first:
        return False
    finite = child.verb >= 0 and units[child.verb].tense != "" and not child.own_subject
    before = units[verb - 2] if verb > 1 and units[verb - 1].word in RELATIVES else units[verb - 1]
    return finite and before.kind == "comma" and units[child.first - 1].kind == "comma"


def _absolute(units: list[Unit], clause: Clause) -> bool:
    """``to reach V``, ``with exports accounting for V``: what goes on with the clause before."""
    form = units[clause.verb].form if clause.verb >= 0 else ""
    if form == "ing":
        return any(u.word == "with" for u in units[max(0, clause.first - 1) : clause.verb])
    return form == "inf"


def _elsewhen(units: list[Unit], clause: Clause) -> bool:
    """``since records began in 1992``: the clause says when something else was."""
    return any(
        u.word in ("since", "after", "before")
        for u in units[max(clause.first - 1, clause.verb - 8, 0) : max(clause.verb, 0)]
    )


def _piece_end(units: list[Unit], clause: Clause, unit: Unit) -> int:
    """Where the next value, comma or stop behind the value is."""
    last = unit.index + 1
    while last < clause.last and units[last].kind not in ("value", "comma", "stop"):
        last += 1
    return last


def _beyond_base(reading: Reading, unit: Unit, last: int) -> Iterator[int]:
    """The dates after the value but for those beside a base: ``to V from V in October``."""
    units, i, beside = reading.units, unit.index + 1, False
    for at in reading.dates_among(i, last):
        while i < at:
            kind = units[i].kind
            if kind == "value":
                beside = reading.lang == "en" and is_base(units, units[i])
            elif kind not in ("prep", "np", "date"):
                beside = False
            i += 1
        if not beside:
            yield at


def _usable(reading: Reading, clause: Clause, indexes: Iterable[int]) -> Iterator[DateMention]:
    """The dates among units that name days, and neither what is compared with nor when it was said."""
    units = reading.units
    verb = units[clause.verb] if clause.verb >= 0 else None
    for i in indexes:
        mention = units[i].date
        if mention is None or mention.end_date is None or mention.kind == "set" or _compared(units, i):
            continue
        if i + 1 < len(units) and units[i + 1].kind == "value" and has_own_date(units, units[i + 1]):
            continue  # April's V
        if (
            reading.lang == "en"
            and verb is not None
            and verb.verb_class == "say"
            and verb.form != "inf"  # will have to find jobs by 2026
            and i > clause.verb
            and _at_once(units, clause.verb, i)
        ):
            continue
        if reading.lang == "en" and (_released(units, i, mention) or _names_something(units, i)):
            continue
        yield whole_run(units, i, mention) if reading.lang == "en" else mention


def _before(reading: Reading, last: int, first: int) -> Iterable[int]:
    """The dates from ``last`` back to ``first``, but for those of what is compared."""
    indexes = reversed(reading.dates_among(first, last))
    return indexes if reading.lang == "zh" else (i for i in indexes if not _of_base(reading.units, i))


def _of_base(units: list[Unit], i: int) -> bool:
    """``from V in 2007``: the date of what is compared is of nothing else."""
    if units[i].kind != "date":
        return False
    j = i - 2 if i and units[i - 1].kind == "prep" else i - 1
    return j >= 0 and units[j].kind == "value" and is_base(units, units[j]) and not begins_pair(units, units[j])


def _names_something(units: list[Unit], i: int) -> bool:
    """``of the 2008-09 crisis``, ``at the 2019 edition``: the date belongs to a noun that is no measure."""
    after = units[i + 1] if i + 1 < len(units) else None
    if after is not None and after.kind == "prep" and i + 2 < len(units) and units[i + 2].start < units[i].start:
        return units[i + 2].word in _MARKS  # below its 2008 peak
    if i > 2 and units[i - 1].kind == "prep" and units[i - 2].word in _MARKS and units[i - 3].word == "of":
        return True  # 60 percent of the level in 2018
    if after is None or after.kind != "np" or after.noun_class or after.start - units[i].end != 1:
        return False
    if after.word in _MARKS:
        return True
    return i > 0 and units[i - 1].kind == "prep" and units[i - 1].word in ("of", "to", "for", "ahead")


_MARKS: Final = frozenset(("peak", "high", "low", "level", "levels", "record", "trough", "average"))


def _released(units: list[Unit], i: int, mention: DateMention) -> bool:
    """A day beside a verb of speech or release: ``published on Sunday``, ``customs on Friday reported``."""
    if mention.start_date != mention.end_date or mention.modifier is not None:
        return False
    before = i - 2 if i > 1 and units[i - 1].kind == "prep" else i - 1
    return any(0 <= j < len(units) and units[j].kind == "verb" and _tells(units[j]) for j in (before, i + 1))


def _tells(verb: Unit) -> bool:
    return verb.verb_class == "say" or verb.word in _RELEASES


_RELEASES: Final = frozenset(("publish", "release", "report", "post", "issue", "unveil", "record"))


def _at_once(units: list[Unit], verb: int, i: int) -> bool:
    """The date follows the verb of speech without a comma, a ``that`` or a value: it is when that was said."""
    return not any(u.kind in ("comma", "mark", "stop", "value") for u in units[verb:i])


def _follows_value(units: list[Unit], i: int) -> bool:
    return i > 0 and units[i - 1].kind == "value"


def _is_year(mention: DateMention | None) -> bool:
    return mention is not None and len(mention.value or "") == len("2009")


_TIMES: Final = frozenset(("period", "month", "quarter", "year", "day", "time", "half", "that", "those", "level"))


def _compared(units: list[Unit], i: int) -> bool:
    """``than in 2019``, ``from the initial stage of the plan``, 比上月; a range after ``from`` is none."""
    mention, j = units[i].date, i - 1
    if any(u.form == "same" for u in units[max(0, i - 2) : i]):
        return True  # the same period last year
    while j >= 0 and j > i - 5 and units[j].kind in ("prep", "np", "mark"):
        word = units[j].word
        if word == "than" and units[j + 1].kind == "np" and units[j + 1].word not in _TIMES:
            return False  # by more than a fifth last month
        if (
            word == "over"
            and j == i - 1
            and mention is not None
            and mention.kind == "date"
            and _follows_value(units, j)
        ):
            return True  # up 5 percent over the previous year
        if word == "on" and j == i - 1 and _is_year(mention):
            return True  # 27 percent up on 2009
        if units[j].kind == "prep" and word in _comparing():
            if units[j + 1].word == "earlier" or units[j + 1].noun_class == "actor":
                return False  # from a year earlier in March, imports from China in March
            if word == "before" and j == i - 1 and mention is not None and mention.kind != "duration":
                return False  # before 2030
            ranged = j == i - 1 and mention is not None and mention.kind == "range"
            return not (word in ("from", "从") and ranged)
        j -= 1
    return False
