"""Every block of the README is true: its commands and sessions are run as written and their output compared.

``python tests/test_readme.py`` runs them and writes what they print into the README.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from zjextract import ZjextractError

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("CI", "VIRTUAL_ENV", "PYTHONPATH", "COLUMNS")},
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
}


def blocks(language):
    return [block for kind, block in BLOCK.findall(README.read_text(encoding="utf-8")) if kind == language]


def shell(command, folder=ROOT):
    """A command's exit status, and what it printed on both streams."""
    shown = subprocess.run(
        command, shell=True, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return shown.returncode, shown.stdout.decode()


def run_console(block):
    """A block of ``$ command`` lines, each with what it prints now."""
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "".join(f"$ {command}\n{_printed(command)}" for command in commands)


def _printed(command):
    text = shell(command)[1]
    assert "Traceback" not in text, text
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def run_python(block, names):
    """A block of ``>>> `` and ``... `` lines, each statement with what it prints now; names pass on to later blocks."""
    out = ""
    for source in re.findall(r"^>>> .*\n(?:^\.\.\..*\n)*", block, re.MULTILINE):
        code = re.sub(r"^(>>> |\.\.\. ?)", "", source, flags=re.MULTILINE)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            try:
                exec(compile(code, "README.md", "single"), names)
            except ZjextractError as error:  # misuse that the README shows; any other error is a defect
                print("Traceback (most recent call last):\n  ...")
                print("".join(traceback.format_exception_only(error)).strip())
        out += source + printed.getvalue()
    return out


def rewritten(readme):
    """The README with each block as it prints now."""
    names = {}

    def again(match):
        kind, block = match.groups()
        if kind == "console":
            block = run_console(block)
        elif kind == "python":
            block = run_python(block, names)
        return f"```{kind}\n{block}```"

    return BLOCK.sub(again, readme)


def test_blocks_print_what_they_show(monkeypatch):
    monkeypatch.chdir(ROOT)
    readme = README.read_text(encoding="utf-8")
    assert blocks("console")
    assert blocks("python")
    assert rewritten(readme) == readme


def test_python_blocks_hold_nothing_but_sessions():
    """A line that is neither prompt nor output would never be run."""
    for block in blocks("python"):
        assert block.startswith(">>> ")
    for block in blocks("console"):
        assert block.startswith("$ ")


def test_there_are_two_commands_of_one_line():
    assert [len(block.splitlines()) for block in blocks("bash")] == [1, 1]


def test_files_and_links_exist():
    readme = README.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", readme):
        assert (ROOT / target).exists(), target


@pytest.mark.ci("sets up a fresh checkout with pip, over the network, and runs all tests there")
def test_the_two_commands_in_a_bare_checkout(tmp_path):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).exists():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    setup, test = blocks("bash")

    status, shown = shell(setup, tmp_path)
    assert status == 0, shown[-4000:]
    for seed in ("white-paper", "free-trade-zone"):
        assert f"seeds/{seed}.txt" in shown
    assert "7 trillion yuan" in shown

    status, shown = shell(test, tmp_path)
    assert status == 0, shown[-4000:]
    assert re.search(r"\d+ passed", shown.splitlines()[-1])
    assert "SKIPPED" in shown  # and names what was skipped and why
    assert "set CI=true to run it" in shown


if __name__ == "__main__":
    os.chdir(ROOT)
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
