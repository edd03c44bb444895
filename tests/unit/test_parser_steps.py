"""Trees are those that the pipeline's own parser builds."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from habeas.extract.parse.parser_steps import take_steps_together
from habeas.extract.parse.pipeline import load_pipeline

SENTENCES = (
    "Osska freed Tavin Morle and 52 others who had been held for two years, her lawyer said on Monday.",
    "Morle left.",
    " \n ",
    "What they gave for it was not said. Nobody asked.",
    "",
)


def tree_of(doc: Doc) -> list[tuple[int, str, bool | None]]:
    return [(token.head.i, token.dep_, token.is_sent_start) for token in doc]


def test_trees_are_those_of_the_parser(plain: Language) -> None:
    found = [tree_of(doc) for doc in load_pipeline().pipe(SENTENCES)]
    assert found == [tree_of(doc) for doc in plain.pipe(SENTENCES)]


def test_alone_a_sentence_has_the_same_tree(plain: Language) -> None:
    assert [tree_of(load_pipeline()(s)) for s in SENTENCES] == [tree_of(plain(s)) for s in SENTENCES]


def test_a_parser_of_many_ways_stays() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("beam_parser")
    take_steps_together(blank)
    assert blank.pipe_names == ["beam_parser"]
