"""Making many items of a frozen data class at the cost of mutable ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_T = TypeVar("_T")


def maker(cls: Callable[_P, _T]) -> Callable[_P, _T]:
    """A function that makes what a frozen data class with slots makes, five times faster, from the same arguments.

    Such a class sets each field through ``object.__setattr__``. Here a class of the same slots, which is not frozen,
    takes the fields in, and the whole becomes one of the frozen class when it is complete. As ``dataclasses`` does for
    ``__init__``, the function is compiled from the names of the fields.
    """
    frozen = cast(type[Any], cls)
    body: dict[str, Any] = {"__slots__": frozen.__slots__, "__annotations__": {}}
    names: dict[str, Any] = {"new": object.__new__, "frozen": frozen, "Open": type("Open", frozen.__bases__, body)}
    places: dict[bool, list[str]] = {False: [], True: []}  # of what is passed by its place, and by its name alone
    for field in fields(frozen):
        parameter = field.name
        if field.default is not MISSING:
            parameter = f"{field.name}=default_{field.name}"
            names[f"default_{field.name}"] = field.default
        places[field.kw_only is True].append(parameter)
    parameters = [*places[False], *(["*"] if places[True] else []), *places[True]]
    lines = [
        f"def make({', '.join(parameters)}):",
        "item = new(Open)",
        *(f"item.{name} = {name}" for name in frozen.__slots__),
        "item.__class__ = frozen",
        "return item",
    ]
    exec("\n    ".join(lines), names)
    return cast(Callable[_P, _T], names["make"])
