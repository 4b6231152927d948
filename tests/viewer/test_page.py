"""The page as a document: whole, safe, asking for nothing. What it does is in test_browser.py."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
import strategies
from hypothesis import given

import zjextract
from zjextract.palette import COLOURS, DARK_COLOURS
from zjextract.viewer import Shown, html_page, shown
from zjextract.viewer.markup import Html, tag, visible

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PAPER = next(seed for seed in SEEDS if seed.stem == "white-paper").read_bytes().decode()
VOID = {"meta", "br", "link"}


class Document(HTMLParser):
    """A page taken apart: its elements, and the text of each paragraph and heading of the article."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.stack, self.lines, self.raw = [], [], [], {}
        self.feed(page)
        self.close()
        assert self.stack == []

    def handle_starttag(self, name, attributes):
        attributes = dict(attributes)
        self.elements.append((name, attributes))
        if name not in VOID:
            self.stack.append((name, attributes))
        if self._in_story() and name in ("p", "h2") and attributes.get("class") != "facts":
            self.lines.append("")

    def handle_endtag(self, name):
        assert self.stack.pop()[0] == name

    def handle_data(self, text):
        if self.stack and self.stack[-1][0] in ("script", "style"):
            self.raw[self.stack[-1][1].get("type") or self.stack[-1][0]] = text
        elif self._in_story() and self.lines and not any(a.get("class") == "facts" for _, a in self.stack):
            self.lines[-1] += text

    def _in_story(self):
        return any(attributes.get("class") == "story" for _, attributes in self.stack)

    def named(self, name):
        return [attributes for element, attributes in self.elements if element == name]

    @property
    def data(self):
        return json.loads(self.raw["application/json"])


def document(*texts, **options):
    records = [zjextract.extract(text, **options) for text in texts]
    return Document(
        html_page(
            [shown(record, text, f"{i}.txt") for i, (record, text) in enumerate(zip(records, texts, strict=True))]
        )
    )


def lines_of(text, name=None):
    """The lines of a text that hold something, under its title or name where none of them is its title."""
    lines = [visible(line) for line in re.split("[\n\r\x0b\x0c\x85\u2028\u2029]", text) if line.strip()]
    title = zjextract.extract(text).article.title
    return lines if name is None or title in map(str.strip, lines) else [title or name, *lines]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_article_is_shown_whole_and_each_mention_marked(path):
    text = path.read_bytes().decode()
    record = zjextract.extract(text)
    found = document(text)
    assert found.lines == lines_of(text, "0.txt")
    marked = {mark["data-id"] for mark in found.named("mark")}
    kinds = (record.dates, record.money, record.percentages, record.quantities, record.zones)
    assert marked == {mention.id for kind in kinds for mention in kind}
    statements = [*record.targets, *record.indicators]
    assert {row["data-id"] for row in found.named("tr") if "data-id" in row} == {s.id for s in statements}


def test_rows_of_the_file_stand_in_the_order_of_the_table():
    found = document(PAPER, published="2022-08-10")
    (article,) = found.data["articles"]
    assert found.data["columns"][:3] == ["file", "statement", "kind"]
    assert [row[0] for row in article["rows"]] == [row["data-id"] for row in found.named("tr") if "data-id" in row]
    expected = zjextract.extract(PAPER, published="2022-08-10").rows()
    assert [row[-2:] for row in article["rows"]] == [[str(row["start"]), str(row["end"])] for row in expected]
    assert article["rows"][0][4] == "7000000000000"


def test_links_lead_to_what_is_there():
    (article,) = document(PAPER).data["articles"]
    assert set(article["statements"]) >= {"t1", "i1"}
    for statement in article["statements"].values():
        roles = [role for role, _ in statement["links"]]
        assert roles[0] == "value"
        assert {part for _, part in statement["links"]} <= set(article["parts"])


def test_rules_are_named_where_they_were_asked_for():
    names = [
        {
            name
            for part in document(PAPER, explain=explain).data["articles"][0]["parts"].values()
            for name, _ in part["facts"]
        }
        for explain in (False, True)
    ]
    assert "rule" in names[1]
    assert names[0] == names[1] - {"rule"}


HOSTILE = (
    "<script>alert(1)</script> \"quoted\" 'text' & &amp; </script><!-- $title ${data} 5 percent by 2027\r\n\r\n"
    "\x00\x1b[31m\x07 \ud800 GDP of <b>Ningbo</b> rose 5 percent to 3 trillion yuan in 2024\u202e"
    "\u2067 <img src=x onerror=alert(2)>\n"
    "😀𠮷 exports of 𝟓𝟎 were 7 billion yuan in 2023 ]]> </style>\u2028next"
)


def test_hostile_text_is_text():
    found = document(HOSTILE)
    assert found.lines == lines_of(HOSTILE, "0.txt")
    assert len(found.named("script")) == 2
    assert not found.named("img")
    assert not found.named("b")
    assert "<" not in found.raw["application/json"]
    assert html_page([shown(zjextract.extract(HOSTILE), HOSTILE)]).encode()  # no lone surrogate is left
    assert any("<b>Ningbo</b>" in cell for row in found.data["articles"][0]["rows"] for cell in row)


@given(strategies.hostile_texts)
def test_any_text_is_shown_as_it_is(text):
    record = zjextract.extract(text)
    found = Document(html_page([shown(record, text)]))
    lines = lines_of(text)
    assert found.lines[len(found.lines) - len(lines) :] == lines
    assert len(found.lines) - len(lines) in (0, 1)  # a heading


def test_policy_lets_in_the_pages_own_style_and_script_and_nothing_else():
    found = document(PAPER)
    (policy,) = [meta["content"] for meta in found.named("meta") if "http-equiv" in meta]
    digests = [
        f"'sha256-{base64.b64encode(hashlib.sha256(found.raw[part].encode()).digest()).decode()}'"
        for part in ("style", "script")
    ]
    assert policy == (
        f"default-src 'none'; style-src {digests[0]}; script-src {digests[1]}; base-uri 'none'; form-action 'none'"
    )


def test_nothing_in_the_page_names_another_place():
    found = document(PAPER, PAPER)
    for name, attributes in found.elements:
        assert not {"src", "srcset", "style", "action", "onclick"} & set(attributes), name
        assert attributes.get("href", "#").startswith("#")
    assert not re.search(
        r"https?:|url\(|@import|import\(|fetch\(|XMLHttpRequest|WebSocket|innerHTML", found.raw["style"]
    )
    assert not re.search(r"https?:|import\(|fetch\(|XMLHttpRequest|WebSocket|innerHTML|eval", found.raw["script"])


def test_several_articles_have_a_list():
    found = document(PAPER, "浙江2024年GDP达9.01万亿元。", "")
    assert [link["href"] for link in found.named("a")] == ["#articles", "#a1", "#a2", "#a3"]
    assert [section["id"] for section in found.named("section")] == ["a1", "a2", "a3"]
    assert len(found.named("nav")) == 1
    assert not document(PAPER).named("nav")


def test_an_article_that_says_nothing_is_shown():
    page = html_page([shown(zjextract.extract(""), "", "empty.txt")])
    assert "No statement was found." in page
    assert "empty.txt" in page


def test_a_page_needs_an_article():
    with pytest.raises(zjextract.ArgumentError, match="at least one article"):
        html_page([])


def test_record_to_html_is_the_page_of_its_article():
    record = zjextract.extract(PAPER)
    page = record.to_html()
    assert page == html_page([Shown("article", PAPER, record, record.rows())])
    again = zjextract.Record.from_json(record.to_json())
    assert Document(again.to_html(PAPER)).lines == Document(page).lines
    assert Document(again.to_html(PAPER)).data["articles"][0]["parts"] == Document(page).data["articles"][0]["parts"]


def test_to_html_says_what_to_do_without_the_text_or_with_another():
    record = zjextract.Record.from_json(zjextract.extract(PAPER).to_json())
    with pytest.raises(zjextract.ArgumentError, match=r"holds no text.*record\.to_html\(text\)"):
        record.to_html()
    with pytest.raises(zjextract.ArgumentError, match=r"not the record's text: d1 is not at"):
        record.to_html(PAPER[1:])
    with pytest.raises(zjextract.ArgumentError, match="text must be str, not bytes"):
        record.to_html(PAPER.encode())


def test_notebooks_show_the_page_in_a_frame():
    record = zjextract.extract(PAPER)
    (frame,) = Document(record._repr_html_()).named("iframe")
    assert frame["srcdoc"] == record.to_html()
    assert frame["sandbox"] == "allow-scripts allow-downloads"
    assert zjextract.Record.from_json(record.to_json())._repr_html_() is None


def test_markup_escapes_all_but_markup():
    assert tag("p", "<&>", Html("<b>"), class_='"', hidden=None) == '<p class="&quot;">&lt;&amp;&gt;<b></p>'


def test_control_characters_are_shown_as_pictures():
    assert visible("a\x00\x1b\x7f\x9b\udcff\t\r\n") == "a␀␛␡��\t\r\n"


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_contrast_is_enough_in_both_themes(theme):
    style = document("").raw["style"]
    colours = {name: pair[theme] for name, *pair in re.findall(r"--(\w+):\s?light-dark\((#\w{6}),\s?(#\w{6})\)", style)}
    assert set(COLOURS) == set(DARK_COLOURS) <= set(colours)
    for background in ("paper", "card"):
        for ink in ("ink", "soft", "accent", "target", "indicator"):
            assert contrast(colours[ink], colours[background]) >= 4.5, (ink, background)
    for kind in COLOURS:
        assert contrast(colours["ink"], colours[kind]) >= 7, kind


def test_the_same_record_gives_the_same_page():
    record = zjextract.extract(PAPER, published=date(2022, 8, 10))
    assert record.to_html() == zjextract.extract(PAPER, published=date(2022, 8, 10)).to_html()


def test_the_example_writes_a_page(tmp_path):
    example = Path(__file__).parents[2] / "examples" / "page.py"
    file = tmp_path / "page.html"
    done = subprocess.run([sys.executable, example, file], capture_output=True, text=True, check=True)
    assert done.stdout == "5 articles\n"
    assert len(Document(file.read_text(encoding="utf-8")).named("section")) == 5


def test_a_link_to_a_mention_that_a_record_does_not_hold_is_left_out():
    """Such a record comes from elsewhere: the schema cannot see it."""
    text = "In 2023, exports reached 3 billion yuan."
    plain = zjextract.extract(text).to_dict()
    (indicator,) = plain["indicators"]
    indicator["period"] = "d9"
    (article,) = Document(zjextract.Record.from_dict(plain).to_html(text)).data["articles"]
    roles = [role for role, _ in article["statements"][indicator["id"]]["links"]]
    assert "value" in roles
    assert "date" not in roles
