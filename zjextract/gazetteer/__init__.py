"""Zones and places of China as data, and the index over them.

>>> from zjextract import gazetteer
>>> gazetteer.find("杭州高新区")[0].name
'Hangzhou High-tech Industrial Development Zone'
"""

from zjextract.gazetteer.model import Place, Zone
from zjextract.gazetteer.store import Gazetteer, default, find, get, open_gazetteer, places

__all__ = ["Gazetteer", "Place", "Zone", "default", "find", "get", "open_gazetteer", "places"]
