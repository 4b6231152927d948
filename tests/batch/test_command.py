"""``zjextract convert`` from the command line."""

import io
import subprocess
import sys
from typing import get_args

import pytest
from batch.archives import SIMPLIFIED, content, jsonl, lines, rows

from zjextract.batch import options
from zjextract.batch.progress import Bar, Lines, Silent, progress_for
from zjextract.cli import convert, main


def run(*arguments):
    return main(["convert", *map(str, arguments), "--workers", "1"])


def test_status_says_how_it_went(tmp_path, capsys):
    (tmp_path / "good.jsonl").write_bytes(jsonl(rows()))
    (tmp_path / "bad.jsonl").write_bytes(b"[]\n")
    assert run(tmp_path / "good.jsonl", "-o", tmp_path / "one") == 0
    assert "3 records in" in capsys.readouterr().err
    assert run(tmp_path / "good.jsonl", tmp_path / "bad.jsonl", "-o", tmp_path / "two") == 3
    assert "3 records" in (said := capsys.readouterr().err)
    assert "1 refused: see" in said
    assert run(tmp_path / "good.jsonl", "-o", tmp_path / "one") == 2
    assert "--resume" in capsys.readouterr().err
    assert run(tmp_path / "none.jsonl", "-o", tmp_path / "three") == 2
    assert capsys.readouterr().err.startswith("zjextract: error: no such file")


def test_quiet_is_quiet(tmp_path, capsys):
    (tmp_path / "good.jsonl").write_bytes(jsonl(rows()))
    assert run(tmp_path / "good.jsonl", "-o", tmp_path / "one", "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_options_reach_the_conversion(tmp_path):
    (tmp_path / "a.csv").write_bytes(f"nr;day;story;tongue\nx;2021-11-30;{SIMPLIFIED};zh-CN\n".encode("gb18030"))
    status = run(
        *(tmp_path / "a.csv", "-o", tmp_path / "out", "--quiet", "--text-column", "story", "--id-column", "nr"),
        *("--date-column", "day", "--language-column", "tongue", "--encoding", "gb18030", "--keep-text", "all"),
    )
    (line,) = lines(tmp_path / "out" / "part-00000.jsonl")
    assert status == 0
    assert (line["id"], line["text"], line["record"]["reference_date"]) == ("x", SIMPLIFIED, "2021-11-30")


def test_standard_input(tmp_path):
    out = tmp_path / "out"
    command = [sys.executable, "-m", "zjextract", "convert", "-", "-o", str(out), "--workers", "1", "--quiet"]
    subprocess.run(command, input=jsonl(rows()), check=True)
    assert [x["source"] for x in lines(out / "part-00000.jsonl")] == ["-"] * 3
    before = content(out)
    subprocess.run([*command, "--resume"], input=jsonl(rows()), check=True)
    assert content(out) == before


@pytest.mark.parametrize(
    ("wrong", "word"), [(["--max-expansion", "0"], "expansion"), (["--limit", "-1"], "limit"), (["--lang", "fr"], "fr")]
)
def test_misuse_is_told_in_one_line(tmp_path, capsys, wrong, word):
    (tmp_path / "a.txt").write_text("x")
    try:
        status = run(tmp_path / "a.txt", "-o", tmp_path / "out", *wrong)
    except SystemExit as stopped:  # argparse's own
        status = stopped.code
    assert status == 2
    assert word in capsys.readouterr().err.splitlines()[-1]


def test_choices_are_those_of_the_library():
    assert get_args(options.OutputFormat) == convert.OUTPUT_FORMATS
    assert get_args(options.InputFormat) == convert.INPUT_FORMATS


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("out", "kind"), [(Terminal(), Bar), (io.StringIO(), Lines)])
def test_progress_suits_the_stream(out, kind):
    progress = progress_for(out, quiet=False)
    assert type(progress) is kind
    with progress.running(1000, 10, 1):
        progress.advance(5, 2, 500)
    assert "15 articles" in out.getvalue()
    assert "3 errors" in out.getvalue()
    assert type(progress_for(out, quiet=True)) is Silent


def test_plain_lines_say_the_time_left(monkeypatch):
    monkeypatch.setattr("zjextract.batch.progress._SECONDS_BETWEEN_LINES", 0.0)
    out = io.StringIO()
    progress = Lines(out)
    with progress.running(1000, 0, 0):
        progress.advance(5, 0, 250)
    assert "25%, about " in out.getvalue()
