"""Named economic zones."""

from zjextract.mentions.zones.finding import find_zones

__all__ = ["find_zones"]
