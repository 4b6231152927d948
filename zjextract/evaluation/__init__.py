"""Measuring records against articles annotated by hand: read them, score what was found, hold a floor."""

from zjextract.evaluation.annotations import AnnotatedArticle, annotation_json, load_articles
from zjextract.evaluation.floors import Figures, below_floor, figures, raise_floor, read_floor, write_floor
from zjextract.evaluation.matching import LEVELS, MENTIONS, NUMBERS, STATEMENTS
from zjextract.evaluation.scoring import Comparison, Finding, Score, compare, score, total

__all__ = [
    "LEVELS",
    "MENTIONS",
    "NUMBERS",
    "STATEMENTS",
    "AnnotatedArticle",
    "Comparison",
    "Figures",
    "Finding",
    "Score",
    "annotation_json",
    "below_floor",
    "compare",
    "figures",
    "load_articles",
    "raise_floor",
    "read_floor",
    "score",
    "total",
    "write_floor",
]
