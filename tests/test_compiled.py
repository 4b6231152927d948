"""The compiled wheel: it says what the pure Python package says."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTHONPATH", "VIRTUAL_ENV")}
COMPILED = sysconfig.get_config_var("EXT_SUFFIX")

# The records of the seeds and of synthetic articles; first, where a module that is compiled was imported from.
RECORDS = """
import zjextract
from zjextract.statements import finding
from zjextract.testing import articles, synthetic_articles
print(finding.__file__)
for article in (*articles(), *synthetic_articles(600)):
    print(zjextract.extract(article.text, explain=True).to_json())
"""

# How many calls of interpreted functions the seeds take.
CALLS = """
import sys
from zjextract import extract
from zjextract.testing import articles
texts = [article.text for article in articles()]
calls = 0
def count(frame, event, argument):
    global calls
    calls += event == "call"
for warm in (True, False):
    sys.setprofile(None if warm else count)
    for text in texts:
        extract(text)
sys.setprofile(None)
print(calls)
"""

pytestmark = pytest.mark.ci("compiles the package, which takes a C compiler, the network and two minutes")


def run(*args, folder, **variables):
    shown = subprocess.run(
        [str(arg) for arg in args],
        cwd=folder,
        env=ENVIRONMENT | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.returncode == 0, (shown.stdout + shown.stderr)[-4000:]
    return shown.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built from a copy: the hook leaves its libraries next to the sources, where Python would import them."""
    folder = tmp_path_factory.mktemp("compiled")
    for name in ("zjextract", "schemas", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    command = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder / "dist", folder)
    # gcc's warnings, which Python's own flags ask for, take longer than its work on these files.
    run(*command, folder=folder, HATCH_BUILD_HOOKS_ENABLE="1", CFLAGS="-Wno-all")
    (built,) = (folder / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder for PYTHONPATH that holds the wheel's files and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def test_wheel_holds_each_module_as_source_too(wheel):
    assert wheel.name.endswith(f"-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    compiled = {name.removesuffix(COMPILED) for name in names if name.startswith("zjextract/") and name.endswith(".so")}
    assert {f"{name}.py" for name in compiled} <= names
    assert {"zjextract/statements/english", "zjextract/mentions/dates/resolve", "zjextract/numbers/english"} <= compiled
    assert not {"zjextract/record", "zjextract/api", "zjextract/gazetteer/store"} & compiled  # what users build upon


def test_records_are_those_of_pure_python(installed, tmp_path):
    pure = run(sys.executable, "-c", RECORDS, folder=tmp_path, PYTHONPATH=str(ROOT)).splitlines()
    compiled = run(sys.executable, "-c", RECORDS, folder=tmp_path, PYTHONPATH=str(installed)).splitlines()
    assert pure[0].endswith(".py")
    assert compiled[0] == str(installed / "zjextract" / "statements" / f"finding{COMPILED}")
    assert compiled[1:] == pure[1:]
    assert len(pure) > 600


def test_next_to_nothing_is_interpreted(installed, tmp_path):
    """Data classes and named tuples are made by interpreted code even in compiled modules: none in what is hot."""
    pure, compiled = (
        int(run(sys.executable, "-c", CALLS, folder=tmp_path, PYTHONPATH=str(path))) for path in (ROOT, installed)
    )
    assert compiled < pure / 10


def test_extraction_holds_what_its_tests_ask(installed, tmp_path):
    names = ("article", "mentions", "numbers", "statements", "test_growth.py", "test_hostile.py")
    options = ("-q", "-p", "no:cacheprovider", "-c", ROOT / "pyproject.toml", "--rootdir", ROOT)
    tests = (ROOT / "tests" / name for name in names)
    shown = run(sys.executable, "-m", "pytest", *options, *tests, folder=tmp_path, PYTHONPATH=str(installed))
    assert " passed" in shown
