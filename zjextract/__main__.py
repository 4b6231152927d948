"""``python -m zjextract``."""

import sys

from zjextract.cli import main

if __name__ == "__main__":
    sys.exit(main())
