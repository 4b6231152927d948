"""``extract_many`` in other processes."""

import subprocess
import sys

import pytest
from batch.archives import ENGLISH, SIMPLIFIED

import zjextract

TEXTS = [text.format(n=n) for n in range(1, 40) for text in (ENGLISH, SIMPLIFIED)]


def test_workers_give_the_same_records_in_order():
    here = list(zjextract.extract_many(TEXTS, published="2021-11-30", explain=True))
    there = list(zjextract.extract_many(iter(TEXTS), published="2021-11-30", explain=True, workers=2))
    assert here == there == [zjextract.extract(x, published="2021-11-30", explain=True) for x in TEXTS]
    assert [x.explain for x in there] == [True] * len(TEXTS)


@pytest.mark.parametrize(
    ("texts", "options"),
    [([b"bytes"], {}), (["x"], {"lang": "fr"}), (["x"], {"workers": 0}), (["x"], {"nlp": object()})],
)
def test_misuse_is_said_here(texts, options):
    with pytest.raises(zjextract.ArgumentError):
        list(zjextract.extract_many(texts, **{"workers": 1, **options}))


def test_a_script_without_a_guard_is_told_what_to_do(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import zjextract\nprint(list(zjextract.extract_many(['x'], workers=1)))\n")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "must start its work under `if __name__ == '__main__':`" in done.stderr
