"""The component in a spaCy pipeline: the record and the labelled spans of a Doc.

    python examples/spacy_component.py

Output:

    d1 DATE '2027'
    m1 MONEY '7 trillion yuan'
    m2 MONEY '3.57 trillion yuan'
    d2 DATE 'last year'
    added value of the digital economy > m1 by 2027-12-31
"""

import spacy

nlp = spacy.blank("en")
nlp.add_pipe("zjextract", config={"published": "2022-08-10", "ents": True})
doc = nlp(
    "By 2027, the added value of the digital economy will exceed 7 trillion yuan, up from 3.57 trillion yuan last year."
)

for span in doc.spans["zjextract"]:
    print(span.id_, span.label_, repr(span.text))
target = doc._.zjextract.targets[0]
print(target.metric.text, target.comparator, target.value, "by", target.deadline)
