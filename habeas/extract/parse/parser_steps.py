"""Sentences -> their trees, as the pipeline's own parser builds them, in half the time.

The parser gives Python's lock away, only to fetch it back several times for every word. Here it is kept, and
all sentences take each step together. Never decides anything that the parser does not.
"""

from collections.abc import Sequence
from typing import cast

from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

from habeas.extract.parse.batches import BatchComponent


class ParserSteps(BatchComponent):
    """Sets heads and dependencies as a parser would, which itself need not run."""

    def __init__(self, parser: DependencyParser) -> None:
        self._parser = parser

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set the tree of each sentence."""
        model = self._parser.model.predict(docs)
        states = self._parser.moves.init_batch(docs)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            unfinished = self._parser.transition_states(unfinished, model.predict(unfinished))
        self._parser.set_annotations(docs, states)


def take_steps_together(pipeline: Language) -> None:
    """Put `ParserSteps` in the place of a pipeline's parser, if that one always takes the best step."""
    for name in pipeline.pipe_names:
        component = pipeline.get_pipe(name)
        if isinstance(component, DependencyParser) and component.cfg["beam_width"] == 1:
            pipeline.select_pipes(disable=[name])
            pipeline.add_pipe("parser_steps", config={"parser": name}, before=name)


@Language.factory("parser_steps")
def make_parser_steps(nlp: Language, name: str, parser: str) -> ParserSteps:
    """Make the component out of a parser of its pipeline, by its name."""
    return ParserSteps(cast(DependencyParser, nlp.get_pipe(parser)))
