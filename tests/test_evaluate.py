"""``zjextract annotate`` and ``zjextract evaluate``: what a person corrects, and what is measured against it."""

import dataclasses
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import zjextract
from zjextract.cli import main
from zjextract.errors import ArgumentError
from zjextract.evaluation import LEVELS, annotation_json, compare, load_articles, score, total
from zjextract.evaluation.wording import describe, mentions_by_id

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
TEXT = "In 2023, exports rose 5 percent to 3.5 trillion yuan. By 2027, Zhejiang plans to build 120 new parks."
CHINESE = "2023年，浙江省出口额为3.5万亿元。"


def run(capsys, *args):
    try:
        status = main([str(arg) for arg in args])
    except SystemExit as stop:  # argparse
        status = stop.code
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def annotation(text=TEXT, published=None):
    """An annotated article as plain data, to change."""
    return json.loads(annotation_json(text, zjextract.extract(text, published=published), published))


def save(folder, name="article", data=None):
    file = folder / f"{name}.json"
    file.write_text(json.dumps(data or annotation(), ensure_ascii=False), encoding="utf-8")
    return file


def scores_of(folder):
    (article,) = load_articles(folder)
    return score(article.record, zjextract.extract(article.text, published=article.published), article.optional)


# The file that annotate writes


def test_what_annotate_writes_evaluate_calls_perfect(tmp_path, capsys):
    for number, file in enumerate(sorted(SEEDS.glob("*.txt"))):
        args = ["--published", "2022-08-10"] if number % 2 else []
        assert run(capsys, "annotate", file, "-o", tmp_path / f"{file.stem}.json", *args)[0] == 0
    status, out, _ = run(capsys, "evaluate", tmp_path, "--json", "--errors", "all")
    assert status == 0
    measured = json.loads(out)
    assert measured["all"]["dates"]["expected"] > 20
    assert {measured[lang][kind][level]["f1"] for lang in measured for kind in measured[lang] for level in LEVELS} == {
        1.0
    }


def test_annotate_keeps_the_text_and_the_date(tmp_path, capsys):
    text = "\ufeff浙江\r\n\n2023年ＧＤＰ达８.25万亿元\x00😀"
    source, out = tmp_path / "a.txt", tmp_path / "a.json"
    source.write_bytes(text.encode("utf-16"))
    args = ["annotate", source, "-o", out, "--encoding", "utf-16", "--published", "May 9, 2024"]
    assert run(capsys, *args)[0] == 0
    (article,) = load_articles(tmp_path)
    decoded = text.encode("utf-16").decode("utf-16")
    assert (article.name, article.text, article.published) == ("a", decoded, date(2024, 5, 9))
    assert article.record == zjextract.extract(decoded, published="2024-05-09")
    assert article.record.money


def test_annotate_writes_numbers_exactly():
    text = "It cost 1.23456789012345678901 yuan."
    record = zjextract.extract(text)
    assert record.money[0].amount == Decimal("1.23456789012345678901")
    assert '"amount": 1.23456789012345678901,' in annotation_json(text, record)


def test_annotate_prints_where_no_file_is_named(capsys):
    status, out, _ = run(capsys, "annotate", SEEDS / "white-paper.txt")
    assert status == 0
    assert json.loads(out)["text"] == (SEEDS / "white-paper.txt").read_bytes().decode()


def test_annotate_does_not_lose_corrections(tmp_path, capsys):
    out = tmp_path / "a.json"
    args = ["annotate", SEEDS / "white-paper.txt", "-o", out]
    assert run(capsys, *args)[0] == 0
    out.write_text("corrected", encoding="utf-8")
    status, _, err = run(capsys, *args)
    assert status == 2
    assert "exists, with corrections perhaps: --overwrite writes over it" in err
    assert out.read_text(encoding="utf-8") == "corrected"
    assert run(capsys, *args, "--overwrite")[0] == 0
    assert run(capsys, "annotate", SEEDS / "white-paper.txt", "-o", tmp_path / "no" / "a.json")[0] == 2


# What a person may leave out


def test_ids_ends_starts_and_nulls_may_be_left_out(tmp_path):
    data = {
        "text": TEXT,
        "lang": "en",
        "dates": [{"text": "2023", "kind": "date", "value": "2023"}],
        "money": [{"id": "m7", "text": "3.5 trillion yuan", "start": 35, "currency": "CNY", "amount": 3.5e12}],
        "percentages": [],
        "indicators": [{"value": "m7", "metric": {"text": "exports"}}],
    }
    save(tmp_path, data=data | {"quantities": [], "zones": [], "targets": []})
    (article,) = load_articles(tmp_path)
    (day,), (money,), (indicator,) = article.record.dates, article.record.money, article.record.indicators
    assert (day.id, day.start, day.end) == ("d1", 3, 7)
    assert (money.id, TEXT[money.start : money.end], money.low) == ("m7", "3.5 trillion yuan", None)
    assert (indicator.id, indicator.metric.start, indicator.subject) == ("i1", TEXT.index("exports"), None)


def test_lists_may_be_left_out(tmp_path):
    save(tmp_path, data={"text": "Nothing.", "lang": "en"})
    (article,) = load_articles(tmp_path)
    assert article.record == zjextract.Record(lang="en")


def test_words_of_a_statement_are_those_nearest_to_its_value(tmp_path):
    text = "Exports rose. Imports rose. Exports reached 5 trillion yuan. Exports fell."
    data = {"text": text, "lang": "en", "money": [{"id": "m1", "text": "5 trillion yuan", "currency": "CNY"}]}
    for metric in ({"text": "Exports"}, "Exports"):
        save(tmp_path, data=data | {"indicators": [{"value": "m1", "metric": metric}]})
        (article,) = load_articles(tmp_path)
        assert article.record.indicators[0].metric.start == text.index("Exports reached")


@pytest.mark.parametrize(
    ("kind", "item", "message"),
    [
        ("dates", {"text": "2023", "start": 4, "kind": "date", "value": "2023"}, "dates d1: at 4-8 stands '023,'"),
        ("dates", {"text": "1999", "kind": "date", "value": "1999"}, "dates d1: '1999' does not stand in the article"),
        (
            "dates",
            {"text": "20", "kind": "date", "value": "2023"},
            "'20' stands in the article 3 times: give its start",
        ),
        ("dates", {"kind": "date", "value": "2023"}, "dates d1: its text is missing"),
        ("dates", {"text": "2023", "kind": "day", "value": "2023"}, "$.dates[0].kind: 'day' is not one of"),
        ("money", {"text": "3.5 trillion yuan", "amount": 1}, "'currency' is a required property"),
        ("dates", {"text": 5}, "dates d1: text must be a string, start and end offsets"),
        ("dates", {"text": "2023", "start": "3"}, "dates d1: text must be a string, start and end offsets"),
        ("dates", {"text": "2023", "start": -4}, "dates d1: text must be a string, start and end offsets"),
        ("dates", "2023", "dates must be a list of objects"),
        ("targets", {"value": "m9", "metric": 5}, "targets t1: metric: text must be a string"),
        ("targets", {"value": "m9"}, "targets t1: value is m9, and no mention has that id"),
        ("targets", {"metric": None}, "'value' is a required property"),
        ("zones", {"text": "Zhejiang", "type": "port", "colour": "red"}, "'colour' was unexpected"),
    ],
)
def test_mistakes_are_named_with_their_place(tmp_path, capsys, kind, item, message):
    save(tmp_path, "mine", {"text": TEXT, "lang": "en", kind: [item]})
    status, out, err = run(capsys, "evaluate", tmp_path)
    assert (status, out) == (2, "")
    assert "mine.json: " in err
    assert message in err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "is no JSON"),
        ("[]", "must hold a JSON object, not list"),
        ('{"lang": "en"}', "has no text, and "),
        ('{"text": "", "published": "soon", "lang": "en"}', "mine.json: "),
        ('{"text": "x", "lang": "en", "dates": 5}', "mine.json: dates must be a list of objects"),
        ('{"text": "x", "lang": "en", "article": 5}', "mine.json: article must be an object"),
        ('{"text": 5, "lang": "en"}', "mine.json: text must be a string, not 5"),
    ],
)
def test_broken_files_are_misuse(tmp_path, capsys, content, message):
    (tmp_path / "mine.json").write_text(content, encoding="utf-8")
    status, out, err = run(capsys, "evaluate", tmp_path)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert message in err


def test_two_items_of_one_id_are_a_mistake(tmp_path):
    data = annotation()
    data["dates"][1]["id"] = data["dates"][0]["id"]
    save(tmp_path, data=data)
    with pytest.raises(ArgumentError, match="two items have the id d1"):
        load_articles(tmp_path)


def test_folders_without_articles_are_misuse(tmp_path, capsys):
    assert "holds no annotated articles" in run(capsys, "evaluate", tmp_path)[2]
    assert "holds no annotated articles" in run(capsys, "evaluate", tmp_path / "nowhere")[2]
    save(tmp_path)
    assert "holds no annotated articles in 'zh'" in run(capsys, "evaluate", tmp_path, "--lang", "zh")[2]


# What counts


def test_each_level_counts_what_it_says(tmp_path):
    data = annotation()
    data["dates"][0] |= {"start": 0, "end": 7, "text": "In 2023"}  # right value, another span
    data["money"][0]["amount"] = 4e12  # right span, another value
    data["percentages"] = []  # found, and not expected
    data["indicators"] = [i for i in data["indicators"] if i["value"] == "m1"]
    data["quantities"].append({"text": "exports", "value": 1, "unit": "export"})  # expected, and not found
    save(tmp_path, data=data)
    scores = scores_of(tmp_path)

    def counts(kind):
        return dataclasses.astuple(scores[kind])

    assert counts("dates") == (2, 2, 2, 2, 1)
    assert counts("money") == (1, 1, 1, 0, 0)
    assert counts("percentages") == (0, 1, 0, 0, 0)
    assert counts("quantities") == (2, 1, 1, 1, 1)
    assert counts("targets") == (1, 1, 1, 1, 1)
    assert counts("indicators") == (1, 2, 0, 0, 0)  # its value is wrong, so it is another statement
    assert scores["quantities"].precision("span") == 1.0
    assert scores["quantities"].recall("span") == 0.5
    assert scores["quantities"].f1("span") == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({}, (1, 1, 1, 1, 1)),
        ({"deadline": "2028-12-31"}, (1, 1, 1, 0, 0)),
        ({"modality": "forecast"}, (1, 1, 1, 1, 0)),
        ({"metric": {"text": "exports"}}, (1, 1, 1, 1, 0)),
        ({"metric": {"text": "parks"}}, (1, 1, 1, 1, 1)),  # half of the words are enough
        ({"actor": {"text": "yuan"}}, (1, 1, 1, 1, 0)),
        ({"actor": None}, (1, 1, 1, 1, 1)),  # an actor is only asked for where one is expected
        ({"comparator": "~"}, (1, 1, 1, 1, 1)),
    ],
)
def test_a_target_needs_its_deadline_then_its_words(tmp_path, change, counts):
    data = annotation()
    data["targets"][0] |= change
    save(tmp_path, data=data)
    assert dataclasses.astuple(scores_of(tmp_path)["targets"]) == counts


def test_optional_items_are_neither_asked_for_nor_errors(tmp_path):
    whole = annotation()
    for present in (True, False):
        data = json.loads(json.dumps(whole))
        data["percentages"][0]["optional"] = True
        data["indicators"] = [i | {"optional": i["value"] == "p1"} for i in data["indicators"]]
        if not present:  # one that extract does not find
            data["money"].append(
                {"text": "120 new", "currency": "CNY", "amount": 120, "id": "m2", "start": 87, "optional": True}
            )
        save(tmp_path, data=data)
        scores = scores_of(tmp_path)
        assert dataclasses.astuple(scores["percentages"]) == (0, 0, 0, 0, 0)
        assert dataclasses.astuple(scores["indicators"]) == (1, 1, 1, 1, 1)
        assert dataclasses.astuple(scores["money"]) == (1, 1, 1, 1, 1)
        assert scores["percentages"].f1("exact") == 1.0


def test_a_number_that_overlaps_an_optional_one_of_another_kind_is_no_error():
    text = "Some 300 yuan"
    expected = zjextract.Record(lang="en")
    optional = {
        "quantities": [zjextract.QuantityMention(id="q1", start=5, end=8, text="300", value=Decimal(300), unit=None)]
    }
    found = zjextract.extract(text)
    assert [m.text for m in found.money] == ["300 yuan"]
    assert score(expected, found, optional)["money"].found == 0
    assert score(expected, found)["money"].found == 1


def test_the_published_day_counts_where_the_header_has_one():
    seeds = {a.name: a for a in load_articles(SEEDS)}
    article = seeds["service-zones"]
    assert score(article.record, article.record)["published"].f1("exact") == 1.0
    other = dataclasses.replace(article.record, article=dataclasses.replace(article.record.article, published=None))
    assert score(article.record, other)["published"].recall("exact") == 0.0
    assert score(other, article.record)["published"].found == 0


def test_signs_tolerances_and_ranges_of_values():
    def same(text, other):
        a, b = zjextract.extract(text), zjextract.extract(other)
        return sum(one.value for one in score(a, b).values())

    assert same("2 to 3 billion yuan", "2 to 3 billion yuan") > same("2 to 3 billion yuan", "2 to 4 billion yuan")
    assert same("$5 billion", "$5 billion") > same("$5 billion", "€5 billion")
    assert same("a rate of -5%", "a rate of  5%") == same("a rate of 5%", "a rate of 5%")


# The command


def test_evaluate_prints_a_block_for_each_language(tmp_path, capsys):
    save(tmp_path, "english")
    save(tmp_path, "chinese", annotation(CHINESE))
    status, out, err = run(capsys, "evaluate", tmp_path)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "2 articles"
    assert [line.split()[0] for line in lines if "expected" in line] == ["en", "zh", "all"]
    (english, chinese, both) = (line.split() for line in lines if line.startswith("money"))
    assert (english[1:3], chinese[1:3], both[1:3]) == (["1", "1"], ["1", "1"], ["2", "2"])
    _, out, _ = run(capsys, "evaluate", tmp_path, "--lang", "zh")
    assert out.startswith("1 articles")
    assert [line.split()[0] for line in out.splitlines() if "expected" in line] == ["zh"]


def test_evaluate_json_sums_the_languages(tmp_path, capsys):
    save(tmp_path, "english")
    save(tmp_path, "chinese", annotation(CHINESE))
    _, out, _ = run(capsys, "evaluate", tmp_path, "--json")
    measured = json.loads(out)
    assert list(measured) == ["en", "zh", "all"]
    for kind, figures in measured["all"].items():
        assert figures["expected"] == measured["en"][kind]["expected"] + measured["zh"][kind]["expected"]


def test_errors_show_what_was_expected_and_found(tmp_path, capsys):
    data = annotation()
    data["money"][0]["amount"] = 4e12
    data["percentages"] = []
    data["indicators"] = []
    data["targets"][0]["deadline"] = "2028-12-31"
    data["zones"] = [{"text": "Zhejiang", "type": "other"}]
    save(tmp_path, data=data)
    _, out, _ = run(capsys, "evaluate", tmp_path, "--errors", "all")
    assert (
        "article: money wrong\n"
        "  expected m1 '3.5 trillion yuan' 35-52 currency=CNY amount=4000000000000\n"
        "  found    m1 '3.5 trillion yuan' 35-52 currency=CNY amount=3500000000000\n"
    ) in out
    assert "article: percentages spurious\n  found    p1 '5 percent' 22-31" in out
    assert "article: zones missed\n  expected z1 'Zhejiang' 63-71 type=other\n" in out
    assert "article: targets wrong\n  expected t1 value='120 new parks'" in out
    _, out, _ = run(capsys, "evaluate", tmp_path, "--errors", "zones")
    assert "zones missed" in out
    assert "money wrong" not in out


def test_records_of_other_rules_are_measured(tmp_path, capsys):
    gold = tmp_path / "gold"
    gold.mkdir()
    save(gold, "one")
    save(gold, "two", annotation(CHINESE))
    empty = {"id": "two", "record": zjextract.Record(lang="zh").to_dict()}
    full = {"id": "somewhere/one.txt", "record": zjextract.extract(TEXT).to_dict()}  # as convert names it
    mine = tmp_path / "mine.jsonl"
    mine.write_text(f"{json.dumps(empty)}\n\n{json.dumps(full)}\n", encoding="utf-8")
    status, out, _ = run(capsys, "evaluate", gold, "--records", mine, "--json")
    measured = json.loads(out)
    assert status == 0
    assert measured["en"]["money"]["exact"]["recall"] == 1.0
    assert measured["zh"]["money"]["exact"]["recall"] == 0.0
    mine.write_text(f"{json.dumps(full)}\n", encoding="utf-8")
    assert "has no record of two" in run(capsys, "evaluate", gold, "--records", mine)[2]
    mine.write_text('{"id": "two"}\n', encoding="utf-8")
    assert "mine.jsonl:1 is no line of" in run(capsys, "evaluate", gold, "--records", mine)[2]


def test_the_spacy_pipeline_is_measured_too(tmp_path, capsys):
    save(tmp_path)
    _, rules, _ = run(capsys, "evaluate", tmp_path, "--json")
    status, out, _ = run(capsys, "evaluate", tmp_path, "--json", "--pipeline", "spacy")
    assert status == 0
    assert json.loads(out)["all"]["money"] == json.loads(rules)["all"]["money"]


def test_floor_fails_where_a_figure_is_below_it(tmp_path, capsys):
    data = annotation()
    data["zones"] = [{"text": "Zhejiang", "type": "other"}]
    gold, floor = tmp_path / "gold", tmp_path / "floor.json"
    gold.mkdir()
    save(gold, data=data)
    floor.write_text('{"zones": {"span": 0.5}, "dates": {"exact": 1}}', encoding="utf-8")
    status, out, err = run(capsys, "evaluate", gold, "--floor", floor)
    assert (status, err) == (1, "zones span: 0.0 is below the floor 0.5\n")
    assert out.startswith("1 articles")
    floor.write_text('{"zones": {"span": 0}, "dates": {"exact": 1}}', encoding="utf-8")
    assert run(capsys, "evaluate", gold, "--floor", floor)[0] == 0


def test_floor_rises_and_never_falls(tmp_path, capsys):
    gold, floor = tmp_path / "gold", tmp_path / "floor.json"
    gold.mkdir()
    save(gold)
    assert run(capsys, "evaluate", gold, "--floor", floor, "--raise-floor")[0] == 0
    assert json.loads(floor.read_text(encoding="utf-8"))["zones"] == {"span": 1.0, "value": 1.0, "exact": 1.0}
    save(gold, data=annotation() | {"zones": [{"text": "Zhejiang", "type": "other"}]})
    assert run(capsys, "evaluate", gold, "--floor", floor, "--raise-floor")[0] == 0
    assert json.loads(floor.read_text(encoding="utf-8"))["zones"]["span"] == 1.0
    assert run(capsys, "evaluate", gold, "--floor", floor)[0] == 1


@pytest.mark.parametrize("content", ["{", "[]", '{"cities": {"span": 1}}', '{"dates": {"spam": 1}}', '{"dates": 1}'])
def test_broken_floors_are_misuse(tmp_path, capsys, content):
    save(tmp_path)
    floor = tmp_path / "floor.txt"
    floor.write_text(content, encoding="utf-8")
    status, _, err = run(capsys, "evaluate", tmp_path, "--floor", floor)
    assert status == 2
    assert "floor" in err
    assert run(capsys, "evaluate", tmp_path, "--raise-floor")[0] == 2


def test_seeds_are_an_example_with_a_floor(capsys):
    status, out, err = run(capsys, "evaluate", SEEDS, "--floor", ROOT / "tests" / "accuracy_floor.json")
    assert (status, err) == (0, "")
    assert out.startswith("5 articles")


def test_every_error_of_the_seeds_can_be_described():
    for article in load_articles(SEEDS):
        found = zjextract.Record(lang="en")
        result = compare(article.record, found, article.optional)
        assert len(result.findings) == sum(
            len(getattr(article.record, kind)) for kind in result.scores if kind != "published"
        )
        for finding in result.findings:
            words = describe(finding.expected, mentions_by_id(article.record))
            assert words.startswith(finding.expected.id)
            assert "null" not in words


def test_totals_of_nothing_are_perfect():
    assert all(one.f1("exact") == one.precision("span") == one.recall("value") == 1.0 for one in total([]).values())
