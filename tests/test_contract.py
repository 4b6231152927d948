"""The contract's page (``schemas/README.md``): its examples are extracted, its fields are those of the schema."""

import json
import re
from pathlib import Path

import pytest

import zjextract

PAGE = (Path(__file__).parent.parent / "schemas" / "README.md").read_text(encoding="utf-8")
MENTIONS = ("dates", "money", "percentages", "quantities", "zones")
STATEMENTS = ("targets", "indicators")
SINGULAR = {
    "dates": "date",
    "money": "money",
    "percentages": "percentage",
    "quantities": "quantity",
    "zones": "zone",
    "targets": "target",
    "indicators": "indicator",
}
REFERENCES = {"equivalent", "parent", "deadline_mention", "recurrence", "period"}


def sections():
    """Each section's kind (its heading's first word) with its text."""
    parts = re.split(r"^#{2,3} (.*)$", PAGE, flags=re.MULTILINE)
    return [(heading.split(":")[0].lower(), body) for heading, body in zip(parts[1::2], parts[2::2], strict=True)]


def tables(body):
    """Each table as its header and its rows of cells."""
    for block in re.findall(r"(?:^\|.*\|\n?)+", body, flags=re.MULTILINE):
        header, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
        yield header, rows


def examples():
    for kind, body in sections():
        for header, rows in tables(body):
            if header[:2] == ["text", "span"]:
                yield from (pytest.param(kind, dict(zip(header, row, strict=True)), id=row[0]) for row in rows)


def text_of(kind):
    """All that the page says of a kind."""
    return "".join(body for heading, body in sections() if heading == kind)


def fields_of(kind):
    """The fields that the page explains for a kind."""
    return {
        name
        for header, rows in tables(text_of(kind))
        if header[0] == "field"
        for row in rows
        for name in re.findall(r"`(\w+)`", row[0])
    }


def shown(value, record, field):
    """A value as the page writes it: a mention or words by their text, null where there is none."""
    if value is None:
        return "null"
    if field in REFERENCES:
        return next(mention["text"] for kind in MENTIONS for mention in record[kind] if mention["id"] == value)
    return value["text"] if isinstance(value, dict) else str(value)


def found(record, kind, span):
    """The items of a kind whose text, or whose value's text, is a span."""
    texts = {mention["id"]: mention["text"] for name in MENTIONS for mention in record[name]}
    return [item for item in record[kind] if (texts[item["value"]] if kind in STATEMENTS else item["text"]) == span]


@pytest.mark.parametrize(("kind", "example"), [*examples()])
def test_examples_are_extracted_as_the_page_says(kind, example):
    published = example.pop("published", "").strip("`") or None
    record = zjextract.extract(example.pop("text"), published=published).to_dict()
    span = example.pop("span")
    if span == "none":
        assert record[kind] == []
        return
    items = found(record, kind, span.strip("`"))
    assert len(items) == 1, json.dumps(record[kind], ensure_ascii=False)
    assert {name: shown(items[0][name], record, name) for name in example} == {
        name: cell.strip("`") for name, cell in example.items()
    }


def test_every_kind_has_examples():
    kinds = [param.values[0] for param in examples()]
    assert all(kinds.count(kind) >= 5 for kind in (*MENTIONS, *STATEMENTS))


@pytest.mark.parametrize("kind", [*MENTIONS, *STATEMENTS])
def test_every_field_of_the_schema_is_explained(kind):
    """And no other."""
    fields = set(zjextract.schema()["$defs"][SINGULAR[kind]]["properties"])
    everywhere = fields_of("all mentions")
    assert fields_of(kind) == fields - everywhere
    assert everywhere == {"id", "start", "end", "text", "rule"}


def test_every_field_of_the_record_is_explained():
    schema = zjextract.schema()
    assert fields_of("the record") == {*schema["properties"], *schema["$defs"]["article"]["properties"]}


def test_every_choice_of_the_schema_is_explained():
    for kind in (*MENTIONS, *STATEMENTS):
        for name, rule in zjextract.schema()["$defs"][SINGULAR[kind]]["properties"].items():
            for choice in rule.get("enum", ()):
                assert choice is None or f"`{choice}`" in text_of(kind) + text_of("all mentions"), (
                    f"{kind}.{name}: {choice}"
                )
    for choice in zjextract.schema()["$defs"]["qualifier"]["enum"]:
        assert choice is None or f"| `{choice}` |" in text_of("all mentions")


def test_links_lead_to_headings_and_files():
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.*)$", PAGE, flags=re.MULTILINE)}
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        if target.startswith("#"):
            assert target[1:] in headings
        else:
            assert (Path(__file__).parent.parent / "schemas" / target).exists()
