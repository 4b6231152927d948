"""What importing costs, what the source may not do, and that each dependency is declared and used."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import zjextract

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "zjextract").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HEAVY = ["spacy", "dateparser", "quantulum3", "pyarrow", "pyspark", "jsonschema", "rich", "numpy"]

STANDARD = {*sys.stdlib_module_names, "compression"}  # in the standard library from Python 3.14 on


def loaded_after(code):
    """The modules that a fresh interpreter has loaded after running some code."""
    shown = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(shown.stdout.split())


@pytest.mark.parametrize("code", ["import zjextract", "from zjextract.cli import main"])
def test_imports_load_nothing_heavy(code):
    loaded = loaded_after(code)
    assert "zjextract" in loaded
    assert not loaded & set(HEAVY)


def test_extraction_loads_none_of_the_slow_libraries():
    loaded = loaded_after("import zjextract; zjextract.extract('GDP grew 5 percent to 3 trillion yuan in 2024.')")
    assert not loaded & {"spacy", "dateparser", "quantulum3", "pyarrow", "pyspark", "rich"}


def test_public_names_exist_and_are_documented():
    for name in zjextract.__all__:
        assert name == "__version__" or getattr(zjextract, name).__doc__
    assert set(zjextract.__all__) <= set(dir(zjextract))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        zjextract.nothing  # noqa: B018


def test_version_is_the_distributions():
    assert PROJECT["version"] == zjextract.__version__


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_clock_is_read(path):
    """The same text gives the same record on any day."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            called = f"{ast.unparse(node.value)}.{node.attr}"
            assert not re.search(r"\b(datetime\.(now|utcnow|today)|date\.today|time\.(time|localtime|gmtime))$", called)


def imported_modules():
    """The top-level modules outside the standard library that the package imports anywhere."""
    names = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names - STANDARD - {"zjextract"}


def declared_modules():
    """The modules of all declared dependencies, base and extras."""
    extras = (wanted for name, wanted in PROJECT["optional-dependencies"].items() if name != "all")
    every = [*PROJECT["dependencies"], *(one for wanted in extras for one in wanted)]
    return {re.match(r"[\w-]+", wanted)[0].replace("-", "_") for wanted in every}


def test_all_that_is_imported_is_declared():
    assert imported_modules() <= declared_modules()


def test_all_that_is_declared_is_imported():
    elsewhere = {"lxml_html_clean", "hypothesis", "pytest", "selenium"}  # of trafilatura the first, of tests the others
    assert declared_modules() - imported_modules() <= elsewhere
