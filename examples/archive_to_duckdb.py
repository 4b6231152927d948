"""An archive into DuckDB, and three questions in SQL.

    pip install "zjextract[duckdb]"
    python examples/archive_to_duckdb.py [ARCHIVE]

ARCHIVE is whatever `zjextract convert` reads: a folder, JSON Lines, CSV, Parquet, WARC, zip, tar; without it the seed
articles are read. `zjextract convert ARCHIVE -o OUT --format duckdb` makes the same database.

Output:

    Who wants what by when?
        Zhejiang | digital economy | = | 4 trillion yuan | 2022-12-31
        Zhejiang | added value of Zhejiang’s digital economy | > | 7 trillion yuan | 2027-12-31
        Zhejiang | core industries | > | 1.6 trillion yuan | 2027-12-31
        None | strategic orientation Major projects | = | trillion-dollar | None
    How much money is named, in billions?
        CNY | 14 | 21835.0
        USD | 1 | 1000.0
    Which zones are written of most?
        Yangtze River Delta | 6
        Hangzhou Metropolitan Area | 3
        China (Zhejiang) Pilot Free Trade Zone | 2
        Hangzhou Area of the China (Zhejiang) Pilot Free Trade Zone | 1
"""

import sys
import tempfile
from pathlib import Path

import duckdb

import zjextract

SEEDS = Path(__file__).parent.parent / "seeds" / "*.txt"

QUESTIONS = {
    "Who wants what by when?": """
        SELECT who, metric, comparator, value_text, end_date
        FROM statements WHERE kind = 'target' AND currency IS NOT NULL
        ORDER BY end_date, who, metric LIMIT 5
    """,
    "How much money is named, in billions?": """
        SELECT currency, count(*) AS mentions, round(sum(amount) / 1e9, 1) AS billions
        FROM money WHERE equivalent IS NULL GROUP BY currency ORDER BY mentions DESC, currency
    """,
    "Which zones are written of most?": """
        SELECT name, count(*) AS mentions
        FROM zones WHERE zone_id IS NOT NULL GROUP BY name ORDER BY mentions DESC, name LIMIT 4
    """,
}


def main(archive):
    """Convert the archive, and ask."""
    with tempfile.TemporaryDirectory() as folder:
        zjextract.convert(archive, folder, format="duckdb", workers=1)
        with duckdb.connect(f"{folder}/zjextract.duckdb", read_only=True) as database:
            for question, sql in QUESTIONS.items():
                print(question)
                for row in database.execute(sql).fetchall():
                    print("   ", " | ".join(map(str, row)))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(SEEDS))
