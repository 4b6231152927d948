"""The five seed articles: their expected records, and how near ``extract`` comes to them."""

import json
from pathlib import Path

import pytest

import zjextract
from zjextract.evaluation import below_floor, figures, load_articles, score, total

ROOT = Path(__file__).parent.parent
SEEDS = load_articles(ROOT / "seeds")
FLOOR = json.loads((ROOT / "tests" / "accuracy_floor.json").read_text(encoding="utf-8"))


def by_name(article):
    return article.name


def test_each_text_has_its_record_and_its_metadata():
    names = {path.stem for path in (ROOT / "seeds").glob("*.txt")}
    assert {path.stem for path in (ROOT / "seeds").glob("*.json")} == names | {"metadata"}
    assert {article.name for article in SEEDS} == names
    assert len(names) == 5


@pytest.mark.parametrize("article", SEEDS, ids=by_name)
def test_expected_records_are_valid_and_true_to_the_text(article):
    zjextract.validate(article.record)
    record = article.record.to_dict()
    for kind in ("dates", "money", "percentages", "quantities", "zones"):
        for mention in record[kind]:
            assert article.text[mention["start"] : mention["end"]] == mention["text"]
        assert [m["start"] for m in record[kind]] == sorted(m["start"] for m in record[kind])
    for kind in ("targets", "indicators"):
        for statement in record[kind]:
            for words in (statement.get("metric"), statement.get("actor"), statement.get("subject")):
                assert words is None or article.text[words["start"] : words["end"]] == words["text"]


@pytest.mark.parametrize("article", SEEDS, ids=by_name)
def test_expected_records_refer_to_their_own_mentions(article):
    record = article.record.to_dict()
    ids = {m["id"] for kind in ("dates", "money", "percentages", "quantities", "zones") for m in record[kind]}
    for kind in ("money", "quantities", "zones", "targets", "indicators"):
        for item in record[kind]:
            for name in ("equivalent", "parent", "deadline_mention", "recurrence", "period"):
                assert item.get(name) is None or item[name] in ids
            assert kind not in ("targets", "indicators") or item["value"] in ids


@pytest.mark.parametrize("article", SEEDS, ids=by_name)
def test_expected_record_scores_one_against_itself(article):
    own = figures(score(article.record, article.record, article.optional))
    assert all(figure == 1.0 for levels in own.values() for figure in levels.values())


def test_accuracy_is_not_below_the_floor():
    measured = figures(
        total(
            score(article.record, zjextract.extract(article.text, published=article.published), article.optional)
            for article in SEEDS
        )
    )
    assert below_floor(measured, FLOOR) == []
