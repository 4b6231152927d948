"""A Chinese sentence read as units and clauses.

No word segmentation: the words of the lists are found in one scan, longest first, and what lies between them is noun
phrases.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from zjextract.record import DateMention, MoneyMention
from zjextract.statements import chinese_words
from zjextract.statements.chinese_phrases import place_end
from zjextract.statements.chinese_roles import settle
from zjextract.statements.chinese_words import NO_WORD, RUN, SPACES, Word, lexicon, noun_class
from zjextract.statements.clauses import build_clauses
from zjextract.statements.model import Aside, Interval, Item, Mood, Reading, Unit, UnitKind, Value


class State:
    """What a sentence leaves to the piece that continues it after a semicolon."""

    __slots__ = ("mood",)

    def __init__(self, mood: Mood | None = None) -> None:
        self.mood: Mood | None = mood


_COMPARING: Final = frozenset(("比", "较", "同", "与", "自", "从", "相较于", "相较"))
_DATELINES: Final = ("本报", "新华社", "本报讯", "中新社", "人民网", "央视", "记者")
_UNIT_KINDS: Final[dict[str, UnitKind]] = {"V": "verb", "N": "verb", "P": "prep", "C": "conj"}
_MARKS: Final = frozenset((",", ".", "run"))
_VERBS: Final = frozenset("VN")
_LEANING: Final = frozenset("NWC")  # what these are depends on what stands beside them
_NOUN_FOLLOWS: Final = _MARKS | {"", "=", "C", "的"}
_MODAL_NOUNS: Final = frozenset(("预期", "预测", "估计", "估算", "测算", "规划", "计划", "展望"))
_CHANGES: Final = frozenset(("up", "down", "level", "share"))
_WEAK: Final = frozenset(("将", "要", "将要", "将会", "会", "届时", "到时", "望", "希望"))
_ORIGINS: Final = frozenset(("由", "从", "自", "比", "较"))
_BRACKETS: Final = re.compile(r"[（(《]")
_BRACKET: Final = re.compile(r"[（(][^（()）]{0,60}+[)）]|《[^《》\n]{1,40}+》")
_ACHIEVED: Final = ("完成率", "达成率", "兑现率", "实现率")
_AIMED: Final = ("目标是", "目标为", "目标任务是", "目标任务为", "任务是")
_PLAN: Final = timedelta(days=1000)  # a plan's years
_BESIDE: Final = re.compile(
    r"(?:符合|低于|高于|不及|好于|优于|逊于|弱于|强于|超出|超过)[^，。；、,;]{0,12}\Z"
)  # 市场|预测
_NUMBERING: Final = re.compile(r"\s*+(?:\d{1,2}[.、](?!\d)|[（(]\d{1,2}[)）])")  # of a line in a list
_REPORTERS: Final = ("记者", "通讯员", "实习生", "电)", "电）")
_ANYWHERE: Final = frozenset("把会料已也还均都仅约且并其则了再又但在从对由比较到与和及将拟要、的或据经占被正因")
_MATERIAL: Final = frozenset("、，,。；;）)的和与及或等产价加")  # 硅料、: no forecast
_BEFORE_VERBS: Final = frozenset("共各只曾仍更就才先现即再")
_ASKING: Final = _BEFORE_VERBS | {"会"}  # what these are depends on the word that follows
_BEFORE_WILL: Final = frozenset("年月日度半来也还都就则只才更均亦,")
_QUOTING: Final = frozenset("，,：:")
_EQUALS: Final = frozenset("为是达")
_YEARLY: Final = ("目标", "任务", "计划", "预期", "预算", "指标")
_FULFILLING: Final = frozenset(("完成", "实现", "超额完成"))
_MEASURING: Final = frozenset("量额率数值费价券")  # what makes a verb the name of a measure
_FORMING: Final = frozenset("者性型")  # what makes it a noun, whatever follows
_TRADE: Final = frozenset("品务业标贸量会场圈机")  # what goes on behind 商: no 采购商 but 采购商品
_OPENING: Final = frozenset('"“「『《【')
_EDGES: Final = frozenset("，,。；;：:（）()、\n　 ！？")
_LEVEL_REST: Final = SPACES + "\n了约近逾超至到为达的高多过共有仅出均都"  # between a verb and its value
_QUALIFYING: Final = re.compile(r"(?:/[^，。；、,;\s]{1,4}|大关|关口|以上|以下|以内|之间|左右|上下|的|了)*+")
_BEFORE_NOUN: Final = "和与及、的或 ”」》-—"
_AFTER_NOUN: Final = "和与及、的或 “「《-"


class _Gap:
    """Letters between two items, as far as they are read.

    Attributes:
        level: from here on only words of level lead up to a value; past the end where none follows.
        position: where the last word ends that is no noun.
        letters: where the letters begin that no unit holds yet.
    """

    __slots__ = ("end", "letters", "level", "position", "start")

    def __init__(self, start: int, end: int, level: int, position: int, letters: int) -> None:
        self.start = start
        self.end = end
        self.level = level
        self.position = position
        self.letters = letters


class _Chunker:
    def __init__(self, folded: str, state: State, reference: date | None, names: Sequence[Interval]) -> None:
        self.folded = folded
        self.names = names  # of zones in the sentence, in text order
        self.units: list[Unit] = []
        self.np: Interval | None = None  # the open noun phrase
        self.mood = state.mood
        self.firm = False
        self.passing = False  # the mood is only that of what is compared
        self.reference = reference
        self.adverb = -1  # where the last adverb ends
        self.ahead = self.value = -1  # where the next item begins; the same where it is a value

    def extend(self, start: int, end: int) -> None:
        self.np = (self.np[0] if self.np else start, end)

    def close(self) -> None:
        """End the open noun phrase, without a conjunction or ``的`` at its edges."""
        if self.np is None:
            return
        start, end = self.np
        self.np = None
        text = self.folded[start:end].rstrip(_AFTER_NOUN)
        end = start + len(text)
        text = text.lstrip(_BEFORE_NOUN)
        start = end - len(text)
        if '"' in text and text.count('"') % 2 and start and self.folded[start - 1] == '"':
            start, text = start - 1, '"' + text
        left_over = len(text) <= 3 and _is_left_over(text) and not self._is_counted(text, start)
        if left_over or text.startswith(_DATELINES):
            return
        bare = text.rstrip("是") or text  # 电脑是|拉动出口的主力
        self.units.append(Unit("np", start, start + len(bare), bare, noun_class(bare)))
        if text[-1] in "率是为标":  # the last letters of those, a cheap test
            self._aim(text, end)

    def _aim(self, text: str, end: int) -> None:
        """A noun phrase that names an aim, or how much of one was reached."""
        if text.endswith(_ACHIEVED):
            self.mood = None
        elif text.endswith(_AIMED) or (text.endswith("目标") and self.folded.startswith((":", "："), end)):
            self.mood, self.firm = "target", True

    def gap(self, start: int, end: int, item: Value | DateMention | None) -> None:
        """The letters between two items; ``item`` is the one after them. Brackets are read as one."""
        position = start
        self.ahead = end if item is not None else -1
        if _BRACKETS.search(self.folded, start, end):
            for match in _BRACKET.finditer(self.folded, start, end):
                self._named(position, match.start(), None)
                self._bracket(match.start(), match.end())
                position = max(position, match.end())
        self._named(position, end, item)

    def _named(self, start: int, end: int, item: Value | DateMention | None) -> None:
        """Letters with the names in them, each of which is one word."""
        position = start
        for begin, finish in self.names:
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
        text = self.folded[start:end]
        self.value = end if isinstance(item, Value) else -1
        level = start + len(text.rstrip(_LEVEL_REST)) if isinstance(item, Value) else end + 1
        gap = _Gap(start, end, level, start, start)
        scan, entries = lexicon()
        matches = scan(text)
        for n, (index, first, last) in enumerate(matches):
            word = entries[index]
            tag = word.tag
            if tag == "=" or (tag in _VERBS and _names_measure(text, matches, n)):
                continue  # it stays among the letters of a noun phrase
            begin, finish = start + first, start + last
            if tag in _MARKS:
                if begin >= gap.letters:  # the first of a row of marks
                    self._mark(word, begin, gap)
                continue
            if last - first == 1 or tag in _LEANING:
                asks = tag in _LEANING or word.surface in _ASKING
                follows = _following(entries, matches, n) if asks else NO_WORD
                role = self._role(word, begin, finish, gap, follows)
                if role is None:
                    continue
                word = role
            if begin > gap.letters:
                self.extend(gap.letters, begin)
            self.word(word, begin, finish)
            gap.position = gap.letters = finish
        if end > gap.letters:
            self.extend(gap.letters, end)

    def _role(self, word: Word, begin: int, finish: int, gap: _Gap, follows: Word) -> Word | None:
        """What the word is here; nothing where it is a part of a noun phrase."""
        if len(word.surface) == 1:
            before_verb = (word.surface in _BEFORE_VERBS and follows.tag in ("V", "N", "R")) or (
                word.surface == "会" and follows.verb_class in ("up", "down")
            )
            if not (before_verb or self._stands(word, begin, finish, gap)):
                return None
        if word.tag == "C":
            return None if self.np or begin > gap.letters else word
        np_open = self.np is not None or begin > gap.position
        if word.tag == "N":
            return word if self._is_verb(word, finish, gap, follows, np_open) else None
        if word.tag == "W" and (finish < gap.end or word.surface == "目标"):
            return self._modal_role(word, finish, follows, np_open)
        return word

    def _modal_role(self, word: Word, finish: int, follows: Word, np_open: bool) -> Word | None:
        """将 before a noun phrase is 把; 预期 and its kin inside a noun phrase are part of it: 经营活动预期指数."""
        noun_follows = follows.tag in _NOUN_FOLLOWS and not follows.surface.startswith("完成")
        if word.surface == "目标":
            verbal = follows.tag == "P" or (not np_open and follows.tag in ("V", "N"))
            return word if verbal else None
        if word.surface == "将":
            return word._replace(tag="P") if noun_follows else word
        letters = self.folded[finish : finish + 1] not in _EDGES
        return None if word.surface in _MODAL_NOUNS and np_open and noun_follows and letters else word

    def _is_verb(self, word: Word, finish: int, gap: _Gap, follows: Word, np_open: bool) -> bool:
        """投资, 出口, 增长 go on a noun phrase that is open, unless a number follows; otherwise they are verbs.

        Without an object they are nouns: 出口同比增长, 销售目标.
        """
        number_next = finish >= gap.level
        if word.verb_class in ("up", "down", "share"):
            return number_next
        if np_open or (finish < gap.end and self._counts()):
            return False
        modifies = follows.surface in chinese_words.measured()
        governed = follows.tag == "V" and finish + len(follows.surface) >= gap.level  # 支出安排V
        bare = governed or modifies or follows.tag in ("R", "P", "W") or follows.verb_class in _CHANGES
        return number_next or not bare

    def _counts(self) -> bool:
        """A value that counts what follows comes before: 20家投资企业, but 投资20亿元建设."""
        value = self.units[-1].value if self.units else None
        return value is not None and not isinstance(value.mention, MoneyMention)

    def _stands(self, word: Word, begin: int, finish: int, gap: _Gap) -> bool:
        """A single letter is a word of its own only in some places: before a value, or at the edge of a piece."""
        surface = word.surface
        if word.tag == "V":
            if surface == "占":
                return self.ahead > 0 and not any(c in self.folded[finish : self.ahead] for c in "，。；,;")
            if surface in _EQUALS and self._of_whole(gap):
                return True  # 为全国平均水平的60%
            if surface == "创" and finish == gap.end:
                return True  # 创2009年以来新高
            said = word.verb_class == "say" and finish < gap.end and self.folded[finish] in _QUOTING
            return said or finish >= gap.level
        if surface == "会":
            return begin == gap.start or self.folded[begin - 1] in _BEFORE_WILL
        if surface in _ANYWHERE:
            return surface != "料" or self.folded[finish : finish + 1] not in _MATERIAL
        if surface in "内前后间起" and begin == gap.start and self._after_date(begin):
            return True  # 两年内, 年底前
        at_end = finish == gap.end or self.folded[finish] in _EDGES
        if at_end and finish < gap.end and surface in _BEFORE_VERBS:
            return False  # 人|才。
        if at_end or surface in chinese_words.trailing():
            return at_end
        leads = begin == gap.start or (surface in "以向" and begin == gap.position)
        return leads or self.folded[begin - 1] in _EDGES

    def _of_whole(self, gap: _Gap) -> bool:
        """The value that follows is a share of what stands before ``的``."""
        return self.value == gap.end and self.folded[gap.end - 1] == "的"

    def _is_counted(self, text: str, begin: int) -> bool:
        """12个|省: a noun of one letter right behind a value."""
        after_value = bool(self.units) and self.units[-1].kind == "value" and self.units[-1].end == begin
        return after_value and text in chinese_words.counted()

    def _after_date(self, begin: int) -> bool:
        last = self.units[-1] if self.units and not self.np else None
        return last is not None and last.kind == "date" and last.end == begin

    def _mark(self, mark: Word, start: int, gap: _Gap) -> None:
        """Punctuation parts phrases."""
        if start > gap.letters:
            self.extend(gap.letters, start)
        gap.letters = start + len(mark.surface)
        if mark.tag == "run":
            self._row(mark, start, gap)
            return
        self.close()
        kind: UnitKind = "stop" if mark.tag == "." else "comma"
        if mark.surface == "\n" and self._parts(start, gap.letters):
            kind = "comma"
        self.units.append(Unit(kind, start, gap.letters, mark.surface))
        if self.passing or (kind == "stop" and mark.surface in "。！!？?\n"):
            self.mood, self.passing = None, False

    def _row(self, mark: Word, start: int, gap: _Gap) -> None:
        """Quotes, brackets and spaces, of which the first says whether they part anything."""
        row = RUN.match(self.folded, start, gap.end)
        end = gap.letters = row.end() if row else start + 1
        text = self.folded[start:end]
        if mark.surface in _OPENING and self._counted_noun():
            self.close()  # what is quoted after a counted noun is what was done with it
            self.units.append(Unit("stop", start, start, ";"))
        elif mark.surface in "（）()】" or (text.isspace() and self._parts(start, end)):
            self.close()
            self.units.append(Unit("comma", start, end, text))

    def _counted_noun(self) -> bool:
        """A phrase of some letters is open right after a value."""
        after_value = bool(self.units) and self.units[-1].kind == "value"
        return after_value and self.np is not None and self.np[1] - self.np[0] > 1

    def _parts(self, start: int, end: int) -> bool:
        """Space between two words of a headline."""
        return self.folded[start - 1 : start] >= "\u3400" and self.folded[end : end + 1] >= "\u3400"

    def word(self, word: Word, start: int, end: int) -> None:
        """A word that is no part of a noun phrase."""
        if word.tag == "的":
            self.relative(start, end)
            return
        if self.np is not None:
            self.close()
        kind = _UNIT_KINDS.get(word.tag)
        if kind is not None:
            form = "fin" if kind == "verb" else ""
            self.units.append(Unit(kind, start, end, word.surface, "", word.verb_class, form, mood=self.mood))
        elif word.tag == "W":
            self.modal(word, start, end)
        else:
            self._adverb(word.surface, start, end)
        if word.realised and not (self.units and self.units[-1].word in _ORIGINS):
            self.mood = None

    def _adverb(self, surface: str, start: int, end: int) -> None:
        """An adverb says little: 全年 is a date, and what an aspect follows is a verb, though no list has it."""
        self.adverb = end
        if surface in ("全年", "年内"):
            if self.reference is not None and not self._after_date(start):
                aimed = self.folded.startswith(_YEARLY, end)
                text = self.folded[start : end + 2 * aimed]
                self.units.append(Unit("date", start, end, date=_whole_year(self.reference.year, start, end, text)))
        elif surface == "过" and end == self.value:
            self.units.append(Unit("verb", start, end, surface, verb_class="level", form="fin", mood=self.mood))
        elif surface in "了着过" and self._unlisted(start):
            self.units.pop()

    def _unlisted(self, end: int) -> bool:
        """A phrase ends here that is a verb; behind a value it begins with what is counted: 数十家|企业进来."""
        last = self.units[-2:]
        return bool(last) and last[-1].kind == "np" and last[-1].end == end and last[0].kind != "value"

    def modal(self, word: Word, start: int, end: int) -> None:
        """力争, 预计 and their kin: what follows is a plan, a forecast or a rule."""
        if word.verb_class:
            said_of = self.units[-1].word if self.units and self.units[-1].kind == "np" else ""
            self.units.append(Unit("verb", start, end, word.surface, verb_class=word.verb_class, form="fin"))
            planning = (
                said_of.endswith(chinese_words.plans()) or place_end(said_of, 0, len(said_of)) == len(said_of) > 0
            )
            if not planning and not self.folded.startswith((",", ":", "到", "要", "力争"), end):
                return  # 倡议提出十年来
        if not (word.surface in _WEAK and self.mood == "forecast"):
            self.mood, self.firm = word.mood, True
            self.passing = (
                word.mood == "forecast" and _BESIDE.search(self.folded, max(0, start - 16), start) is not None
            )
        if word.surface in chinese_words.forecasting():
            self.units.append(Unit("mark", start, end, word.surface))

    def relative(self, start: int, end: int) -> None:
        """``的``: joins two nouns, or turns the verb before it into a modifier of the noun that follows."""
        if self.adverb == start:
            return  # 当前的
        units = self.units
        i = len(units) - 1
        if self.np is not None:
            listed = "、" in self.folded[self.np[0] : self.np[1]]
            if listed or i < 0 or units[i].kind != "verb" or units[i].verb_class in _CHANGES:
                self.extend(start, end)
                return
        self.close()
        if end == self.value and len(units) > 1 and units[-2].word in _FULFILLING:
            return  # 完成年度目标的V
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
            self.np = (begin, end)

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
            bare = item.text.endswith("末") or item.text == "年底"
            dated = leads and (item.start_date >= reference or planned) and not bare
            if until or dated:
                self.mood = "target"


def _following(entries: Sequence[Word], matches: Sequence[tuple[int, int, int]], n: int) -> Word:
    """The word right behind a match."""
    joined = n + 1 < len(matches) and matches[n + 1][1] == matches[n][2]
    return entries[matches[n + 1][0]] if joined else NO_WORD


def _names_measure(text: str, matches: Sequence[tuple[int, int, int]], n: int) -> bool:
    """投递|量, 消费|者: the letter behind it makes a verb the name of a measure, or of somebody."""
    end = matches[n][2]
    if text[end : end + 1] in _FORMING or (text[end : end + 1] == "商" and text[end + 1 : end + 2] not in _TRADE):
        return True
    if text[end : end + 1] not in _MEASURING:
        return False
    next_word = matches[n + 1][1] if n + 1 < len(matches) else len(text)
    return next_word == end + 1 or (next_word > end and text[end + 1] in _EDGES)


def _is_left_over(text: str) -> bool:
    """Nothing, one letter of a word that was cut, 一口 or 这家 without its noun, 每桶 before a price."""
    if len(text) < 2:
        return text == "" or text >= "\u3400"
    return (len(text) == 2 and text[0] in "一二两三四五六七八九十这那") or (len(text) <= 3 and text[0] == "每")


def _whole_year(year: int, start: int, end: int, text: str) -> DateMention:
    """全年, 全年目标, 年内: no mention of the record, so without an id."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return DateMention(
        id="", start=start, end=end, text=text, kind="date", value=str(year), start_date=first, end_date=last
    )


def read(
    folded: str,
    interval: Interval,
    items: Sequence[Item],
    state: State,
    reference: date | None,
    names: Sequence[Interval] = (),
) -> Reading:
    """The reading of one sentence; ``state`` carries the mood over a semicolon and is updated."""
    within = names[bisect_left(names, (interval[0],)) : bisect_left(names, (interval[1],))]
    chunker = _Chunker(folded, state, reference, within)
    numbering = _NUMBERING.match(folded, interval[0], items[0].start if items else interval[1])
    position = numbering.end() if numbering else interval[0]
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
    reading = Reading(interval[0], interval[1], units, "zh", source=source)
    build_clauses(reading)
    return reading
