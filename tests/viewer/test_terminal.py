"""``zjextract show``: in the terminal with colours and without, and the page that it writes."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
import strategies
from hypothesis import given
from rich.console import Console

import zjextract
from zjextract.cli import main
from zjextract.viewer.terminal import legend, marked_text

SEEDS = Path(__file__).parents[2] / "seeds"
PAPER = SEEDS / "white-paper.txt"
NESTED = "The China Internet Economy Industry Zone in the Hangzhou High-Tech Zone earned 5 billion yuan in 2023."


def run(capsys, *args):
    status = main([str(arg) for arg in args])
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_mentions_stand_in_brackets_with_their_ids_without_colour():
    text = "In 2023 exports rose 5 percent to 3 billion yuan."
    marked = marked_text(text, zjextract.extract(text), coloured=False)
    assert marked.plain == "In [d1 2023] exports rose [p1 5 percent] to [m1 3 billion yuan]."
    assert marked.spans == []


def test_mentions_are_coloured_and_the_text_is_as_it_was():
    record = zjextract.extract(NESTED)
    marked = marked_text(NESTED, record, coloured=True)
    assert marked.plain == NESTED
    coloured = {NESTED[span.start : span.end] for span in marked.spans}
    assert {mention.text for mention in (*record.money, *record.dates)} <= coloured


def test_the_legend_names_the_kinds():
    assert legend(coloured=True).plain.split() == ["dates", "money", "percentages", "quantities", "zones"]
    assert "[m1 ...] money" in legend(coloured=False).plain


@given(strategies.hostile_texts)
def test_nothing_of_a_text_controls_the_terminal(text):
    for coloured in (True, False):
        shown = marked_text(text, zjextract.extract(text), coloured=coloured).plain
        assert not any(ord(c) < 32 and c not in "\t\n" for c in shown)
        assert shown.encode() is not None  # no lone surrogate is left


def test_show_prints_the_article_and_its_statements(capsys):
    status, out, err = run(capsys, "show", PAPER, "--published", "2022-08-10")
    assert (status, err) == (0, "")
    assert "\x1b" not in out
    assert "[m2 1.6 trillion yuan]" in " ".join(out.split())
    assert out.index("Targets") < out.index("> 1.6 trillion yuan") < out.index("Indicators")
    assert "Mentions" not in out


def test_show_names_the_files_where_there_are_several(capsys):
    _, out, _ = run(capsys, "show", PAPER, SEEDS / "digital-economy.txt", "--lang", "en")
    assert "white-paper.txt" in out
    assert "digital-economy.txt" in out


def terminal(**environment):
    """What a terminal is sent for a seed."""
    code = "import sys; sys.stdout.isatty = lambda: True; from zjextract.cli import main; main(['show', sys.argv[1]])"
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    shown = subprocess.run(
        [sys.executable, "-c", code, str(PAPER)],
        env={**kept, "COLUMNS": "100", **environment},
        capture_output=True,
        check=True,
    )
    return shown.stdout.decode()


def test_a_terminal_gets_colours_unless_it_or_its_user_wants_none():
    assert "\x1b[" in terminal(TERM="xterm-256color", COLORTERM="truecolor")
    assert "[m1 7 trillion yuan]" not in terminal(TERM="xterm-256color")
    for plain in ({"TERM": "xterm-256color", "NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "[m1 7 trillion yuan]" in " ".join(terminal(**plain).split())


def test_colours_differ_by_kind():
    out = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=200)
    out.print(marked_text(NESTED, zjextract.extract(NESTED), coloured=True))
    assert len(set(out.file.getvalue().split("48;2;"))) >= 3


def test_html_writes_one_page(capsys, tmp_path):
    file = tmp_path / "page.html"
    status, out, err = run(capsys, "show", PAPER, "--published", "2022-08-10", "--html", file)
    assert (status, out, err) == (0, "", f"zjextract: {file}: 1 article\n")
    assert file.read_text(encoding="utf-8").count("<section") == 1
    run(capsys, "show", *SEEDS.glob("*.txt"), "--html", file)
    assert file.read_text(encoding="utf-8").count("<section") == 5


def test_html_goes_to_standard_output_for_a_hyphen(capsys):
    _, out, _ = run(capsys, "show", PAPER, "--html", "-")
    assert out.startswith("<!doctype html>")
    assert out.endswith("</html>\n")


@pytest.mark.parametrize("target", ["no-such-folder/page.html", "\0"])
def test_a_page_that_cannot_be_written_is_an_error_of_one_line(capsys, tmp_path, monkeypatch, target):
    monkeypatch.chdir(tmp_path)
    status, out, err = run(capsys, "show", PAPER, "--html", target)
    assert (status, out) == (2, "")
    assert err.startswith("zjextract: error: cannot write")
    assert err.count("\n") == 1


def test_explain_names_rules(capsys, tmp_path):
    file = tmp_path / "page.html"
    run(capsys, "show", PAPER, "--explain", "--html", file)
    assert '["rule",' in file.read_text(encoding="utf-8")
