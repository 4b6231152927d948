"""What a number expression is, whatever the language."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

from zjextract.record import Qualifier

Form = Literal["digits", "words", "scale"]

ONE: Final = Decimal(1)


def tidy(value: Decimal | None) -> Decimal | None:
    """The value without the idle zeros that a scale word leaves: 7.20 million is 7200000, not 7200000.00."""
    if value is None:
        return None
    whole = int(value)
    return Decimal(whole) if whole == value else value


class Number:
    """A number expression with its scale words, as it stands in ``text[start:end]``.

    Either ``value`` is given, or ``low`` and ``high`` where the expression is vague or a range
    (``tens of millions``, 数十亿, 七八千). Unit, currency and percent sign stand outside.

    Attributes:
        scale: the factor of the scale words at its end: 1e9 in ``1.2 billion``, 1e12 in ``4.33万亿``; 1 without one.
        qualifier: what stands inside the expression: ``more_than`` in 3000多亿.
        form: ``digits`` (``1.08 million``, 3000多亿), ``words`` (``twenty-one``, 二十), or ``scale``: a power without a
            number before it (千亿, 万), which alone is weak evidence for a number.
        head: what begins behind it: the Latin letters, or the one other character (``find_numbers`` gives it).
    """

    __slots__ = ("end", "form", "head", "high", "low", "qualifier", "scale", "start", "value")

    def __init__(
        self,
        start: int,
        end: int,
        value: Decimal | None,
        low: Decimal | None = None,
        high: Decimal | None = None,
        scale: Decimal = ONE,
        qualifier: Qualifier | None = None,
        form: Form = "digits",
        head: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.low = low
        self.high = high
        self.scale = scale
        self.qualifier: Qualifier | None = qualifier
        self.form: Form = form
        self.head = head

    @property
    def vague(self) -> bool:
        """Whether the number has no single value."""
        return self.value is None

    def with_value(self, value: Decimal | None, low: Decimal | None = None, high: Decimal | None = None) -> Number:
        """The same expression with another value, or another range."""
        return Number(self.start, self.end, value, low, high, self.scale, self.qualifier, self.form, self.head)

    def scaled(self, factor: Decimal, end: int) -> Number:
        """The same number with a further scale word that ends at ``end``."""
        value, low, high = self.value, self.low, self.high
        return Number(
            self.start,
            end,
            None if value is None else value * factor,
            None if low is None else low * factor,
            None if high is None else high * factor,
            self.scale * factor,
            self.qualifier,
            self.form,
        )
