"""The targets in money of a folder of articles, as one CSV table, for a data frame or a spreadsheet.

    python examples/targets_table.py [FOLDER]

FOLDER holds articles as text files; without it the seed articles are read.
With pandas, the same rows are a data frame: pandas.DataFrame(target_rows(folder)).

Output:

    file,who,metric,comparator,value,currency,end_date
    contracted-projects,,strategic orientation Major projects,=,1000000000000,USD,
    digital-economy,Zhejiang,digital economy,=,4000000000000,CNY,2022-12-31
    white-paper,Zhejiang,added value of Zhejiang’s digital economy,>,7000000000000,CNY,2027-12-31
    white-paper,Zhejiang,core industries,>,1600000000000,CNY,2027-12-31
"""

import csv
import sys
from pathlib import Path

from zjextract import extract

SEEDS = Path(__file__).parent.parent / "seeds"
COLUMNS = ("file", "who", "metric", "comparator", "value", "currency", "end_date")


def target_rows(folder):
    """A flat dictionary for each target in money."""
    for file in sorted(folder.glob("*.txt")):
        # Bytes, because reading as text would change line ends, and with them the offsets.
        record = extract(file.read_bytes().decode())
        for row in record.rows():
            if row["kind"] == "target" and row["currency"]:
                yield {"file": file.stem, **row}


if __name__ == "__main__":
    writer = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(target_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS))
