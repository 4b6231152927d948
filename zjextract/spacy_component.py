"""The factory that spaCy finds through the entry point ``spacy_factories``.

spaCy imports every registered factory, so this module imports nothing but what spaCy itself has loaded, and builds
nothing until the component is asked for. Its annotations are no strings: spaCy before 3.8.12 reads them at run time.
"""

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from zjextract.record import Record
    from zjextract.spacy_pipeline import ZjextractComponent

RECORD_KEY = "zjextract"
PUBLISHED_KEY = "zjextract_published"


def _get_record(doc: Doc) -> "Record | None":
    if RECORD_KEY not in doc.user_data:
        return None
    from zjextract.spacy_pipeline import stored_record

    return stored_record(doc.user_data[RECORD_KEY])


def _get_published(doc: Doc) -> str | None:
    return doc.user_data.get(PUBLISHED_KEY)


def _set_published(doc: Doc, value: Any) -> None:
    """Kept as text, so that the Doc still goes to bytes and to other processes."""
    doc.user_data[PUBLISHED_KEY] = value if value is None or isinstance(value, str) else value.isoformat()


if not Doc.has_extension("zjextract"):
    Doc.set_extension("zjextract", getter=_get_record)
if not Doc.has_extension("published"):
    Doc.set_extension("published", getter=_get_published, setter=_set_published)


@Language.factory(
    "zjextract",
    default_config={"published": None, "lang": None, "spans_key": "zjextract", "ents": False, "explain": False},
    assigns=["doc._.zjextract", "doc.spans"],
)
def make_zjextract(
    nlp: Language,
    name: str,
    published: str | None,
    lang: str | None,
    spans_key: str,
    ents: bool,
    explain: bool,
) -> "ZjextractComponent":
    """The component ``zjextract``.

    Args:
        nlp: the pipeline that it is added to.
        name: its name there.
        published: the publication date of every Doc that brings none in ``doc._.published`` or its context.
        lang: ``"en"`` or ``"zh"``; detected for each Doc where it is null.
        spans_key: where in ``doc.spans`` the mentions go.
        ents: put the mentions into ``doc.ents`` too, before those of other components where they overlap.
        explain: give each mention and statement the rule that made it.
    """
    from zjextract.spacy_pipeline import ZjextractComponent

    return ZjextractComponent(
        nlp.vocab, name, published=published, lang=lang, spans_key=spans_key, ents=ents, explain=explain
    )
