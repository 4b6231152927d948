"""An archive in Parquet on Spark: one row for each statement, written as Parquet.

    spark-submit examples/spark_archive.py hdfs:///news/*.parquet hdfs:///statements

The archive has the columns id, text and published. Locally, `python examples/spark_archive.py IN OUT` does the same;
on a cluster the executors need `pip install "zjextract[spark]"`.
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
    session.sql("SELECT kind, unit, count(*) AS number FROM statements GROUP BY kind, unit ORDER BY number DESC").show()


if __name__ == "__main__":
    main(*sys.argv[1:])
