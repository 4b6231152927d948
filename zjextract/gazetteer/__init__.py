"""Zones and places of China as data, and the index over them.

``find`` gives all zones that a name may mean, ``get`` the zone of an id; both read the project's own gazetteer, which
is loaded on first use. Zones of one's own are added by ``Gazetteer.extend``, or by the argument ``gazetteer`` of
``extract``: a TSV file with a header line or a JSON list of objects, whose columns are the fields of ``Zone``
(``id``, ``name`` and ``type`` are required; ``aliases`` and ``context_aliases`` are separated by ``|``).

>>> from zjextract import gazetteer
>>> gazetteer.find("杭州高新区")[0].name
'Hangzhou High-tech Industrial Development Zone'
"""

from zjextract.gazetteer.model import Place, Zone
from zjextract.gazetteer.place_list import places
from zjextract.gazetteer.store import Gazetteer, default, find, get, open_gazetteer

__all__ = ["Gazetteer", "Place", "Zone", "default", "find", "get", "open_gazetteer", "places"]
