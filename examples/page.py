"""One page of all seed articles, to open in a browser: highlights, timelines, tables.

python examples/page.py page.html
"""

import sys
from pathlib import Path

from zjextract import extract
from zjextract.viewer import html_page, shown

seeds = Path(__file__).parent.parent / "seeds"
articles = []
for file in sorted(seeds.glob("*.txt")):
    text = file.read_text(encoding="utf-8")
    articles.append(shown(extract(text), text, name=file.name))

out = Path(sys.argv[1] if len(sys.argv) > 1 else "page.html")
out.write_text(html_page(articles), encoding="utf-8")
print(f"{len(articles)} articles")

# The page of one record: record.to_html(). In a notebook, a record shows it by itself.
