"""Readers: from a source to its documents, one file for each format."""
