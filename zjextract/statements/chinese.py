"""A Chinese sentence read as units and clauses.

No word segmentation: the words of the lists are found in one scan, longest first, and what lies between them is noun
phrases.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple, cast

from ahocorasick_rs import AhoCorasick, MatchKind

from zjextract.languages import words
from zjextract.record import DateMention, MoneyMention
from zjextract.statements.chinese_phrases import is_name, place_end, place_surfaces
from zjextract.statements.chinese_roles import settle
from zjextract.statements.clauses import build_clauses
from zjextract.statements.model import Aside, Interval, Item, Mood, NounClass, Reading, Unit, UnitKind, Value, VerbClass


class Word(NamedTuple):
    tag: str  # V verb, R adverb, P preposition, C conjunction, W mood, = whole word of a noun phrase
    verb_class: VerbClass = ""
    mood: Mood | None = None
    realised: bool = False


_NONE = Word("")


@dataclass(slots=True)
class State:
    """What a sentence leaves to the piece that continues it after a semicolon."""

    mood: Mood | None = None


@cache
def _lexicon() -> tuple[Any, list[str], list[Word]]:
    """The automaton over all words, and what each is; a later group wins over an earlier one."""
    verbs, small, metrics = words("zh", "verbs"), words("zh", "statements"), words("zh", "metrics")
    actors, noun_too = words("zh", "actors"), frozenset(verbs["forms"]["noun_too"])
    entries: dict[str, Word] = {}
    for group in (
        *(metrics[name] for name in ("heads", "change", "targets", "shares")),
        actors["generic"],
        actors["places"],
    ):
        entries.update((w, Word("=")) for w in group if len(w) > 1)
    entries.update((w, Word("C")) for w in small["conjunctions"])
    entries.update((w, Word("P")) for w in small["prepositions"])
    for name, group in verbs["classes"].items():
        for word in group:
            if entries.get(word, _NONE).tag != "V":
                entries[word] = Word("N" if word in noun_too else "V", cast(VerbClass, name))
    entries.update((w, Word("R")) for w in (*small["adverbs"], *small["trailing"]))
    for name, group in verbs["moods"].items():
        if name == "realised":
            entries.update((w, entries.get(w, Word("R"))._replace(realised=True)) for w in group)
        else:
            entries.update(
                (w, Word("W", "say" if w in verbs["forms"]["said"] else "", mood=cast(Mood, name))) for w in group
            )
    for word in (*small["whole"], *place_surfaces()):
        entries.setdefault(word, Word("="))
    entries["目标"] = Word("W", mood="target")
    entries["的"] = Word("的")
    surfaces = list(entries)
    return AhoCorasick(surfaces, matchkind=MatchKind.LeftmostLongest), surfaces, list(entries.values())


@cache
def _trailing() -> frozenset[str]:
    return frozenset(words("zh", "statements")["trailing"])


@cache
def _measured() -> frozenset[str]:
    """Nouns that a verb before them modifies: 销售|目标."""
    return frozenset(
        word for group in ("heads", "change", "shares", "targets") for word in words("zh", "metrics")[group]
    )


@cache
def _forecasting() -> frozenset[str]:
    """The words of forecast whose subject is who makes it."""
    return frozenset(words("zh", "verbs")["forms"]["forecasting"])


@cache
def _plans() -> tuple[str, ...]:
    """How the names of plans and of those who make them end."""
    return tuple(words("zh", "actors")["planners"])


@cache
def _endings() -> dict[str, list[tuple[str, NounClass]]]:
    """How noun phrases of a class end, by their last character; a class that comes first wins."""
    metrics = words("zh", "metrics")
    classes: tuple[tuple[str, NounClass], ...] = (
        ("targets", "target"), ("forecasts", "forecast"), ("change", "change"), ("heads", "metric"),
        ("shares", "metric"),
    )  # fmt: skip
    out: dict[str, list[tuple[str, NounClass]]] = {}
    for name, noun in classes:
        for ending in metrics[name]:
            out.setdefault(ending[-1], []).append((ending, noun))
    return out


@cache
def _bare_shares() -> frozenset[str]:
    return frozenset(words("zh", "metrics")["shares"])


def noun_class(text: str) -> NounClass:
    """What a noun phrase is for a statement, from how it ends."""
    if text.startswith("目标") and not text.startswith("目标任务"):
        return "target"
    if text in _bare_shares():
        return "change"
    for ending, noun in _endings().get(text[-1:], ()):
        if text.endswith(ending):
            return noun
    return "actor" if is_name(text) else ""


_COMPARING = frozenset(("比", "较", "同", "与", "自", "从", "相较于", "相较"))
_DATELINES = ("本报", "新华社", "本报讯", "中新社", "人民网", "央视", "记者")
_UNIT_KINDS: dict[str, UnitKind] = {"V": "verb", "N": "verb", "P": "prep", "C": "conj"}
_MODAL_NOUNS = frozenset(("预期", "预测", "估计", "估算", "测算", "规划", "计划", "展望"))
_CHANGES = frozenset(("up", "down", "level", "share"))
_WEAK = frozenset(("将", "要", "将要", "将会", "会", "届时", "到时", "望", "希望"))
_ORIGINS = frozenset(("由", "从", "自", "比", "较"))
_BRACKET = re.compile(r"[（(][^（()）]{0,60}+[)）]|《[^《》\n]{1,40}+》")
_ACHIEVED = ("完成率", "达成率", "兑现率", "实现率")
_AIMED = ("目标是", "目标为", "目标任务是", "目标任务为", "任务是")
_PLAN = timedelta(days=1000)  # a plan's years
_FACTS = re.compile(
    r"[\s“\"]*(?:该|这|此|目前|据|记者|公司|[^。]*(?:已|了|现有|位于|成立于|总面积|占地|截至|去年|上年|前三季度|同期|同比))"
)
_REPORTERS = ("记者", "通讯员", "实习生", "电)", "电）")
_PUNCTUATION = re.compile(r"[，,。；;：:！!？?…—\n·|]|[*#_\s“”‘’\"'「」『』《》〈〉【】\[\]（）()]+")
_ANYWHERE = frozenset("把会料已也还均都仅约且并其则了再又但在从对由比较到与和及将拟要、的或据经占被正因")
_BEFORE_VERBS = frozenset("共各只曾仍更就才先现即再")
_BEFORE_WILL = frozenset("年月日度半来也还都就则只才更均亦,")
_OPENING = frozenset('"“「『《【')
_EDGES = frozenset("，,。；;：:（）()、\n　 ！？")
_LEVEL_REST = re.compile(r"[\s了约近逾超至到为达的高多过共有仅出]*+")
_QUALIFYING = re.compile(r"(?:/[^，。；、,;\s]{1,4}|大关|关口|以上|以下|以内|左右|上下|的|了)*+")


class _Chunker:
    def __init__(self, folded: str, state: State, reference: date | None, names: Sequence[Interval]) -> None:
        self.folded = folded
        self.names = names  # of zones, in text order
        self.units: list[Unit] = []
        self.np: list[int] = []  # start, end of the open noun phrase
        self.mood = state.mood
        self.firm = False
        self.reference = reference
        self.adverb = -1  # where the last adverb ends

    def extend(self, start: int, end: int) -> None:
        if self.np:
            self.np[1] = end
        else:
            self.np = [start, end]

    def close(self) -> None:
        """End the open noun phrase, without a conjunction or ``的`` at its edges."""
        if not self.np:
            return
        start, end = self.np
        self.np = []
        while end > start and self.folded[end - 1] in "和与及、的或 “「《-":
            end -= 1
        while start < end and self.folded[start] in "和与及、的或 ”」》-—":
            start += 1
        quoted = self.folded[start:end]
        if quoted.count('"') % 2 and start and self.folded[start - 1] == '"':
            start -= 1
        if (end - start == 2 and self.folded[start] in "一二三两四五六七八九十") or (
            end - start <= 3 and self.folded[start] == "每"
        ):
            return  # 一口 before a measured noun, 每桶 before a price
        if end - start == 1 and self.folded[start] >= "\u3400":
            return  # what is left of a word that was cut
        if end > start and not self.folded.startswith(_DATELINES, start, end):
            text = self.folded[start:end]
            self.units.append(Unit("np", start, end, text, noun_class(text)))
            if text.endswith(_ACHIEVED):
                self.mood = None
            elif text.endswith(_AIMED) or (text.endswith("目标") and self.folded.startswith((":", "："), end)):
                self.mood, self.firm = "target", True

    def gap(self, start: int, end: int, item: Value | DateMention | None) -> None:
        """The letters between two items; ``item`` is the one after them. Brackets are read as one."""
        position = start
        for match in _BRACKET.finditer(self.folded, start, end):
            self._named(position, match.start(), None)
            self._bracket(match.start(), match.end())
            position = max(position, match.end())
        self._named(position, end, item)

    def _named(self, start: int, end: int, item: Value | DateMention | None) -> None:
        """Letters with the names in them, each of which is one word."""
        position = start
        for i in range(bisect_left(self.names, (start, start)), len(self.names)):
            begin, finish = self.names[i]
            if finish > end:
                break
            if begin >= position:
                self._letters(position, begin, None)
                self.extend(begin, finish)
                position = finish
        self._letters(position, end, item)

    def _bracket(self, start: int, end: int) -> None:
        """A reporter's name parts what is before and after; other words in brackets belong to the noun before."""
        text = self.folded[start:end]
        if text[0] == "《":
            self.extend(start, end)
        elif any(word in text for word in _REPORTERS):
            self.close()
            self.units.append(Unit("stop", start, end, text))
        elif self.np and end - start <= 26:
            self.extend(start, end)

    def _letters(self, start: int, end: int, item: Value | DateMention | None) -> None:
        if start >= end:
            return
        automaton, surfaces, entries = _lexicon()
        position = start
        matches = automaton.find_matches_as_indexes(self.folded[start:end])
        for n, (index, begin, finish) in enumerate(matches):
            begin, finish = start + begin, start + finish
            if begin < position:
                continue  # inside a title
            word, surface = entries[index], surfaces[index]
            follows, following = _NONE, ""
            if word.tag in "NWR" and n + 1 < len(matches) and start + matches[n + 1][1] == finish:
                follows, following = entries[matches[n + 1][0]], surfaces[matches[n + 1][0]]
            if len(surface) == 1 and not (
                (surface in _BEFORE_VERBS and follows.tag in ("V", "N", "R"))
                or self._stands(surface, word, begin, finish, start, end, item)
            ):
                continue
            if word.tag == "N":
                measured = following in _measured()
                word = self._verb_or_noun(word, begin, position, finish, end, item, follows, measured)
            elif word.tag == "W" and (finish < end or surface == "目标"):
                word = self._modal_or_noun(word, surface, finish, follows, bool(self.np) or begin > position)
            if begin > position:
                self.plain(position, begin)
            self.word(word, surface, begin, finish)
            position = finish
        if position < end:
            self.plain(position, end)

    def _modal_or_noun(self, word: Word, surface: str, finish: int, follows: Word, np_open: bool) -> Word:
        """将 before a noun phrase is 把; 预期 and its kin inside a noun phrase are part of it: 经营活动预期指数."""
        noun_follows = follows.tag in ("", "=", "C", "的")
        if surface == "目标":
            verbal = follows.tag == "P" or (not np_open and follows.tag in ("V", "N"))
            return word if verbal else Word("=")
        if surface == "将":
            return Word("P") if noun_follows else word
        letters = self.folded[finish : finish + 1] not in _EDGES
        return Word("=") if surface in _MODAL_NOUNS and np_open and noun_follows and letters else word

    def _verb_or_noun(
        self,
        word: Word,
        begin: int,
        position: int,
        finish: int,
        end: int,
        item: object,
        follows: Word,
        measured: bool,
    ) -> Word:
        """投资, 出口, 增长 go on a noun phrase that is open, unless a number follows; otherwise they are verbs.

        Without an object they are nouns: 出口同比增长, 销售目标.
        """
        number_next = isinstance(item, Value) and _LEVEL_REST.fullmatch(self.folded, finish, end) is not None
        np_open = bool(self.np) or begin > position or (self._counts() and finish < end)
        if word.verb_class in ("up", "down", "share"):
            return word._replace(tag="V") if number_next else Word("=")
        bare = measured or follows.tag in ("R", "P", "W") or follows.verb_class in _CHANGES
        if np_open or (bare and not number_next):
            return Word("=")
        return word._replace(tag="V")

    def _counts(self) -> bool:
        """A value that counts what follows comes before: 20家投资企业, but 投资20亿元建设."""
        value = self.units[-1].value if self.units else None
        return value is not None and not isinstance(value.mention, MoneyMention)

    def _stands(self, surface: str, word: Word, begin: int, finish: int, start: int, end: int, item: object) -> bool:
        """A single letter is a word of its own only in some places: before a value, or at the edge of a piece."""
        if word.tag == "V":
            rest = self.folded[finish:end]
            if surface == "占":
                return item is not None and not any(c in rest for c in "，。；,;")
            return isinstance(item, Value) and _LEVEL_REST.fullmatch(rest) is not None
        if surface == "会":
            return begin == start or self.folded[begin - 1] in _BEFORE_WILL
        if surface in _ANYWHERE:
            return True
        if surface in "内前后间起" and begin == start and self._after_date(begin):
            return True  # 两年内, 年底前
        if surface in _trailing():
            return finish == end or self.folded[finish] in _EDGES
        return begin == start or finish == end or self.folded[begin - 1] in _EDGES or self.folded[finish] in _EDGES

    def _after_date(self, begin: int) -> bool:
        last = self.units[-1] if self.units and not self.np else None
        return last is not None and last.kind == "date" and last.end == begin

    def plain(self, start: int, end: int) -> None:
        """Letters of noun phrases, and punctuation."""
        position = start
        for match in _PUNCTUATION.finditer(self.folded, start, end):
            if match.start() > position:
                self.extend(position, match.start())
            position = match.end()
            mark = match[0]
            if (
                mark[0] in _OPENING
                and self.np
                and self.units
                and self.units[-1].kind == "value"
                and self.np[1] - self.np[0] > 1
            ):
                self.close()  # what is quoted after a counted noun is what was done with it
                self.units.append(Unit("stop", match.start(), match.start(), ";"))
            elif mark[0] in "，,：:—…·|（）()" or self._parts(match):
                self.close()
                self.units.append(Unit("comma", match.start(), match.end(), mark))
            elif mark[0] in "。；;！!？?\n":
                self.close()
                self.units.append(Unit("stop", match.start(), match.end(), mark))
                if mark[0] in "。！!？?\n":
                    self.mood = None
        if position < end:
            self.extend(position, end)

    def _parts(self, match: re.Match[str]) -> bool:
        """Space between two words of a headline."""
        before, after = self.folded[match.start() - 1 : match.start()], self.folded[match.end() : match.end() + 1]
        return match[0].isspace() and before >= "\u3400" and after >= "\u3400"

    def word(self, word: Word, surface: str, start: int, end: int) -> None:
        tag = word.tag
        if tag == "R":
            self.adverb = end
        if tag == "=" or (tag == "C" and self.np):
            self.extend(start, end)
        elif tag == "的":
            self.relative(start, end)
        else:
            self.close()
            if tag in _UNIT_KINDS:
                kind, form = _UNIT_KINDS[tag], "fin" if tag in "VN" else ""
                self.units.append(
                    Unit(kind, start, end, surface, verb_class=word.verb_class, form=form, mood=self.mood)
                )
            elif tag == "W":
                self.modal(word, surface, start, end)
            elif surface in ("全年", "年内") and self.reference is not None and not self._after_date(start):
                self.units.append(Unit("date", start, end, date=_whole_year(self.reference.year, start, end)))
            elif surface in "了着过" and self.units and self.units[-1].kind == "np" and self.units[-1].end == start:
                self.units.pop()  # what an aspect follows is a verb, though no list has it
            origin = bool(self.units) and self.units[-1].word in _ORIGINS
            if word.realised and not origin:
                self.mood = None

    def modal(self, word: Word, surface: str, start: int, end: int) -> None:
        """力争, 预计 and their kin: what follows is a plan, a forecast or a rule."""
        if word.verb_class:
            said_of = self.units[-1].word if self.units and self.units[-1].kind == "np" else ""
            self.units.append(Unit("verb", start, end, surface, verb_class=word.verb_class, form="fin"))
            planning = said_of.endswith(_plans()) or place_end(said_of, 0, len(said_of)) == len(said_of) > 0
            if not planning and not self.folded.startswith((",", ":", "到", "要", "力争"), end):
                return  # 倡议提出十年来
        if not (surface in _WEAK and self.mood == "forecast"):
            self.mood, self.firm = word.mood, True
        if surface in _forecasting():
            self.units.append(Unit("mark", start, end, surface))

    def relative(self, start: int, end: int) -> None:
        """``的``: joins two nouns, or turns the verb before it into a modifier of the noun that follows."""
        if self.adverb == start:
            return  # 当前的
        units = self.units
        i = len(units) - 1
        listed = bool(self.np) and "、" in self.folded[self.np[0] : self.np[1]]
        if self.np and (
            listed or i < 0 or units[i].kind != "verb" or units[i].verb_class in ("share", "up", "down", "level")
        ):
            self.extend(start, end)
            return
        self.close()
        i = len(units) - 1
        while i >= 0 and units[i].kind in ("np", "prep"):
            i -= 1
        if i < 0 or units[i].kind != "verb" or units[i].verb_class == "share":
            return
        first = i
        if first > 0 and units[first - 1].kind == "np" and first > 1 and units[first - 2].kind == "value":
            first -= 1
        after_value = first > 0 and units[first - 1].kind == "value"
        begin = units[first].start
        del units[first:]
        if after_value:
            self.np = [begin, end]

    def item(self, item: Value | DateMention) -> None:
        self.close()
        if isinstance(item, Value):
            self.units.append(Unit("value", item.start, item.end, value=item, mood=self.mood))
            return
        self._date_mood(item)
        self.units.append(Unit("date", item.start, item.end, date=item))

    def _date_mood(self, item: DateMention) -> None:
        """A day that is past makes what follows a fact, ``到`` a coming year makes it a target."""
        reference, last = self.reference, item.end_date
        if reference is None or last is None or item.start_date is None:
            return
        before = self.units[-1] if self.units else None
        if before is not None and before.kind == "prep" and before.word in _COMPARING:
            return
        if last < reference:
            if not self.firm:
                self.mood = None
        elif self.mood is None and last > reference:
            until = before is not None and before.kind == "prep" and before.word in ("到", "至")
            leads = before is None or before.kind in ("comma", "stop", "prep")
            planned = item.kind == "range" and last - item.start_date > _PLAN
            dated = leads and (item.start_date >= reference or planned) and not item.text.endswith("末")
            if until or dated:
                self.mood = "target"


def _whole_year(year: int, start: int, end: int) -> DateMention:
    """全年 of a plan: no mention of the record, so without an id."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return DateMention(
        id="", start=start, end=end, text="全年", kind="date", value=str(year), start_date=first, end_date=last
    )


def tells_facts(folded: str, start: int, end: int) -> bool:
    """The sentence begins with a thing just named, or says that something is so by now."""
    return _FACTS.match(folded, start, end) is not None


def read(
    folded: str,
    interval: Interval,
    items: Sequence[Item],
    state: State,
    reference: date | None,
    names: Sequence[Interval] = (),
) -> Reading:
    """The reading of one sentence; ``state`` carries the mood over a semicolon and is updated."""
    chunker = _Chunker(folded, state, reference, names)
    position = interval[0]
    for item in items:
        if item.start < position:
            continue
        chunker.gap(position, item.start, None if isinstance(item, Aside) else item)
        position = item.end
        if isinstance(item, Aside):
            continue
        chunker.item(item)
        if isinstance(item, Value):
            match = _QUALIFYING.match(folded, position, interval[1])
            position = match.end() if match else position
    chunker.gap(position, interval[1], None)
    chunker.close()
    state.mood = chunker.mood
    units, source = settle(folded, chunker.units)
    for i, unit in enumerate(units):
        unit.index = i
    reading = Reading(interval[0], interval[1], units, "zh", source=source)
    build_clauses(reading)
    return reading
