"""What a user installs: the wheel, in an environment of its own."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import zjextract
from zjextract.testing import articles

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}

pytestmark = pytest.mark.ci("builds the wheel and installs it into a new environment, over the network")


def run(*args, folder):
    shown = subprocess.run(
        [str(arg) for arg in args], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert shown.returncode == 0, shown.stderr[-4000:]
    return shown.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """The interpreter of a new environment with the wheel and its base dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder / "venv", folder=folder)
    interpreter = folder / "venv" / "bin" / "python"
    run(interpreter, "-m", "pip", "install", "--quiet", wheel, folder=folder)
    return interpreter


def test_wheel_holds_the_package_its_data_and_nothing_else(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    info = f"zjextract-{zjextract.__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {"zjextract", info}
    assert {"zjextract/py.typed", "zjextract/schemas/record.schema.json", f"{info}/licenses/LICENSE"} <= names
    sources = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "zjextract").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    seeds = {f"zjextract/seeds/{path.name}" for path in (ROOT / "seeds").iterdir()}
    packed = {name for name in names if name.startswith("zjextract/")}
    assert packed - sources == {"zjextract/schemas/record.schema.json"} | seeds
    assert sources <= packed


def test_wheel_holds_no_tests_no_archives_and_no_secrets(wheel):
    files = zipfile.ZipFile(wheel).infolist()
    names = [file.filename for file in files]
    parts = {part for name in names for part in name.split("/")}
    assert not parts & {"tests", "examples", "benchmarks", "fuzz", ".ci", ".git", "__pycache__", ".env"}
    kinds = {name.rsplit(".", 1)[-1] for name in names if name.startswith("zjextract/")}
    assert kinds == {"py", "typed", "toml", "tsv", "json", "txt", "css", "html", "js"}
    assert sum(file.file_size for file in files) < 5_000_000
    packed = zipfile.ZipFile(wheel).read("zjextract/schemas/record.schema.json")
    assert packed == (ROOT / "schemas" / "record.schema.json").read_bytes()


def test_metadata_asks_for_what_the_project_declares(wheel):
    info = f"zjextract-{zjextract.__version__}.dist-info"
    metadata = Parser().parsestr(zipfile.ZipFile(wheel).read(f"{info}/METADATA").decode())
    base = {re.match(r"[\w.-]+", wanted)[0] for wanted in metadata.get_all("Requires-Dist") if "extra ==" not in wanted}
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert base == {re.match(r"[\w.-]+", wanted)[0] for wanted in declared}


def test_metadata_names_the_extras_and_the_command(wheel):
    archive = zipfile.ZipFile(wheel)
    info = f"zjextract-{zjextract.__version__}.dist-info"
    metadata = Parser().parsestr(archive.read(f"{info}/METADATA").decode())
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    assert {"all", "arrow", "duckdb", "html", "spark", "test", "warc", "zstd"} <= set(
        metadata.get_all("Provides-Extra")
    )
    assert "zjextract = zjextract.cli:main" in archive.read(f"{info}/entry_points.txt").decode()


def test_installed_wheel_works_away_from_the_checkout(python, tmp_path):
    text = (ROOT / "seeds" / "white-paper.txt").read_bytes().decode()
    (tmp_path / "article.txt").write_bytes(text.encode())
    command = python.parent / "zjextract"
    shown = run(command, "extract", "article.txt", "--published", "2022-08-10", folder=tmp_path)
    assert shown == zjextract.extract(text, published="2022-08-10").to_json(indent=2) + "\n"
    assert "7 trillion yuan" in run(command, "extract", "article.txt", "--format", "table", folder=tmp_path)
    assert json.loads(run(python, "-m", "zjextract", "schema", folder=tmp_path)) == zjextract.schema()
    where = run(python, "-c", "import zjextract; print(zjextract.__file__)", folder=tmp_path)
    assert str(ROOT) not in where


def test_pytest_fixtures_work_away_from_the_checkout(python, tmp_path):
    run(python, "-m", "pip", "install", "--quiet", "pytest", "hypothesis", folder=tmp_path)
    for file in (ROOT / "tests" / "testing" / "test_pytest_plugin.py", ROOT / "examples" / "test_with_fixtures.py"):
        shutil.copy(file, tmp_path)
        shown = run(python, "-m", "pytest", "-q", file.name, folder=tmp_path)
        assert re.search(r"\d+ passed", shown)
        assert "skipped" not in shown
    code = "from zjextract.testing import articles; print([a.name for a in articles()])"
    assert run(python, "-c", code, folder=tmp_path) == f"{[a.name for a in articles()]}\n"


def test_missing_extras_say_what_to_install(python, tmp_path):
    code = "import importlib.util; print(importlib.util.find_spec('pyarrow'), importlib.util.find_spec('pyspark'))"
    assert run(python, "-c", code, folder=tmp_path).split() == ["None", "None"]
