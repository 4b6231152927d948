"""Words as data: the TOML files of each language, read once.

A language is a folder of TOML files (``en/``, ``zh/``) next to what all languages share.
The grammar that reads the words lives with the kind of mention that it is for.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(lang: str, name: str) -> dict[str, Any]:
    """The parsed content of ``languages/<lang>/<name>.toml`` (``lang="common"`` for what all share)."""
    return tomllib.loads((files(__package__) / lang / f"{name}.toml").read_text(encoding="utf-8"))
