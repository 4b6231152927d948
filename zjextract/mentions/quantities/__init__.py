"""Counted and measured numbers."""

from zjextract.mentions.quantities.find import find_quantities

__all__ = ["find_quantities"]
