"""Fuzz one target, led by the coverage of the package's code. Needs atheris (``pip install --group fuzz``).

    python tests/fuzz/run.py news -runs=100000            # so many executions
    python tests/fuzz/run.py archive -runs=10000 CORPUS   # and keep the inputs that reach new code in a folder

The other options are libFuzzer's (``-help=1``). A finding is written to ``crash-...``: it becomes a case of
``test_fuzz.py``.
"""

import sys
import warnings
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
warnings.simplefilter("ignore")  # what dateparser says of days without a year

with atheris.instrument_imports(include=["zjextract"], enable_loader_override=False):
    from fuzz.targets import TARGETS


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: {sys.argv[0]} {{{','.join(TARGETS)}}} [libFuzzer's options]")
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
