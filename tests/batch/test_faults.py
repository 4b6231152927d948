"""Kills, full disks and Ctrl-C: the same command with --resume ends with the bytes of an undisturbed run."""

import os
import resource
import signal
import subprocess
import sys
import time

import pytest
from batch.archives import ENGLISH, content, jsonl

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX knows them")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("archive") / "a.jsonl"
    rows = [{"id": str(n), "text": f"{ENGLISH.format(n=n)} " * 4} for n in range(300)]
    rows[170]["text"] = None
    path.write_bytes(jsonl(rows))
    return path


def command(archive, out, *more):
    options = ["--quiet", "--workers", "2", "--shard-documents", "20", *more]
    return [sys.executable, "-m", "zjextract", "convert", str(archive), "-o", str(out), *options]


def run(*arguments, **options):
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False, timeout=120, **options)


@pytest.fixture(scope="module")
def whole(archive, tmp_path_factory):
    """What an undisturbed run gives, by format; each is run once."""
    found = {}

    def undisturbed(output="jsonl"):
        if output not in found:
            found[output] = tmp_path_factory.mktemp("whole") / output
            assert run(archive, found[output], "--format", output).returncode == 3  # one document has no text
        return found[output]

    return undisturbed


def shards(out):
    # Not Path.rglob: it stumbles over folders that come and go while it looks.
    return sum(name.startswith("part-") for _, _, names in os.walk(out) for name in names)


def start_and_stop(archive, out, wanted, stop, *more):
    """Start a run, wait for a number of shards, and stop it by a signal; its exit status."""
    with subprocess.Popen(command(archive, out, *more), stderr=subprocess.PIPE, start_new_session=True) as process:
        while shards(out) < wanted and process.poll() is None:
            time.sleep(0.002)
        os.killpg(process.pid, stop) if stop == signal.SIGINT else process.send_signal(stop)
        process.communicate(timeout=60)
        return process.returncode


@pytest.mark.parametrize("wanted", [0, 1, 4, 9])
def test_killed_and_resumed(tmp_path, archive, whole, wanted):
    expected = content(whole())
    assert start_and_stop(archive, tmp_path / "out", wanted, signal.SIGKILL) == -signal.SIGKILL
    assert run(archive, tmp_path / "out", "--resume").returncode == 3
    assert content(tmp_path / "out") == expected


def test_killed_again_and_again(tmp_path, archive, whole):
    pytest.importorskip("pyarrow")
    expected = content(whole("tables-parquet"))
    for wanted in (9, 45, 90):
        start_and_stop(archive, tmp_path / "out", wanted, signal.SIGKILL, "--format", "tables-parquet", "--resume")
    assert run(archive, tmp_path / "out", "--format", "tables-parquet", "--resume").returncode == 3
    assert content(tmp_path / "out") == expected


def test_killed_while_the_database_is_built(tmp_path, archive, whole):
    duckdb = pytest.importorskip("duckdb")
    start_and_stop(archive, tmp_path / "out", 15 * 9, signal.SIGKILL, "--format", "duckdb")
    assert run(archive, tmp_path / "out", "--format", "duckdb", "--resume").returncode == 3
    found = []
    for directory in (whole("duckdb"), tmp_path / "out"):
        files = content(directory)
        assert sorted(files) == ["errors.jsonl", "manifest.json", "zjextract.duckdb"]
        with duckdb.connect(str(directory / "zjextract.duckdb"), read_only=True) as database:
            tables = [database.sql(f"SELECT * FROM {x}").fetchall() for x in ("articles", "money", "indicators")]
        found.append((files["errors.jsonl"], files["manifest.json"], tables))
    assert found[0] == found[1]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_and_resumed(tmp_path, archive, whole, stop):
    expected = content(whole())
    assert start_and_stop(archive, tmp_path / "out", 2, stop) == 130
    assert not list((tmp_path / "out").glob(".*"))  # nothing unfinished is left
    assert run(archive, tmp_path / "out", "--resume").returncode == 3
    assert content(tmp_path / "out") == expected


def test_a_full_disk(tmp_path, archive, whole):
    """No file may be larger than a limit: the system's own error at a write, as of a full disk."""
    expected = content(whole())
    size = max(len(data) for name, data in expected.items() if name.startswith("part-")) - 1

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    stopped = run(archive, tmp_path / "out", preexec_fn=limited)
    assert stopped.returncode == 1
    assert stopped.stderr.startswith("zjextract: stopped: ")
    assert "--resume goes on from here" in stopped.stderr
    assert not list((tmp_path / "out").glob(".*"))
    assert run(archive, tmp_path / "out", "--resume").returncode == 3
    assert content(tmp_path / "out") == expected


def test_no_worker_outlives_its_parent(tmp_path, archive):
    process = subprocess.Popen(command(archive, tmp_path / "out"), start_new_session=True)
    while shards(tmp_path / "out") < 1:
        time.sleep(0.002)
    process.kill()
    process.wait()
    for _ in range(500):  # the group is empty when no worker is left in it
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    pytest.fail("workers were left behind")
