"""An archive in Parquet on Spark: one row for each statement, written as Parquet.

    spark-submit examples/spark_archive.py hdfs:///news/*.parquet hdfs:///statements

The archive has the columns id, text and published. Locally, `python examples/spark_archive.py IN OUT` does the same;
on a cluster the executors need `pip install "zjextract[spark]"`.

Output, of the seed articles:

    +---------+--------+------+-------------------+
    |     kind|currency|number|highest_in_billions|
    +---------+--------+------+-------------------+
    |indicator|     CNY|    10|             3570.0|
    |   target|     CNY|     3|             7000.0|
    |   target|     USD|     1|             1000.0|
    +---------+--------+------+-------------------+
"""

import sys

from zjextract import spark


def main(source: str, output: str) -> None:
    """Extract everything, and keep the statements."""
    # spark-submit states the master itself; local[*] holds where nothing else is said.
    session = spark.session()
    articles = session.read.parquet(source)
    records = spark.extract(articles, text="text", published="published", keep=["id"])
    spark.statements(records).write.mode("overwrite").parquet(output)

    session.read.parquet(output).createOrReplaceTempView("statements")
    session.sql(
        "SELECT kind, currency, count(*) AS number, max(value) / 1e9 AS highest_in_billions FROM statements"
        " WHERE currency IS NOT NULL GROUP BY kind, currency ORDER BY kind, currency"
    ).show()


if __name__ == "__main__":
    main(*sys.argv[1:])
