"""The sentence in which a claim stands, with the claim's words marked.

Takes a report's text and a passage, gives the text around it; marks with brackets that news text does not
use, so that the mark survives where there is no colour.
"""

from rich.text import Text

from habeas.model import Evidence
from habeas.publish.quoting import quote_sentence


def mark_passage(text: str, passage: Evidence) -> Text:
    """Return the sentence around a passage, the passage marked."""
    sentence = quote_sentence(text, passage)
    marked = Text(sentence.before, style="not bold")
    marked.append(f"⟦{sentence.words}⟧", style="bold")
    return marked.append(sentence.after)
