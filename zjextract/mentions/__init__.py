"""Mentions: dates, money, percentages, quantities, zones. Each kind reads the numbers, none reads another kind."""
