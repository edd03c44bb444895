"""What one report tells, gathered once and asked by every kind of claim.

Takes a reading, gives the happenings of each sentence, the episodes, and which episode a word belongs to.
"""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from habeas.extract.attributions import Attribution, find_attributions
from habeas.extract.episodes import tell_episodes
from habeas.extract.happenings import Happening, find_happenings
from habeas.extract.reading import Reading, Sentence
from habeas.model import ReportedEpisode


@dataclass(frozen=True, eq=False)
class Account:
    """A reading with what happens in it; everything is computed once, when first asked for."""

    reading: Reading

    @cached_property
    def happenings(self) -> dict[int, list[Happening]]:
        """The happenings of each sentence, by the sentence's index (the title's is -1)."""
        return {sentence.index: find_happenings(sentence) for sentence in self.reading.with_title}

    @cached_property
    def attributions(self) -> dict[int, tuple[Attribution, ...]]:
        """Whom each sentence names as the source of which of its words, by the sentence's index."""
        return {sentence.index: find_attributions(sentence) for sentence in self.reading.with_title}

    @cached_property
    def episodes(self) -> tuple[ReportedEpisode, ...]:
        """The episodes that the report tells of, the main ones first."""
        return tell_episodes(self.reading, self.happenings)

    def befalling(self, sentence: Sentence, token: Token) -> Happening | None:
        """Return what happened to those whom a token stands for: stated of it, or else around it."""
        here = self.happenings[sentence.index]
        stated = [happening for happening in here if happening.befell(token)]
        if stated:
            return min(stated, key=lambda happening: abs(happening.trigger.i - token.i))
        above = {ancestor.i for ancestor in token.ancestors}
        around = [happening for happening in here if happening.trigger.i in above]
        return max(around, key=lambda happening: happening.trigger.i) if around else None

    def episode_of(self, sentence: Sentence, token: Token) -> str | None:
        """Return the local id of the episode that a word of a sentence belongs to."""
        return self.episodes[0].id if self.episodes else None
