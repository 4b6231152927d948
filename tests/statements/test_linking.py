"""The rules that are tried beside a value are all that could hold there."""

from pathlib import Path

import pytest

from zjextract import extract
from zjextract.statements import linking

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SENTENCES = """The county's exports rose 12 percent, 27 percent up on 2009.
The fund holds stocks worth 30 million yuan, 4 percent more than the bank.
Output of steel: 3 million tonnes. Nearly 80 percent of the 40 firms, or 32, are new.
They plan to cut costs by 5 percent and prices by 2 percent from 9 percent.
Some 900 homes have been built; 40 million yuan came from banks.
An increase of 7 percent was set as the target; profit (30 million yuan) fell 3 percent, 4 percent and 5 percent.
"""


@pytest.mark.parametrize("text", [SENTENCES, *(path.read_text(encoding="utf-8") for path in SEEDS)])
def test_no_rule_that_would_hold_is_left_out(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fitting = extract(text, explain=True).to_dict()
    every = tuple(rule for rule, _, _ in linking._ENGLISH)
    monkeypatch.setattr(linking, "_between", lambda *_: every)
    assert extract(text, explain=True).to_dict() == fitting
