"""Zones and places as data, and the index over them."""
