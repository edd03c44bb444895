"""What one report tells, gathered once and asked by every kind of claim.

Takes a reading, gives the happenings of each sentence, the episodes, and which episode a word belongs to.
"""

from dataclasses import dataclass
from functools import cached_property

from habeas.extract.counts.mentions import CountMention, find_mentions
from habeas.extract.episodes.base_days import base_day
from habeas.extract.episodes.leaders import Leader, find_leaders
from habeas.extract.episodes.named_rulers import find_named_rulers
from habeas.extract.episodes.occasion_features import Occasion
from habeas.extract.episodes.occasions import find_occasions
from habeas.extract.episodes.parties import PartyMentions, find_parties
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.sides import Features, describe_parties
from habeas.extract.episodes.telling import Telling, tell_episodes
from habeas.extract.parse.happenings import FREEING, Happening, find_happenings
from habeas.extract.parse.nouns import captive_nouns
from habeas.extract.parse.reading import Reading, Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.places.here import Written, find_written
from habeas.extract.speakers.attributions import Attribution, find_attributions
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
    def mentions(self) -> dict[int, list[CountMention]]:
        """The numbers of each sentence that may count people, by the sentence's index."""
        return find_mentions(self.reading)

    @cached_property
    def attributions(self) -> dict[int, tuple[Attribution, ...]]:
        """Whom each sentence names as the source of which of its words, by the sentence's index."""
        return {sentence.index: find_attributions(sentence) for sentence in self.reading.with_title}

    @cached_property
    def leaders(self) -> dict[str, Leader]:
        """The office holders whom the report introduces with their state, or the table knows, by surname."""
        return find_named_rulers(self.reading, self.happenings) | find_leaders(self.reading)

    @cached_property
    def parties(self) -> PartyMentions:
        """The states and groups that each sentence names, by the sentence's index."""
        return find_parties(self.reading, self.leaders, self.happenings)

    @cached_property
    def stages(self) -> dict[int, Stage]:
        """Each sentence with its parties and happenings, by the sentence's index."""
        return {
            sentence.index: Stage(sentence, self.parties[sentence.index], self.happenings[sentence.index])
            for sentence in self.reading.with_title
        }

    @cached_property
    def party_features(self) -> dict[str, Features]:
        """What the report shows of each party's part."""
        return describe_parties(tuple(self.stages.values()))

    @cached_property
    def occasions(self) -> list[Occasion]:
        """The days that the report names, in order."""
        return find_occasions(tuple(self.stages.values()), base_day(self.reading))

    @cached_property
    def telling(self) -> Telling:
        """The episodes, and which happening belongs to which."""
        return tell_episodes(self.reading, tuple(self.stages.values()), self.party_features, self.occasions)

    def retold(self, telling: Telling) -> "Account":
        """Return the account with other episodes; what does not hang on them is not computed again."""
        again = Account(self.reading)
        vars(again).update(vars(self) | {"telling": telling})
        return again

    @cached_property
    def captive_words(self) -> int:
        """How often the report's text names captives."""
        captive = captive_nouns()
        return sum(
            token.pos_ == "NOUN"
            for sentence in self.reading.sentences
            for token in sentence.tokens_of(captive)
        )

    @property
    def episodes(self) -> tuple[ReportedEpisode, ...]:
        """The episodes that the report tells of, the main ones first."""
        return self.telling.episodes

    @property
    def mains(self) -> list[ReportedEpisode]:
        """The episodes that the report is about: one, or each side's of an exchange."""
        return self.telling.mains

    @property
    def authorities(self) -> list[str | None]:
        """Who let people go in the main episodes, None where that is not named."""
        return [episode.authority for episode in self.mains]

    @cached_property
    def written(self) -> Written | None:
        """Where the report says that it was written."""
        return find_written(self.reading.sentences)

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
        triggers = (happening.trigger for happening in self.freeings_around(sentence, token))
        for word in (token, *triggers):
            if (sentence.index, word.i) in self.telling.by_word:
                return self.telling.by_word[sentence.index, word.i]
        return self.episodes[0].id if self.episodes else None

    def is_of_main(self, happening: Happening) -> bool:
        """Tell whether a happening is not told of another episode than the main ones."""
        told = self.telling.by_word.get((happening.sentence.index, happening.trigger.i))
        return told is None or any(told == main.id for main in self.mains)

    def freeings_around(self, sentence: Sentence, token: Token) -> list[Happening]:
        """Return the lettings-go that a word stands in, the one that governs it most closely first."""
        place = sentence.index, token.i
        if place not in self._freeings:
            self._freeings[place] = self._find_freeings(sentence, token)
        return self._freeings[place]

    @cached_property
    def _freeings(self) -> dict[tuple[int, int], list[Happening]]:
        """The lettings-go that were found around words, by the sentence's index and the word's place."""
        return {}

    def _find_freeings(self, sentence: Sentence, token: Token) -> list[Happening]:
        above = [token.i, *(ancestor.i for ancestor in token.ancestors)]
        freeings = [each for each in self.happenings[sentence.index] if each.status in FREEING]
        befell = [each for each in freeings if each.befell(token)]
        stated = sorted(befell, key=lambda each: abs(each.trigger.i - token.i))
        around = [each for each in freeings if each.trigger.i in above and each not in stated]
        return stated + sorted(around, key=lambda each: above.index(each.trigger.i))
