"""The command line: its output, its exit statuses, its one-line errors."""

import csv
import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import zjextract
from zjextract.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"
PAPER = SEEDS / "white-paper.txt"


def run(capsys, *args):
    """The exit status, standard output and standard error of one command."""
    try:
        status = main([str(arg) for arg in args])
    except SystemExit as stop:  # argparse
        status = stop.code
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def process(*args, **options):
    return subprocess.run(
        [sys.executable, "-m", "zjextract", *map(str, args)], capture_output=True, check=False, **options
    )


def test_extract_prints_the_record_as_json(capsys):
    status, out, err = run(capsys, "extract", PAPER, "--published", "2022-08-10")
    text = PAPER.read_bytes().decode()
    assert (status, err) == (0, "")
    assert out == zjextract.extract(text, published="2022-08-10").to_json(indent=2) + "\n"


def test_extract_prints_one_line_per_article_where_there_are_several(capsys):
    files = sorted(SEEDS.glob("*.txt"))
    status, out, _ = run(capsys, "extract", *files)
    lines = out.splitlines()
    assert (status, len(lines)) == (0, len(files))
    for line, file in zip(lines, files, strict=True):
        zjextract.validate(json.loads(line))
        assert zjextract.Record.from_json(line) == zjextract.extract(file.read_bytes().decode())


def test_extract_reads_standard_input_in_the_encoding_named():
    text = "浙江2023年GDP达8.25万亿元\r\n"
    shown = process("extract", "-", "--encoding", "gb18030", input=text.encode("gb18030"))
    assert shown.returncode == 0
    assert shown.stderr == b""
    assert zjextract.Record.from_json(shown.stdout) == zjextract.extract(text)


def test_extract_takes_language_and_explain(capsys):
    _, out, _ = run(capsys, "extract", PAPER, "--lang", "zh", "--explain")
    assert json.loads(out)["lang"] == "zh"
    _, out, _ = run(capsys, "extract", PAPER, "--explain")
    record = json.loads(out)
    assert all("rule" in mention for mention in record["dates"] + record["money"])


def test_table_shows_statements_and_mentions_without_colour_in_a_pipe(capsys):
    status, out, _ = run(capsys, "extract", PAPER, "--published", "2022-08-10", "--format", "table")
    record = zjextract.extract(PAPER.read_bytes().decode(), published="2022-08-10")
    assert status == 0
    assert "\x1b" not in out
    assert "dates resolved from 2022-08-10" in out
    for mention in (*record.dates, *record.money, *record.percentages, *record.quantities, *record.zones):
        assert mention.text.split()[0] in out
    assert max(map(len, out.splitlines())) <= 110


def test_table_names_the_files_where_there_are_several(capsys):
    _, out, _ = run(capsys, "extract", PAPER, SEEDS / "digital-economy.txt", "--format", "table", "--explain")
    assert str(PAPER) in out
    assert "digital-economy.txt" in out


def test_table_shows_a_hostile_text_as_text(tmp_path, capsys):
    file = tmp_path / "hostile.txt"
    file.write_text(
        "[bold]Title[/bold] [/]\n\nGDP grew 5 percent to [red]3 trillion yuan[/red] in 2024.", encoding="utf-8"
    )
    status, out, _ = run(capsys, "extract", file, "--format", "table")
    assert status == 0
    assert "[bold]" in out or "no title" in out


def test_csv_gives_one_row_per_statement(capsys):
    files = sorted(SEEDS.glob("*.txt"))
    status, out, _ = run(capsys, "extract", *files, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    expected = [(str(file), row) for file in files for row in zjextract.extract(file.read_bytes().decode()).rows()]
    assert status == 0
    assert len(rows) == len(expected) > 10
    for row, (file, wanted) in zip(rows, expected, strict=True):
        assert row["file"] == file
        assert row["metric"] == (wanted["metric"] or "")
        assert "E" not in row["value"]
        assert (Decimal(row["value"]) if row["value"] else None) == wanted["value"]


def test_csv_of_an_article_without_statements_is_its_header(tmp_path, capsys):
    file = tmp_path / "empty.txt"
    file.write_text("", encoding="utf-8")
    status, out, _ = run(capsys, "extract", file, "--format", "csv")
    assert (status, out.count("\n")) == (0, 1)
    assert out.startswith("file,statement,kind,metric,")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["extract", "no-such-file.txt"], "cannot read no-such-file.txt: No such file or directory"),
        (["extract", SEEDS], f"cannot read {SEEDS}: Is a directory"),
        (["extract", "a\0b"], "cannot read a\0b: embedded null byte"),
        (["extract", PAPER, "--published", "not a date"], "published='not a date' names no calendar day"),
        (["extract", PAPER, "--encoding", "klingon"], "unknown encoding 'klingon': use a name like utf-8"),
        (
            ["extract", PAPER, "--encoding", "ascii"],
            "is not ascii (byte 110): name its encoding, as in --encoding gb18030",
        ),
        (["validate", "no-such-file.json"], "cannot read no-such-file.json: No such file or directory"),
    ],
)
def test_misuse_is_one_line_that_says_what_to_do(capsys, args, message):
    status, out, err = run(capsys, *args)
    assert (status, out) == (2, "")
    assert err.startswith("zjextract: error: ")
    assert message in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["unknown"],
        ["extract"],
        ["extract", PAPER, "--format", "xml"],
        ["extract", PAPER, "--lang", "de"],
        ["validate"],
    ],
)
def test_wrong_arguments_are_misuse(capsys, args):
    status, out, err = run(capsys, *args)
    assert (status, out) == (2, "")
    assert "error: " in err


def test_validate_counts_the_valid(capsys):
    files = [path for path in sorted(SEEDS.glob("*.json")) if path.stem != "metadata"]
    status, out, err = run(capsys, "validate", *files)
    assert (status, err) == (0, "")
    assert out.splitlines() == [f"{path}: 1 valid, 0 invalid" for path in files]


def test_validate_names_the_place_of_each_invalid_record(tmp_path, capsys):
    good = zjextract.Record(lang="en").to_json()
    bad = good.replace('"en"', '"de"')
    file = tmp_path / "records.jsonl"
    file.write_text(f"{good}\n\n{bad}\n{{\n[]\n{good}\n", encoding="utf-8")
    status, out, err = run(capsys, "validate", file)
    assert status == 1
    assert out == f"{file}: 2 valid, 3 invalid\n"
    assert [line.split(": ")[0] for line in err.splitlines()] == [f"{file}:{number}" for number in (3, 4, 5)]
    assert "$.lang: 'de' is not one of ['en', 'zh']" in err


@pytest.mark.parametrize("text", ["", "not json\nat all", '{"a": 1,\n}', "[" * 100_000])
def test_validate_calls_what_is_no_json_invalid(tmp_path, capsys, text):
    file = tmp_path / "broken.json"
    file.write_text(text, encoding="utf-8")
    status, out, err = run(capsys, "validate", file)
    assert (status, out) == (1, f"{file}: 0 valid, 1 invalid\n")
    assert err.startswith(f"{file}: the record is no JSON text: ")


def test_validate_reads_indented_records_with_a_byte_order_mark(tmp_path, capsys):
    file = tmp_path / "record.json"
    file.write_text("\ufeff" + zjextract.Record(lang="zh").to_json(indent=2), encoding="utf-8")
    assert run(capsys, "validate", file) == (0, f"{file}: 1 valid, 0 invalid\n", "")


def test_schema_prints_the_schema(capsys):
    status, out, _ = run(capsys, "schema")
    assert status == 0
    assert json.loads(out) == zjextract.schema()


def test_version(capsys):
    assert run(capsys, "--version") == (0, f"zjextract {zjextract.__version__}\n", "")


def test_a_reader_that_stops_early_is_no_error():
    code = "import sys; from zjextract.cli import main; sys.exit(main(sys.argv[1:]))"
    args = [sys.executable, "-c", code, "extract", *[str(PAPER)] * 50]
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait() == 0


def test_output_is_utf8_whatever_the_locale():
    text = "浙江2023年GDP达8.25万亿元"
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for form in ("json", "table"):
        shown = process("extract", "-", "--format", form, input=text.encode(), env=env)
        assert (shown.returncode, shown.stderr) == (0, b"")
        shown.stdout.decode()
