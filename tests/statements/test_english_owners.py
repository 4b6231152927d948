"""Whose an English value is where its own sentence names nobody: (text, value, who)."""

import pytest

from .conftest import Read

CASES = [
    # carried on by a pronoun, within a paragraph, and of a place
    ("Ruilong plans a mill.\n\nIt hired 900 welders in 2023.", "900 welders", "Ruilong"),
    ("Liaoning has 52 shipyards. Exports rose 6 percent in 2023.", "6 percent", "Liaoning"),
    ("China built 52 shipyards.\n\nExports rose 6 percent in 2023.", "6 percent", "China"),
    ("Ruilong has 52 ships.\n\nThat compares with 40 ships in 2019.", "40 ships", "Ruilong"),
    ("Ruilong has 52 ships.\n\nThis compares with 40 ships in 2019.", "40 ships", "Ruilong"),
    # not to another paragraph without a word of it, nor from those who are only heard
    ("Ruilong has 52 shipyards.\n\nExports rose 6 percent in 2023.", "6 percent", None),
    ("Regulators closed 52 shipyards.\n\nExports rose 6 percent in 2023.", "6 percent", None),
    ("Analysts cut 52 ratings. Exports rose 6 percent in 2023.", "6 percent", None),
    # a pronoun means the subject of the sentence before, not somebody named earlier
    ("Daxin Bank has 90 branches. Liaoning's policy let mills borrow 7 billion yuan. It has eased rules, cutting "
     "fees by 40 percent.", "40 percent", "Liaoning"),
    # what finds something does not own it
    ("Ruilong said its survey showed that 80 percent of workers stayed.", "80 percent", "Ruilong"),
    ("An inspection in 2023 found 85 percent of mills were safe.", "85 percent", None),
    # where
    ("Tales like hers are common in Guizhou, where 800 data firms had registered by 2023.", "800 data firms",
     "Guizhou"),
    ("Ruilong went to Guizhou, where it runs 19 hotels.", "19 hotels", "Ruilong"),
    # whose, without the ending; who he is; a pronoun with its verb is nobody
    ("Liaoning's 4 trillion yuan rail package was large.", "4 trillion yuan", "Liaoning"),
    ("Ruilong built 52 ships. She received 9 million yuan from it.", "9 million yuan", "Ruilong"),
    ("China built 52 ships. She received 9 million yuan.", "9 million yuan", None),
    ("They're proud. They're investing 9 billion yuan.", "9 billion yuan", None),
    ("Despite conducting 20 internal audits a year, Ruilong lost.", "20 internal audits", "Ruilong"),
    ("Wei said 77 of Ruilong's 84 stores had unions.", "77", "Ruilong"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "who"), CASES, ids=[f"{c[1]} {c[2]}" for c in CASES])
def test_owner(read: Read, text: str, value: str, who: str | None) -> None:
    assert read(text)[value].who == who
