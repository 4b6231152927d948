"""Archives made for the tests: sentences of our own in every format."""

import json

ENGLISH = "Exports grew {n} percent to {n} billion yuan in 2021, and Ningbo aims to open {n} plants by 2027."
SIMPLIFIED = "据统计，2021年全市出口额达到{n}亿元，同比增长{n}%，力争到2027年建成工厂{n}家。上半年保持稳定。"
TRADITIONAL = "據統計，2021年全市出口額達到{n}億元，同比增長{n}%，力爭到2027年建成工廠{n}家。上半年保持穩定。"


def rows(count=3, text=ENGLISH):
    """Rows of an archive, with the usual names."""
    return [
        {"id": f"a{n}", "date": "2021-11-30", "language": "en", "text": text.format(n=n)} for n in range(1, count + 1)
    ]


def jsonl(items, encoding="utf-8"):
    """JSON Lines."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items).encode(encoding)


def html(text, charset="utf-8", title="Ports and plants", date="2023-05-06"):
    """A page with an article long enough to be one."""
    paragraphs = "".join(f"<p>{text}</p>" for _ in range(4))
    return (
        f"<!DOCTYPE html><html><head><meta charset='{charset}'><title>{title}</title>"
        f"<meta property='article:published_time' content='{date}'></head>"
        f"<body><nav>Home</nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode(charset)


def warc(*pages):
    """WARC records from (address, media type, body, status)."""
    return b"".join(_record(*page) for page in pages)


def _record(address, media_type, body, status="200 OK"):
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{address}>\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def content(directory):
    """Every file under a directory, by its path: what two runs are compared by."""
    files = (path for path in directory.rglob("*") if path.is_file())
    return {path.relative_to(directory).as_posix(): path.read_bytes() for path in files}


def lines(path):
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
