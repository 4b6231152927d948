"""Writers: an encoder for the workers and a shard for the run, by format."""

from __future__ import annotations

from zjextract.batch.writers.formats import encoder_of, finisher_of, require_libraries, shard_of, shard_paths

__all__ = ["encoder_of", "finisher_of", "require_libraries", "shard_of", "shard_paths"]
