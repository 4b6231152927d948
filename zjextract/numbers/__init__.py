"""One number grammar per language, used by every kind of mention."""

from zjextract.numbers.number import Number, find_numbers

__all__ = ["Number", "find_numbers"]
