"""``extract``: the arguments checked, the pipeline chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from zjextract.article.published import parse_published
from zjextract.errors import ArgumentError, TextTooLongError
from zjextract.extraction import extract_by_rules
from zjextract.gazetteer import Gazetteer, open_gazetteer
from zjextract.record import KINDS, Kind, Lang, Record

if TYPE_CHECKING:
    from spacy.language import Language

Pipeline = Literal["rules", "spacy"]

# In code points: some thousand long articles. The time and the memory of a text grow with its length, and no more;
# but a whole archive passed as one text would still take minutes and gigabytes.
MAX_LENGTH = 10_000_000


def extract(
    text: str,
    *,
    published: date | datetime | str | None = None,
    lang: Lang | None = None,
    pipeline: Pipeline = "rules",
    nlp: Language | None = None,
    gazetteer: Gazetteer | str | Path | None = None,
    kinds: Iterable[Kind] | None = None,
    explain: bool = False,
    max_length: int | None = MAX_LENGTH,
) -> Record:
    """Everything that one article says in numbers.

    Args:
        text: the article, as it is; any text of at most ``max_length`` gives a record, and none raises.
        published: the publication date, from which relative dates are resolved; a ``date``, a ``datetime`` or a string
            in any usual format. Without it the article's own header is read.
        lang: ``"en"`` or ``"zh"``; detected where it is not given.
        pipeline: ``"rules"``, or ``"spacy"`` to let a spaCy pipeline add what its parser and entity recogniser know.
        nlp: the spaCy pipeline; given, it implies ``pipeline="spacy"``. A blank one adds nothing.
        gazetteer: the zones to link to, or a TSV or JSON file whose zones are added to the project's own.
        kinds: the lists of the record that are wanted, such as ``{"dates", "money"}``; None for all. The others stay
            empty, and no work is done for them that the wanted ones do not need. Targets and indicators bring the
            dates and the numbers that they point to.
        explain: give each mention and statement the rule that made it.
        max_length: the longest text to take, in code points; None takes any.

    Raises:
        ArgumentError: an argument has the wrong type or value.
        TextTooLongError: the text is longer than ``max_length``.
    """
    if not isinstance(text, str):
        raise ArgumentError(f"text must be str, not {type(text).__name__}; decode bytes first")
    check_length(text, max_length)
    if lang not in (None, "en", "zh"):
        raise ArgumentError(f"lang must be 'en', 'zh' or None, not {lang!r}")
    if pipeline not in ("rules", "spacy"):
        raise ArgumentError(f"pipeline must be 'rules' or 'spacy', not {pipeline!r}")
    zones = open_gazetteer(gazetteer)
    wanted = KINDS if kinds is None else checked_kinds(kinds)
    by_rules = pipeline == "rules" and nlp is None
    record = extract_by_rules(
        text,
        published=parse_published(published),
        lang=lang,
        gazetteer=zones,
        kinds=wanted if by_rules else KINDS,  # what spaCy refines may lean on any kind
        explain=explain,
    )
    if by_rules:
        return record
    from zjextract.spacy_pipeline import refine_with

    refined = refine_with(record, text, nlp)
    unwanted: dict[str, Any] = dict.fromkeys(KINDS - wanted, ())
    return replace(refined, **unwanted)


_STATEMENTS: frozenset[Kind] = frozenset(("targets", "indicators"))
_POINTED_TO: frozenset[Kind] = frozenset(("dates", "money", "percentages", "quantities"))


def check_length(text: str, max_length: int | None) -> None:
    """Refuse a text that is too long.

    Raises:
        ArgumentError: ``max_length`` is no length.
        TextTooLongError: the text is longer.
    """
    if max_length is None:
        return
    if not isinstance(max_length, int) or max_length < 0:
        raise ArgumentError(f"max_length must be a whole number of characters or None, not {max_length!r}")
    if len(text) > max_length:
        raise TextTooLongError(
            f"the text has {len(text):,} characters, more than max_length={max_length:,}: "
            "pass one article at a time, or a higher max_length (None for no limit)"
        )


def checked_kinds(kinds: Iterable[Kind]) -> frozenset[Kind]:
    """The kinds as a set, with those that the wanted statements point to.

    Raises:
        ArgumentError: one of them is no kind.
    """
    named = None if isinstance(kinds, str) or not isinstance(kinds, Iterable) else list(kinds)
    if named is None:
        raise ArgumentError(f"kinds= takes a set of names such as {{'dates', 'money'}}, not {kinds!r}")
    unknown = next((kind for kind in named if not isinstance(kind, str) or kind not in KINDS), None)
    if unknown is not None:
        raise ArgumentError(f"kinds= knows {', '.join(get_args(Kind))}, not {unknown!r}")
    wanted = frozenset(named)
    return wanted | _POINTED_TO if wanted & _STATEMENTS else wanted
