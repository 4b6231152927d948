"""Zones of one's own: what the gazetteer does not know, added by a file.

    python examples/own_zones.py

The file has the columns of zjextract.gazetteer.Zone; id, name and type are required, aliases are parted by |.

Output:

    known already: []
    Moon Lake Valley: moon-lake-valley, industrial_park, Ningbo
    Lingang Chip Bay: lingang-chip-bay, industrial_park, Shanghai
    月湖谷: moon-lake-valley, industrial_park, Ningbo
    3 zones more: ['moon-lake-valley']
"""

import tempfile
from pathlib import Path

from zjextract import extract
from zjextract.gazetteer import default

TEXTS = ["The Moon Lake Valley is home to 120 enterprises, the Lingang Chip Bay to 80.", "月湖谷有120家企业。"]

ZONES = """\
id\tname\tname_zh\ttype\tlevel\tcity\tprovince\tadmin_code\taliases
moon-lake-valley\tMoon Lake Valley\t月湖谷\tindustrial_park\tmunicipal\tNingbo\tZhejiang\t330203\tLake Valley
lingang-chip-bay\tLingang Chip Bay\t\tindustrial_park\t\tShanghai\tShanghai\t\t
"""

print("known already:", [zone.text for text in TEXTS for zone in extract(text).zones])

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "zones.tsv"
    file.write_text(ZONES, encoding="utf-8")
    for text in TEXTS:
        for zone in extract(text, gazetteer=file).zones:
            print(f"{zone.text}: {zone.zone_id}, {zone.type}, {zone.city}")

    # A gazetteer of one's own can also be asked, and extended in Python.
    own = default().extend(file).extend([{"id": "cloud-park", "name": "Cloud Park", "type": "industrial_park"}])
    print(len(own) - len(default()), "zones more:", [zone.id for zone in own.find("Lake Valley")])
