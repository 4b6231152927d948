"""What fuzzing found, as cases, and a short run of each target with bytes of no coverage's choosing."""

import importlib.util
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from fuzz.targets import RECORD, TARGETS
from test_properties import assert_sound

import zjextract
from zjextract import InvalidRecordError, Record

RUN = Path(__file__).with_name("run.py")

TEXTS = {
    "a sign of money as the text's last character": "  2$謠謠謠謠謠謠謠a  2$",
    "a sign of money after a number, and no more": "3€",
}

NUMBERS = {
    "an exponent beyond a Decimal's": "1e99999999999999999999",
    "a number that would be a gigabyte": "1e999999999",
    "a number near to nothing": "1e-999999999",
    "more digits than Python writes": "9" * 4_200,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_texts_that_fuzzing_found(text):
    assert_sound(text, zjextract.extract(text))


@pytest.mark.parametrize("field", ["amount", "start"])
@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers_that_no_record_holds_are_refused_at_once(number, field):
    record = json.loads(RECORD)
    record["money"][0][field] = 123454321
    with pytest.raises(InvalidRecordError):
        Record.from_json(json.dumps(record).replace("123454321", number))


@pytest.mark.parametrize("field", ["amount", "start"])
@pytest.mark.parametrize(
    "number",
    [Decimal("1e999999"), Decimal("sNaN"), Decimal("NaN"), 10**5000, float("inf")],
    ids=["huge", "signaling", "NaN", "digits", "inf"],
)
def test_values_that_json_has_not_are_refused_at_once(number, field):
    record = json.loads(RECORD)
    record["money"][0][field] = number
    with pytest.raises(InvalidRecordError):
        Record.from_dict(record)


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_break_a_promise(name):
    rng = Random(name)
    for _ in range(60):
        TARGETS[name](rng.randbytes(rng.randrange(200)))


@pytest.mark.ci("instruments the package anew for each target")
@pytest.mark.parametrize("name", TARGETS)
def test_fuzzing_led_by_coverage_finds_nothing(name, tmp_path):
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("needs atheris: pip install --group fuzz")
    options = ["-runs=500", "-seed=1", "-max_len=300", "-timeout=60"]
    ran = subprocess.run(
        [sys.executable, str(RUN), name, *options], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
