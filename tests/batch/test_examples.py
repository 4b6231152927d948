"""The examples of this room that need no cluster."""

import importlib.util
from pathlib import Path

import pytest
from batch.archives import ENGLISH

import zjextract

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def test_the_function_that_ray_maps():
    pa = pytest.importorskip("pyarrow")
    spec = importlib.util.spec_from_file_location("ray_archive", EXAMPLES / "ray_archive.py")
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    text = ENGLISH.format(n=3)
    out = example.with_records(pa.table({"id": ["a"], "text": [text], "published": ["2021-11-30"]}))
    assert out.column_names == ["id", "text", "published", "record"]
    assert zjextract.Record.from_json(out["record"][0].as_py()) == zjextract.extract(text, published="2021-11-30")
