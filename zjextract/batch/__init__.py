"""Archives: readers, workers and writers, and the run that joins them.

One road: ``discovery`` finds the files, ``readers`` make documents of them, ``chunks`` cuts the stream by bytes,
``pool`` has ``work`` done in other processes, ``writers`` write shards, and ``manifest`` remembers what is finished.
What stands in the output depends on the input and the options alone: never on time, order of arrival or worker count.
"""
