"""The targets with a deadline in a folder of articles, as one CSV table, for a data frame or a spreadsheet.

    python examples/targets_table.py [FOLDER]

FOLDER holds articles as text files; without it the seed articles are read.
With pandas, the same rows are a data frame: pandas.DataFrame(target_rows(folder)).

Output:

    file,who,metric,comparator,value,unit,currency,end_date
    digital-economy,Zhejiang,digital economy,=,4000000000000,,CNY,2022-12-31
    digital-economy,Zhejiang,digital economy,>,55,percent,,2022-12-31
    service-zones,Zhejiang authorities,zones,=,100,zone,,2023-12-31
    service-zones,Zhejiang authorities,zones,=,20,zone,,2025-12-31
    white-paper,Zhejiang,added value of Zhejiang’s digital economy,>,7000000000000,,CNY,2027-12-31
    white-paper,Zhejiang,core industries,>,1600000000000.0,,CNY,2027-12-31
    white-paper,Zhejiang compiled,industry brains,=,50,brain,,2027-12-31
    white-paper,Zhejiang compiled,future factories,=,100,factory,,2027-12-31
    white-paper,Zhejiang compiled,smart factories,=,1200,factory,,2027-12-31
"""

import csv
import sys
from pathlib import Path

from zjextract import extract

SEEDS = Path(__file__).parent.parent / "seeds"
COLUMNS = ("file", "who", "metric", "comparator", "value", "unit", "currency", "end_date")


def target_rows(folder):
    """A flat dictionary for each target with a deadline."""
    for file in sorted(folder.glob("*.txt")):
        # Bytes, because reading as text would change line ends, and with them the offsets.
        record = extract(file.read_bytes().decode())
        for row in record.rows():
            if row["kind"] == "target" and row["end_date"]:
                yield {"file": file.stem, **row}


if __name__ == "__main__":
    writer = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(target_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS))
