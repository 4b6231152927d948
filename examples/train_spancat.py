"""Train a statistical model on articles that the rules annotated: a few steps of ``spacy train`` on the seeds.

    python examples/train_spancat.py [STEPS]

Writes the corpus, the configuration and the model into a temporary folder, and prints what the model finds.
A few steps show the way and no more: a useful model wants an archive and some thousand steps. The log of the
training goes to standard error.

Output:

    labels: DATE, MONEY, PERCENT, QUANTITY, ZONE
"""

import contextlib
import sys
import tempfile
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.cli.train import train

import zjextract
from zjextract.spacy_training import to_docbin

steps = int(sys.argv[1]) if len(sys.argv) > 1 else 10
seeds = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))]
nlp = spacy.blank("en")

with tempfile.TemporaryDirectory() as folder:
    work = Path(folder)
    annotated = [(text, zjextract.extract(text)) for text in seeds]
    to_docbin(annotated[:4], nlp).to_disk(work / "train.spacy")
    to_docbin(annotated[4:], nlp).to_disk(work / "dev.spacy")
    init_config(lang="en", pipeline=["spancat"], silent=True).to_disk(work / "config.cfg")
    with contextlib.redirect_stdout(sys.stderr):
        train(
            work / "config.cfg",
            work / "model",
            overrides={
                "paths.train": str(work / "train.spacy"),
                "paths.dev": str(work / "dev.spacy"),
                "training.max_steps": steps,
                "training.eval_frequency": steps,
            },
        )
    model = spacy.load(work / "model" / "model-last")
    labels = model.get_pipe("spancat").labels
    print("labels:", ", ".join(sorted(labels)))
