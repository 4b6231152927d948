"""An archive on Ray Data: the records as JSON beside their articles, written as Parquet.

    pip install "ray[data]" "zjextract[arrow]"
    python examples/ray_archive.py archive/ records/

Ray brings the cluster; zjextract is one function on a batch of rows.
"""

import sys

import pyarrow as pa

import zjextract


def with_records(articles: pa.Table) -> pa.Table:
    """A batch of articles (text, published) with a column of records."""
    rows = articles.select(["text", "published"]).to_pylist()
    records = [zjextract.extract(row["text"], published=row["published"]).to_json() for row in rows]
    return articles.append_column("record", pa.array(records))


def main(source: str, output: str) -> None:
    """Read, extract on every node, write."""
    import ray

    ray.data.read_parquet(source).map_batches(with_records, batch_format="pyarrow").write_parquet(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
