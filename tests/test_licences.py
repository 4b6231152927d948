"""What may be installed with the package: licences that ask for no more than a notice, or stay with their own files."""

import re
import tomllib
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COPYLEFT = re.compile(r"GPL|general public", re.IGNORECASE)
NAMES = (  # as distributions write them, from their expressions, classifiers and licence fields
    ("Apache-2.0", re.compile(r"apache", re.IGNORECASE)),
    ("BSD", re.compile(r"\bbsd", re.IGNORECASE)),
    ("MIT", re.compile(r"\bmit\b", re.IGNORECASE)),
    ("PSF-2.0", re.compile(r"\bpsf\b|python software foundation|CNRI-Python", re.IGNORECASE)),
)


def names_of(wanted):
    return [re.match(r"[\w.-]+", one)[0] for one in wanted]


def licences_of(name):
    """The permissive licences that a distribution's metadata names; none where it names one that is not."""
    facts = metadata(name)
    told = [line for line in facts.get_all("Classifier") or () if line.startswith("License ::")]
    told += [facts.get("License-Expression") or "", (facts.get("License") or "")[:100]]
    if any(COPYLEFT.search(line) for line in told):
        return set()
    return {licence for licence, pattern in NAMES if any(pattern.search(line) for line in told)}


@pytest.mark.parametrize("name", names_of(PROJECT["dependencies"]))
def test_base_dependencies_have_a_permissive_licence(name):
    found = licences_of(name)
    assert found, f"{name} names no licence that is known to be permissive: {metadata(name).get('License')!r}"


EXTRAS = sorted(
    {
        n
        for extra, wanted in PROJECT["optional-dependencies"].items()
        if extra not in ("all", "test")
        for n in names_of(wanted)
    }
)


@pytest.mark.parametrize("name", EXTRAS)
def test_extras_have_a_permissive_licence(name):
    try:
        found = licences_of(name)
    except PackageNotFoundError:
        pytest.skip(f"{name} is not installed")
    assert found, f"{name} names no licence that is known to be permissive"


@pytest.mark.parametrize("licence", ["GPL-3.0-or-later", "MIT or GNU General Public License", "Proprietary", ""])
def test_other_licences_are_seen(licence, monkeypatch):
    facts = Message()
    facts["License-Expression"] = licence
    monkeypatch.setitem(globals(), "metadata", lambda _: facts)
    assert licences_of("anything") == set()
