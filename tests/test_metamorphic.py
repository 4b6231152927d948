"""What must stay of a record when its text changes and no fact does; the relations are in ``relations.py``."""

from datetime import date
from itertools import pairwise

import pytest
from relations import (
    full_width,
    joined,
    other_day,
    respelled,
    sentence_after,
    sentence_before,
    simplified,
    with_renminbi,
)

from zjextract import extract
from zjextract.testing import articles, synthetic_articles

DAY = date(2024, 5, 9)
ARTICLES = [*articles(), *synthetic_articles(30, seed=9)]
TRADITIONAL = (
    "據統計，2021年全市出口額達到３５億元，同比增長5.5%，力爭到2027年建成工廠200座，新增企業300家。上半年保持穩定。"
)

of_each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)


def day_of(article):
    return article.published or DAY


@of_each_article
def test_a_sentence_without_numbers_before_the_body_moves_offsets_alone(article):
    assert sentence_before(article.text, day_of(article), article.record.lang) == []


@of_each_article
def test_a_sentence_without_numbers_after_the_article_changes_nothing(article):
    assert sentence_after(article.text, day_of(article), article.record.lang) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_two_articles_in_one_text_keep_the_mentions_of_each(lang):
    same = [article for article in ARTICLES if article.record.lang == lang]
    for first, second in pairwise(same):
        assert joined(first.text, second.text, DAY, lang) == [], (first.name, second.name)


@of_each_article
def test_renminbi_is_yuan(article):
    changed = with_renminbi(article.text)
    assert respelled(article.text, changed, day_of(article), article.record.lang) == []


@of_each_article
def test_digits_may_be_as_wide_as_letters(article):
    changed = full_width(article.text)
    assert changed != article.text or not any(map(str.isdigit, article.text))
    assert respelled(article.text, changed, day_of(article), article.record.lang) == []


@of_each_article
def test_another_publication_date_moves_relative_dates_alone(article):
    assert other_day(article.text, article.record.lang, day_of(article)) == []


def test_traditional_characters_say_what_simplified_ones_say():
    changed = simplified(TRADITIONAL)
    assert "万" not in changed
    assert "亿元" in changed
    differing = respelled(TRADITIONAL, changed, DAY, "zh")
    assert {(sign, unit) for sign, _, _, _, _, _, _, unit, *_ in differing} == {
        ("-", "工廠"),
        ("+", "工厂"),
        ("-", "企業"),
        ("+", "企业"),
    }, "a counted noun is told as the text writes it; nothing else may differ"


def test_the_relations_see_a_change():
    text = "GDP grew 5 percent to 3 billion yuan last year, from 2 billion yuan in 2020."
    assert respelled(text, text.replace("5", "6"), DAY, "en")
    assert respelled(text, text.replace("yuan", "dollars"), DAY, "en")
    assert with_renminbi(text) != text
    assert [d.anchor for d in extract(text, published=DAY).dates] == ["published", "explicit"]


def test_a_range_that_ends_in_this_year_is_anchored_in_publication():
    (mention,) = extract("2022年到今年10月底共建成5座。", published=DAY).dates
    assert (mention.value, mention.anchor) == ("2022/2024-10", "published")


@pytest.mark.parametrize(
    "dateline", ["QINGDAO, China (Reuters) - ", "NEW YORK, May 5 (Xinhua) -- ", "MELBOURNE (AP) -- "]
)
def test_the_city_of_a_dateline_is_nobody(dateline):
    text = f"Plants close on the coast\n\n{dateline}Many walked home in silence. Some 300 plants were closed in 2023.\n"
    (indicator,) = extract(text, published=DAY, lang="en").indicators
    assert indicator.subject is None
