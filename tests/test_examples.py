"""Every example runs, from any folder, and prints what its head shows.

``python tests/test_examples.py`` runs them and writes what they print into their heads.
"""

import ast
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
SPARK = "spark_archive.py"
FIXTURES = "test_with_fixtures.py"
PRINTING = ["one_article.py", "targets_table.py", "own_zones.py", "spacy_component.py", "train_spancat.py"]
NEEDS = {"archive_to_duckdb.py": ("duckdb", "pyarrow"), SPARK: ("pyspark", "pandas", "pyarrow")}
ELSEWHERE = {  # what has another test than that of its output
    "page.py": ROOT / "tests" / "viewer",
    "ray_archive.py": ROOT / "tests" / "batch" / "test_examples.py",
}

HEAD = re.compile(r'(?s)\A(?P<head>""".*?\nOutput[^\n]*:\n)(?P<shown>.*?)(?P<rest>""")')
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "COLUMNS")},
    "PYTHONIOENCODING": "utf-8",
}


def run(name, folder):
    """What an example prints, run in some folder."""
    file = EXAMPLES / name
    command = [sys.executable, str(file)]
    if name == FIXTURES:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(file)]
    if name == SPARK:
        command += [str(seeds_in_parquet(folder)), str(folder / "statements")]
    shown = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    assert shown.returncode == 0, shown.stderr.decode()[-4000:]
    out = shown.stdout.decode()
    return re.sub(r" in \d+\.\d+s$", "", out, flags=re.MULTILINE) if name == FIXTURES else out


def seeds_in_parquet(folder):
    """The archive that the example of Spark reads."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from zjextract.testing import articles

    rows = [{"id": a.name, "text": a.text, "published": a.published} for a in articles()]
    pq.write_table(pa.Table.from_pylist(rows), folder / "archive.parquet")
    return folder / "archive.parquet"


def indented(text):
    lines = "".join(f"    {line}".rstrip() + "\n" for line in text.rstrip("\n").split("\n"))
    return f"\n{lines}"


def check(name, folder):
    source = (EXAMPLES / name).read_text(encoding="utf-8")
    printed = run(name, folder)
    assert printed.strip()
    assert HEAD.match(source)["shown"] == indented(printed)


def test_every_example_has_a_test():
    names = {path.name for path in EXAMPLES.glob("*.py")}
    assert names - set(ELSEWHERE) == {*PRINTING, *NEEDS, FIXTURES}
    for name, test in ELSEWHERE.items():
        files = [test] if test.is_file() else list(test.rglob("test_*.py"))
        assert any(Path(name).stem in file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_heads_say_how_to_run_them(name):
    head = ast.get_docstring(ast.parse((EXAMPLES / name).read_text(encoding="utf-8")))
    assert name in head


@pytest.mark.parametrize("name", [*PRINTING, FIXTURES])
def test_output_is_that_of_the_head(name, tmp_path):
    check(name, tmp_path)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", sorted(NEEDS))
def test_output_is_that_of_the_head_with_an_extra(name, tmp_path):
    for module in NEEDS[name]:
        pytest.importorskip(module)
    if name == SPARK:
        from zjextract import spark
        from zjextract.errors import MissingExtraError

        try:
            spark.require_java()
        except MissingExtraError as error:
            pytest.skip(str(error))
    check(name, tmp_path)


def test_a_folder_of_ones_own_becomes_the_table(tmp_path):
    (tmp_path / "plan.txt").write_text(
        "Hubei plans to raise its exports to 3 billion yuan by 2030. It has 5 ports.", encoding="utf-8"
    )
    command = [sys.executable, str(EXAMPLES / "targets_table.py"), str(tmp_path)]
    shown = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, check=True).stdout.decode()
    assert shown.splitlines()[1:] == ["plan,Hubei,exports,=,3000000000,CNY,2030-12-31"]


def rewrite():
    """Write what each example prints into its head."""
    for name in (*PRINTING, *NEEDS, FIXTURES):
        file = EXAMPLES / name
        source = file.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            shown = indented(run(name, Path(folder)))
        found = HEAD.match(source)
        file.write_text(f"{found['head']}{shown}{source[found.start('rest') :]}", encoding="utf-8")


if __name__ == "__main__":
    rewrite()
