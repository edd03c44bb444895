"""A number of people whose words name no nation -> what ties each nation of the report to those counted.

"In June the king pardoned eight" below a headline on Filipinos: the last number is of Filipinos, the headline
names them. Other numbers, words near by and the opening give the ties; nothing is decided here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from habeas.extract.account import Account
from habeas.extract.counts.counting import outcome_of
from habeas.extract.counts.freed_features import size_of
from habeas.extract.counts.nations_named import names_no_nation
from habeas.extract.episodes.counted_sides import Counted, side_of
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.parse.clauses import clause_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.reading import Sentence
from habeas.model import Evidence, ReportedEpisode
from habeas.words.countries import PEOPLE_FORMS, is_country_code

Tie = tuple[str, str]
"""A nation and what ties it to a number."""
NAMING = PEOPLE_FORMS | {"name", "capital", "government"}
"""Forms by which a state is named itself, and not by a city or a leader of it."""
REACH = 2
"""Sentences before a number in which words for a people are looked for."""
DISTANCES = ((0, "here"), (1, "next"), (2, "near"), (6, "apart"))
"""How far one sentence stands from another, by the most sentences."""


@dataclass(frozen=True, eq=False)
class NationContext:
    """The numbers of a report that count detainees, and the nations that it names."""

    account: Account
    counted: Sequence[Counted]

    @cached_property
    def sides(self) -> list[ReportedEpisode | None]:
        """The episode of each number."""
        return [side_of(self.account, each) for each in self.counted]

    @cached_property
    def nations(self) -> list[str | None]:
        """The one nation that each number's own words name."""
        told = (each.described.population.nationality for each in self.counted)
        return [nation if is_country_code(nation) else None for nation in told]

    @cached_property
    def named(self) -> Mapping[int, list[PartyMention]]:
        """Where each sentence names a state, by the sentence's index."""
        return {
            index: [each for each in parties if is_country_code(each.party) and each.form in NAMING]
            for index, parties in self.account.parties.items()
        }

    @cached_property
    def passages(self) -> Mapping[str, Evidence]:
        """The words by which the report's text names each nation, those for its people before others."""
        found: dict[str, Evidence] = {}
        sentences = self.account.reading.sentences
        countries = [
            (each, one) for each in sentences for one in each.countries if not names_no_nation(each, one)
        ]
        for sentence, country in sorted(countries, key=lambda pair: pair[1].form not in PEOPLE_FORMS):
            found.setdefault(country.code, sentence.cite(country.start, country.end))
        return found


def nation_ties(context: NationContext, place: int) -> Iterator[Tie]:
    """Yield what ties the nations of a report to the number at a place."""
    yield from _ties_of_numbers(context, place)
    yield from _ties_here(context, context.counted[place])
    sentence = context.counted[place].mention.sentence
    for distance, other in enumerate(context.account.reading.before(sentence, REACH), 1):
        named = context.named[other.index]
        yield from ((each.party, f"people {distance} back") for each in _peoples(named)[-1:])
        if other.paragraph == sentence.paragraph:
            yield from ((each.party, f"in paragraph {distance}") for each in named)
    for opening in context.account.reading.with_title[:2]:
        where = "title" if opening.is_title else "opening"
        yield from ((each.party, f"people in {where}") for each in _peoples(context.named[opening.index])[:1])
    if context.account.written is not None:
        yield context.account.written.code, "written there"


def _peoples(named: Sequence[PartyMention]) -> list[PartyMention]:
    return [each for each in named if each.form in PEOPLE_FORMS]


def _ties_of_numbers(context: NationContext, place: int) -> Iterator[Tie]:
    """Yield the nations of the numbers before this one, the nearest first, and of the next after it."""
    mine = context.counted[place]
    before = [other for other in range(place - 1, -1, -1) if context.nations[other] is not None]
    for other in before[:1]:
        last, nation = context.counted[other], context.nations[other] or ""
        size = "larger" if size_of(last.mention) > size_of(mine.mention) else "smaller"
        same = outcome_of(last.counting.status) == outcome_of(mine.counting.status)
        yield nation, f"last counted {_distance(last.mention.sentence, mine.mention.sentence)}"
        yield nation, f"last counted {size} {'same' if same else 'other'} outcome"
    yield from ((context.nations[other] or "", "counted before") for other in before[1:])
    for other in range(place + 1, len(context.counted)):
        nation = context.nations[other] or ""
        if nation:
            after = context.counted[other].mention.sentence
            yield nation, f"next counted {_distance(mine.mention.sentence, after)}"
            return


def _distance(earlier: Sentence, later: Sentence) -> str:
    far = later.index - earlier.index
    return next((name for most, name in DISTANCES if far <= most), "far")


def _ties_here(context: NationContext, counted: Counted) -> Iterator[Tie]:
    """Yield the nations that the number's own sentence names next to it, or as the subject above it."""
    start, named = counted.mention.numeral.start, context.named[counted.mention.sentence.index]
    before = [each for each in reversed(named) if each.end <= start]
    after = [each for each in named if each.start >= start]
    for side, run in (("before", before), ("after", after)):
        yield from ((each.party, f"named {side}") for each in run[:1])
        yield from ((each.party, f"people {side}") for each in _peoples(run)[:1])
    clause = clause_of(counted.mention.anchor)
    verbs = [clause.verb, *clause.verb.ancestors] if clause is not None else []
    for verb in verbs:
        for subject in (child for child in verb.children if child.dep_ in SUBJECTS):
            level = "own" if verb is verbs[0] else "outer"
            span = range(subject.idx, subject.idx + len(subject))
            yield from ((each.party, f"{level} subject") for each in named if each.start in span)
