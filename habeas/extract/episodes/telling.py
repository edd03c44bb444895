"""Account -> the episodes that a report tells of, and which happening belongs to which.

The main episodes first, one for each side; then the earlier ones that the report gives a day or calls
earlier. Never joins what different reports tell.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from habeas.extract.episodes.base_days import base_day
from habeas.extract.episodes.counterparts import FREER, choose_counterparts
from habeas.extract.episodes.earlier_episodes import tell_earlier
from habeas.extract.episodes.envoys import states_dealt_with
from habeas.extract.episodes.occasion_features import Occasion
from habeas.extract.episodes.occasions import choose_dateline_day, choose_occasion
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.sides import BYSTANDER, Features, Side, weigh_sides
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.reading import Reading
from habeas.model import Evidence, ReportedEpisode
from habeas.model.period import UNDATED, Period
from habeas.model.vocabulary import EpisodeKind
from habeas.words.former_states import parts_of_states
from habeas.words.groups import homes_of
from habeas.words.tables import read_table

LETTING_OUT = frozenset({"release", "mercy", "moved", "return", "swap", "refused"})
"""Acts of the table `party_acts`, and happenings, by which people may come free."""
LEAST = 0.03
"""The probability below which a report tells of no episode."""
UNTOLD = 0.3
"""The same in a report that only moves people, or only speaks of mercy."""
SURE = 0.12
"""The probability below which the likeliest party is not named: two in six such guesses were right."""
DOUBTFUL = 0.3
"""The probability below which a party that gives the price is not taken to let people go too."""
GIVES_ONLY = "plays gives"
"""The feature of a party that gives something and does nothing else."""
PAIR = 2
"""The sides of an exchange, as a rule."""
LEADING = 3
"""How much more a word weighs in a title or lead; what is told only once elsewhere gives no kind."""


@dataclass(frozen=True, eq=False)
class Telling:
    """The episodes that a report tells of.

    `by_word` finds one by the sentence index and token place of a word that tells of it, a verb or a noun of
    letting go or whom it counts; `day_words` are the words that date it.
    """

    episodes: tuple[ReportedEpisode, ...]
    by_word: Mapping[tuple[int, int], str]
    day_words: Mapping[str, Evidence]

    @cached_property
    def mains(self) -> list[ReportedEpisode]:
        """The episodes that the report is about: one, or each side's of an exchange."""
        return [episode for episode in self.episodes if episode.main]


NOTHING_TOLD = Telling((), {}, {})
"""The telling of a report that lets nobody go."""


def tell_episodes(
    reading: Reading,
    stages: Sequence[Stage],
    parties: Mapping[str, Features],
    occasions: Sequence[Occasion],
) -> Telling:
    """Return the episodes that a report tells of; none where nobody is let go.

    `occasions` are the days that it names.
    """
    weighed = weigh_sides(parties)
    if not weighed or weighed[0].probability < _least_chance(stages):
        return NOTHING_TOLD
    base = base_day(reading)
    occasion = choose_occasion(occasions, base, weighed[0].party) or choose_dateline_day(stages, base)
    period = occasion.day.period if occasion else UNDATED
    mains = _main_episodes(_name_sides(weighed, parties, stages), period, kind_told(stages))
    earlier = tell_earlier(mains, occasions)
    days = {each.id: occasion.words for each in mains} if occasion else {}
    return Telling((*mains, *earlier.episodes), earlier.by_word, days | earlier.day_words)


def _name_sides(
    weighed: Sequence[Side], parties: Mapping[str, Features], stages: Sequence[Stage]
) -> list[str | None]:
    """Return who let people go, each side of an exchange; None alone where no party is likely enough."""
    held_by_law = [
        side
        for side in weighed
        if not (parties[side.party].get(BYSTANDER) or _acts_by_part(side.party, parties))
    ]
    dealt = _dealt_with(held_by_law, parties, stages)
    if dealt is not None:
        return [dealt]
    if not held_by_law or not _is_named(held_by_law[0], parties):
        return [None]
    others = choose_counterparts(held_by_law, parties, stages)
    by_force = len(held_by_law) < len(weighed)
    named: list[str | None] = [
        held_by_law[0].party,
        *(side.party for side in others if not by_force or FREER in parties[side.party]),
    ]
    if len(named) > PAIR:  # one of them may only be where a group is at home
        homes = {home for side in named if side for home in homes_of(side)}
        return [side for side in named if side not in homes or (side and FREER in parties[side])]
    return named


def _acts_by_part(state: str, parties: Mapping[str, Features]) -> bool:
    """Tell of a state of which a part that governs itself lets people go: "Serbia freed" of Yugoslavia."""
    parts = (part for part, whole in parts_of_states().items() if whole == state)
    return any(parties.get(part, {}).get(FREER) for part in parts)


def _dealt_with(
    weighed: Sequence[Side], parties: Mapping[str, Features], stages: Sequence[Stage]
) -> str | None:
    """Return the one state that an envoy deals with, where no side is sure and some only give a price.

    Who gives something for people let go did not hold them: the state of which another's envoy speaks did.
    """
    givers = {side.party for side in weighed if parties[side.party].get(GIVES_ONLY)}
    if not givers or weighed[0].probability >= DOUBTFUL:
        return None
    dealt = states_dealt_with(stages) - givers
    return dealt.pop() if len(dealt) == 1 else None


def _is_named(first: Side, parties: Mapping[str, Features]) -> bool:
    """Tell whether the likeliest side is named: captors always, whom no state stands beside."""
    shown = parties[first.party]
    return first.probability >= SURE or "as band" in shown or ("as group" in shown and "KEEPER" in shown)


def _least_chance(stages: Sequence[Stage]) -> float:
    """Return how likely the likeliest side must be, by what words of letting go the report has."""
    if any(happening.status in FREEING for stage in stages for happening in stage.happenings):
        return LEAST
    told = {act for stage in stages for act in stage.acts.values()}
    return UNTOLD if told & LETTING_OUT else 1.0


def _main_episodes(sides: Sequence[str | None], period: Period, kind: EpisodeKind) -> list[ReportedEpisode]:
    paired = len(sides) == PAIR
    return [
        ReportedEpisode(
            id=f"e{place}",
            main=True,
            authority=side,
            kind="exchange" if len(sides) > 1 else kind,
            date=period,
            counterpart=f"e{3 - place}" if paired else None,
        )
        for place, side in enumerate(sides, 1)
    ]


def kind_told(stages: Sequence[Stage]) -> EpisodeKind:
    """Return how the people were let go, by the words that the report uses first and most."""
    told: Counter[EpisodeKind] = Counter()
    for stage in stages:
        if not any(happening.status in FREEING for happening in stage.happenings):
            continue
        for token in stage.sentence.tokens:
            kind = read_kinds().get(token.lemma_.lower())
            if kind is not None and kind != "exchange":  # an exchange is told by its two sides
                told[kind] += LEADING if stage.place in {"title", "lead"} else 1
    kind, weight = told.most_common(1)[0] if told else ("release", 0)
    return kind if weight >= LEADING else "release"


@cache
def read_kinds() -> dict[str, EpisodeKind]:
    """The table `episode_kinds`, by lemma."""
    return {row["word"]: row["kind"] for row in read_table("episode_kinds.tsv")}  # type: ignore[misc]
