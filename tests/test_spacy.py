"""The spaCy component: records on Docs, whatever the tokenizer, and what annotation adds."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from spacy.util import load_config_from_str

import zjextract
from zjextract.matchers import metric_patterns, zone_patterns
from zjextract.palette import LABELS, displacy_options
from zjextract.record import Record
from zjextract.spacy_pipeline import mention_spans, refine_with
from zjextract.spacy_refinement import refine
from zjextract.spacy_training import to_docbin

SEEDS = Path(__file__).parent.parent / "seeds"
MENTIONS = tuple(LABELS)
ENGLISH = [
    "Output of the park rose 12.5% to 3.2 billion yuan ($440 million) last year, the city said on Tuesday.",
    "By 2027, the province will build 40 smart ports and attract over 200 companies every year.",
    "Exports of the Suzhou Industrial Park fell 3 percentage points from 8% in the first quarter.",
    "",
    "No figures here.",
]
CHINESE = [
    "2023年，全市实现生产总值1.2万亿元，同比增长5.6%，其中数字经济核心产业增加值占比达12%。",
    "到2025年，力争建成智能工厂500家，总投资超过3000亿元。",
    "苏州工业园区上半年进出口总额下降2.1个百分点。",
]


def texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]


def with_component(language: str, **config: object) -> Language:
    nlp = spacy.blank(language)
    nlp.add_pipe("zjextract", config=config)
    return nlp


def in_order(doc: Doc) -> list[Any]:
    return sorted((m for kind in MENTIONS for m in getattr(doc._.zjextract, kind)), key=lambda m: (m.start, m.end))


def mentions(record: Record) -> list[tuple[int, int, str, str]]:
    return sorted((m.start, m.end, LABELS[kind], m.id) for kind in MENTIONS for m in getattr(record, kind))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_blank_pipelines_give_the_rules_record(lang: str) -> None:
    nlp = with_component(lang)
    for text in [*ENGLISH, *CHINESE, *texts()]:
        plain = zjextract.extract(text, published="2024-03-05")
        assert zjextract.extract(text, published="2024-03-05", pipeline="spacy") == plain
        assert zjextract.extract(text, published="2024-03-05", nlp=spacy.blank(lang)) == plain
        doc = nlp.make_doc(text)
        doc._.published = date(2024, 3, 5)
        assert nlp(doc)._.zjextract == plain


@pytest.mark.parametrize("text", [*texts(), *ENGLISH, *CHINESE])
def test_every_mention_becomes_a_span_that_covers_it(text: str) -> None:
    for lang in ("en", "zh"):
        doc = with_component(lang)(text)
        record = doc._.zjextract
        spans = {(span.label_, span.id_): span for span in doc.spans["zjextract"]}
        assert len(spans) == len(doc.spans["zjextract"]) == len(mentions(record))
        for start, end, label, mention_id in mentions(record):
            span = spans[label, mention_id]
            assert span.start_char <= start < end <= span.end_char


def test_a_mention_that_cuts_a_token_keeps_its_offsets_in_the_record() -> None:
    text = "投资3亿元"
    nlp = spacy.blank("zh")
    doc = Doc(nlp.vocab, words=["投资3", "亿元"], spaces=[False, False])
    assert doc.text == text
    record = zjextract.extract(text)
    assert [m.text for m in record.money] == ["3亿元"]
    assert [(span.text, span.label_, span.id_) for span in mention_spans(record, doc)] == [("投资3亿元", "MONEY", "m1")]


@pytest.mark.parametrize(
    "words", [["到2025年建成50", "家工厂"], list("到2025年建成50家工厂"), ["到2025年建成50家工厂"]]
)
def test_tokenizers_of_any_grain(words: list[str]) -> None:
    nlp = with_component("zh")
    doc = nlp(Doc(nlp.vocab, words=words, spaces=[False] * len(words)))
    record = doc._.zjextract
    assert [m.text for m in record.dates] == ["2025年"]
    assert [m.text for m in record.quantities] == ["50家"]
    assert len(doc.spans["zjextract"]) == 2


def test_entities_on_request_and_before_those_of_others() -> None:
    text = "Hangzhou earned 5 billion yuan in 2020."
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "GPE", "pattern": "Hangzhou"}, {"label": "NUM", "pattern": "billion"}])
    nlp.add_pipe("zjextract", config={"ents": True})
    assert [(e.text, e.label_) for e in nlp(text).ents] == [
        ("Hangzhou", "GPE"),
        ("5 billion yuan", "MONEY"),
        ("2020", "DATE"),
    ]
    nlp.get_pipe("zjextract").cfg["ents"] = False
    assert [e.label_ for e in nlp(text).ents] == ["GPE", "NUM"]


def test_publication_date_of_doc_context_and_component() -> None:
    text = "Sales doubled last year."
    nlp = with_component("en", published="2020-01-01")

    def year(doc: Doc) -> str:
        return str(doc._.zjextract.dates[0].value)

    assert year(nlp(text)) == "2019"
    docs = nlp.pipe([(text, {"published": "2011-05-05"}), (text, {"id": 7})], as_tuples=True)
    assert [(year(doc), context) for doc, context in docs] == [
        ("2010", {"published": "2011-05-05"}),
        ("2019", {"id": 7}),
    ]
    doc = nlp.make_doc(text)
    doc._.published = date(2016, 2, 2)
    assert year(nlp(doc)) == "2015"


def test_saved_and_loaded_with_its_settings(tmp_path: Path) -> None:
    nlp = with_component("en", published="2020-01-01", spans_key="numbers", ents=True)
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again.get_pipe("zjextract").cfg == nlp.get_pipe("zjextract").cfg
    other = with_component("en")
    other.from_bytes(nlp.to_bytes())
    docs = [again(ENGLISH[0]), other(ENGLISH[0])]
    assert [[span.text for span in doc.spans["numbers"]] for doc in docs] == [[m.text for m in in_order(docs[0])]] * 2


def test_config_file() -> None:
    config = load_config_from_str(
        """
        [nlp]
        lang = "en"
        pipeline = ["zjextract"]

        [components]

        [components.zjextract]
        factory = "zjextract"
        spans_key = "z"
        """
    )
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    doc = nlp("It paid $3 million.")
    assert [span.text for span in doc.spans["z"]] == ["$3 million"]


def test_unknown_language_is_refused() -> None:
    with pytest.raises(zjextract.ArgumentError, match="lang"):
        with_component("en", lang="fr")


def test_two_processes_give_the_same_records() -> None:
    nlp = with_component("en")
    articles = [*ENGLISH, *texts()]
    one = [doc._.zjextract for doc in nlp.pipe(articles)]
    two = [doc._.zjextract for doc in nlp.pipe(articles, n_process=2, batch_size=2)]
    assert one == two == [zjextract.extract(text) for text in articles]


def test_docbin_carries_the_record() -> None:
    nlp = with_component("zh")
    docs = [nlp(text) for text in CHINESE]
    stored = DocBin(docs=docs, store_user_data=True).to_bytes()
    loaded = list(DocBin().from_bytes(stored).get_docs(spacy.blank("zh").vocab))
    assert [doc._.zjextract for doc in loaded] == [doc._.zjextract for doc in docs]
    assert Doc(nlp.vocab, words=["x"])._.zjextract is None


def test_lone_surrogates_pass_through_the_spacy_pipeline() -> None:
    text = "\ud800 3 million yuan \udfff"
    record = zjextract.extract(text, pipeline="spacy")
    assert [(m.start, m.text) for m in record.money] == [(2, "3 million yuan")]


def test_misuse_of_pipeline() -> None:
    with pytest.raises(zjextract.ArgumentError, match="pipeline"):
        zjextract.extract("x", pipeline="stanza")  # type: ignore[arg-type]


# --- What annotation adds. The Docs' heads, labels and entities are given. ---


def value_only(text: str, value: str) -> Record:
    """A record with one quantity and an indicator of which nothing else is known."""
    start = text.index(value)
    data = zjextract.extract("").to_dict()
    data["quantities"] = [
        {"id": "q1", "start": start, "end": start + len(value), "text": value, "value": 1, "low": None, "high": None,
         "unit": None, "qualifier": None, "equivalent": None},
    ]  # fmt: skip
    data["indicators"] = [
        {"id": "i1", "value": "q1", "metric": None, "subject": None, "period": None, "start_date": None,
         "end_date": None},
    ]  # fmt: skip
    return Record.from_dict(data)


def parsed(words: str, heads: list[int], deps: list[str], ents: list[tuple[int, int, str]] = []) -> Doc:  # noqa: B006
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps)
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in ents]
    return doc


def indicator(record: Record, doc: Doc) -> tuple[str | None, str | None]:
    found = refine(record, doc).indicators[0]
    return found.metric and found.metric.text, found.subject and found.subject.text


def test_a_parse_gives_the_metric() -> None:
    doc = parsed(
        "Total grid throughput stands at 77 lumps", [2, 2, 3, 3, 3, 6, 4],
        ["amod", "compound", "nsubj", "ROOT", "prep", "nummod", "pobj"],
    )  # fmt: skip
    assert indicator(value_only(doc.text, "77 lumps"), doc) == ("Total grid throughput", None)


def test_a_parse_with_an_entity_gives_the_subject() -> None:
    doc = parsed(
        "Acme Holdings harvests 77 lumps", [1, 2, 2, 4, 2], ["compound", "nsubj", "ROOT", "nummod", "dobj"],
        [(0, 2, "ORG")],
    )  # fmt: skip
    assert indicator(value_only(doc.text, "77 lumps"), doc) == (None, "Acme Holdings")


def test_a_possessor_is_the_subject_and_its_noun_the_metric() -> None:
    doc = parsed(
        "Acme 's throughput hit 77 lumps", [2, 0, 3, 3, 5, 3],
        ["poss", "case", "nsubj", "ROOT", "nummod", "dobj"], [(0, 1, "ORG")],
    )  # fmt: skip
    metric, subject = indicator(value_only(doc.text, "77 lumps"), doc)
    assert (metric, subject) == ("Acme 's throughput", "Acme")


def test_the_value_is_never_its_own_subject() -> None:
    doc = parsed("77 lumps fell", [1, 2, 2], ["nummod", "nsubj", "ROOT"])
    assert indicator(value_only(doc.text, "77 lumps"), doc) == (None, None)


@pytest.mark.parametrize(
    ("ents", "subject"),
    [
        ([(0, 1, "ORG")], "Acme"),
        ([(0, 1, "ORG"), (2, 3, "GPE")], None),  # two candidates: not guessed
        ([(0, 1, "DATE")], None),
        ([(5, 6, "ORG")], None),  # after the value
    ],
)
def test_entities_alone_give_the_only_agent_before(ents: list[tuple[int, int, str]], subject: str | None) -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Acme", "and", "Bolt", ",", "77", "Lumps", "."])
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in ents]
    assert indicator(value_only(doc.text, "77"), doc) == (None, subject)


def test_what_the_rules_found_is_never_overruled() -> None:
    text = "Output of Ningbo rose 5% last year."
    plain = zjextract.extract(text, published="2020-01-01")
    doc = spacy.blank("en")(text)
    doc.ents = [Span(doc, 0, 1, label="ORG")]
    refined = refine(plain, doc)
    for before, after in zip(plain.indicators, refined.indicators, strict=True):
        assert before.metric in (None, after.metric)
        assert before.subject is None or after.subject is not None


def test_an_unlisted_zone_that_the_recogniser_knows() -> None:
    text = "firms moved to the shiny quokka free trade zone and the Yangtze River Delta"
    doc = spacy.blank("en")(text)
    doc.ents = [Span(doc, 4, 9, label="LOC"), Span(doc, 0, 1, label="ORG")]
    assert doc.ents[1].text == "shiny quokka free trade zone"
    zones = refine(zjextract.extract(text), doc).zones
    assert [(z.id, z.text, z.type) for z in zones] == [
        ("z1", "shiny quokka free trade zone", "free_trade_zone"),
        ("z2", "Yangtze River Delta", "city_cluster"),
    ]


def test_a_small_pipeline_that_is_trained_here() -> None:
    """A recogniser trained on a few sentences of its own finds the agent that the rules' record lacks."""
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    ner.add_label("ORG")
    names = ["Acme", "Bolt", "Corvex", "Dynamo"]
    verbs = ["holds", "keeps", "stores", "guards"]
    examples = [
        Example.from_dict(nlp.make_doc(f"{name} {verb} many lumps ."), {"entities": [(0, len(name), "ORG")]})
        for name in names
        for verb in verbs
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    text = "Corvex keeps 77 lumps ."
    refined = refine_with(value_only(text, "77 lumps"), text, nlp)
    assert refined.indicators[0].subject is not None
    assert refined.indicators[0].subject.text == "Corvex"
    for path in sorted(SEEDS.glob("*.txt")):  # never worse: whatever such a model says, the rules' findings stay
        plain = zjextract.extract(path.read_text(encoding="utf-8"))
        refined = zjextract.extract(path.read_text(encoding="utf-8"), nlp=nlp)
        assert [t.metric for t in plain.targets if t.metric] == [
            after.metric for before, after in zip(plain.targets, refined.targets, strict=True) if before.metric
        ]


# --- Patterns, display, training data ---


def test_patterns_for_span_ruler_in_both_languages() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("span_ruler")
    ruler.add_patterns([*zone_patterns("en"), *metric_patterns("en")])
    doc = nlp("The industrial output of the Nantong High-tech Industrial Development Zone grew.")
    found = {(span.text, span.label_) for span in doc.spans["ruler"]}
    assert ("Nantong High-tech Industrial Development Zone", "high_tech_zone") in found
    assert ("industrial output", "METRIC") in found
    nlp = spacy.blank("zh")
    nlp.add_pipe("span_ruler").add_patterns([*zone_patterns("zh"), *metric_patterns("zh")])
    doc = nlp("南通综合保税区进出口额增长。")
    found = {(span.text, span.label_) for span in doc.spans["ruler"]}
    assert {("综合保税区", "bonded_zone"), ("进出口额", "METRIC")} <= found


def test_displacy_shows_our_colours() -> None:
    doc = with_component("en", ents=True)("It paid $3 million in 2020.")
    for style in ("span", "ent"):
        html = displacy.render(doc, style=style, options=displacy_options(), jupyter=False)
        assert "#c9f0c1" in html
        assert "MONEY" in html


def test_records_become_training_data() -> None:
    nlp = spacy.blank("en")
    text = "Sales hit $3 million in 2020."
    corpus = to_docbin([(text, zjextract.extract(text))], nlp)
    (doc,) = DocBin().from_bytes(corpus.to_bytes()).get_docs(nlp.vocab)
    assert [(span.text, span.label_) for span in doc.spans["sc"]] == [("$3 million", "MONEY"), ("2020", "DATE")]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("$3 million", "MONEY"), ("2020", "DATE")]


def test_stored_record_is_json_text() -> None:
    doc = with_component("en")("It paid $3 million.")
    assert json.loads(doc.user_data["zjextract"])["money"][0]["amount"] == 3000000
