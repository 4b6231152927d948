"""Statements: targets and indicators, what is said of each number."""

from zjextract.statements.finding import find_statements

__all__ = ["find_statements"]
