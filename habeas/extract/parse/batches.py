"""Sentences -> the same, annotated many at a time: what the components share that work faster so."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc


class BatchComponent(ABC):
    """A component of a pipeline that annotates sentences together."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one sentence."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 256) -> Iterator[Doc]:
        """Annotate each sentence; those without a word pass as they are."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            worded = [doc for doc in batch if len(doc)]
            if worded:
                self.annotate(worded)
            yield from batch

    @abstractmethod
    def annotate(self, docs: Sequence[Doc]) -> None:
        """Annotate some sentences, each of one word at least, in place."""
