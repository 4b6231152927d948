"""English words as tokens."""

from __future__ import annotations

from zjextract.statements.tokens import _MOST_SURFACES, _Tokens


def test_the_known_surfaces_stay_bounded():
    known = _Tokens()
    assert known["Trade"].word == "trade"
    for number in range(_MOST_SURFACES):
        assert known[f"Trade{number}"].word == f"trade{number}"
    assert list(known) == [f"Trade{_MOST_SURFACES - 1}"]
