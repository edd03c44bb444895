"""The automaton of the gate agrees with a plain search for each of its words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from habeas.extract.gate import WordFinder

PARTS = ("alone", "release", "movement")
SENTENCE = "let the men go free freed outlet jailer released from hand handed over power at liberty habitat"
WORDS = st.sampled_from(SENTENCE.split())
TEXTS = st.lists(WORDS, max_size=14).flatmap(
    lambda words: st.sampled_from([" ", "-", ". "]).map(lambda separator: separator.join(words))
)


@given(TEXTS)
def test_finds_each_place_that_plain_search_finds(text):
    finder = WordFinder.of_parts(PARTS)
    plain = [found for start in range(len(text)) if (found := finder.words.match(text, start))]
    begun = [found.start() for found in plain if not re.match(r"\w", text[: found.start()][-1:])]
    assert sorted(place.start for place in finder.find_places(text)) == begun
