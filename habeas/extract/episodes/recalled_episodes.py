"""Account with its counted people -> the account with the earlier episodes that its numbers recall.

"In June it freed 14", "30 on 4 September and 37 on the 16th": that a number is of an earlier letting-go is
known only when it has been decided whose number it is. Each such number gets an episode of its own time;
what the same words tell of people and places follows it. Changes no main episode, but takes from it a day
that turns out to be an earlier one's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from habeas.extract.account import Account
from habeas.extract.counts.counting import Counting
from habeas.extract.counts.earlier_counts import occasions_beside, own_occasion
from habeas.extract.episodes.base_days import base_day
from habeas.extract.episodes.counted_sides import Counted, side_of
from habeas.extract.episodes.earlier_episodes import Earlier, is_real, occasion_of, opens_span, same_time
from habeas.extract.episodes.occasion_features import LEAD, Occasion
from habeas.extract.episodes.other_times import is_other_time, refers_back
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.telling import Telling
from habeas.extract.parse.happenings import Happening
from habeas.model import ReportedEpisode
from habeas.model.period import UNDATED
from habeas.model.vocabulary import LEFT_STATUSES

ADDING = frozenset({"also", "too", "likewise", "similarly"})
"""Words by which a letting-go joins the one told of right before."""
NEWS = 2
"""Days before publication within which what a report begins with is no earlier letting-go."""
NEAR = 2
"""Sentences back within which "at that time" finds the time it means."""


def recall_episodes(account: Account, counted: Sequence[Counted]) -> Account:
    """Return the account with an episode for each earlier letting-go that it numbers or dates."""
    told, mains = account.telling, account.mains
    if not mains:
        return account
    by_word = _lead_with_main(account, counted)
    others = [each for each in told.episodes if not each.main and each.id in by_word.values()]
    earlier = Earlier(mains, others, by_word, dict(told.day_words))
    recall = Recall(account, earlier)
    numbers = [c for c in counted if _is_earlier(c.counting) and c.counting.status in LEFT_STATUSES]
    dated_first = sorted(numbers, key=lambda each: own_occasion(account, each.mention) is None)
    for each in dated_first:
        recall.place_number(each)
    whole = {id(each.mention.anchor) for each in counted if each.counting.scope == "episode"}
    for stage in account.stages.values():
        for happening in stage.happenings:
            if not any(id(person) in whole for person in happening.people):
                recall.place_happening(stage, happening)
    return account.retold(Telling((*earlier.mains, *earlier.episodes), earlier.by_word, earlier.day_words))


def _lead_with_main(account: Account, counted: Sequence[Counted]) -> dict[tuple[int, int], str]:
    """Return which letting-go belongs to which episode, the one that a report opens with to its main one.

    "The army let 14 go last month": where no whole is told of the main episode, the first one is its.
    """
    ties = dict(account.telling.by_word)
    wholes = [(c, side_of(account, c)) for c in counted if c.counting.scope == "episode"]
    first, side = wholes[0] if wholes else (None, None)
    if first is None or side is None or side.main or side.authority not in account.authorities:
        return ties
    sentence, size = first.mention.sentence, first.mention.value
    others = (other for c, other in wholes if other is not None and c.mention.value != size)
    before = (stage for stage in account.stages.values() if 0 <= stage.sentence.index < sentence.index)
    told_before = any(each.status == "freed" for stage in before for each in stage.happenings)
    if told_before or any(other.main for other in others):
        return ties
    return {word: told for word, told in ties.items() if (word[0], told) != (sentence.index, side.id)}


def _is_earlier(counting: Counting) -> bool:
    """Tell of a number of an earlier letting-go, or of one of a list that tells who was let go then."""
    likeliest = max(counting.scopes, key=counting.scopes.__getitem__)
    return counting.scope == "earlier" or (counting.scope == "part" and likeliest == "earlier")


@dataclass(eq=False)
class Recall:
    """The earlier episodes of an account as they are recalled; `sizes` has the whole number of each."""

    account: Account
    earlier: Earlier
    sizes: dict[str, int | None] = field(default_factory=dict)

    def place_number(self, counted: Counted) -> None:
        """Put a number of an earlier letting-go into its episode."""
        mention = counted.mention
        stage = self.account.stages[mention.sentence.index]
        freeings = self.account.freeings_around(mention.sentence, mention.anchor)
        happening = freeings[0] if freeings else None
        told = own_occasion(self.account, mention) or self._meant(stage)
        episode = self._known(stage, happening)
        if episode is None or (told is not None and not same_time(episode.date, told.day.period)):
            episode = self._begun(stage, happening, told, mention.value)
        if episode is not None:
            self.sizes.setdefault(episode.id, mention.value)
            self._tie(stage, mention.anchor.i, episode)
            if happening is not None:
                self._tie(stage, happening.trigger.i, episode)

    def place_happening(self, stage: Stage, happening: Happening) -> None:
        """Put a letting-go that its words set apart from the main one into an earlier episode."""
        known = (stage.sentence.index, happening.trigger.i) in self.earlier.by_word
        if known or not is_real(happening) or happening.status != "freed":
            return
        told = occasion_of(happening, occasions_beside(self.account, stage.sentence, happening.trigger))
        if told is None:
            episode = self._before(stage, NEAR) if refers_back(stage.sentence.text) else None
            if any(word.lower_ in ADDING for word in happening.trigger.children):
                episode = episode or self._before(stage, 1)
        else:
            episode = self._dated(stage, happening, told) if self._is_other(stage, told) else None
        if episode is not None:
            self._tie(stage, happening.trigger.i, episode)

    def _meant(self, stage: Stage) -> Occasion | None:
        """Return the time that "at that time" means: the last one named before the sentence."""
        here = stage.sentence.index
        if not refers_back(stage.sentence.text):
            return None
        near = [each for each in self.account.occasions if here - NEAR <= each.stage.sentence.index < here]
        return near[-1] if near else None

    def _known(self, stage: Stage, happening: Happening | None) -> ReportedEpisode | None:
        """Return the earlier episode that a letting-go has been put into."""
        word = (stage.sentence.index, happening.trigger.i) if happening is not None else None
        told = self.earlier.by_word.get(word) if word is not None else None
        return next((each for each in self.earlier.episodes if each.id == told), None)

    def _begun(
        self, stage: Stage, happening: Happening | None, told: Occasion | None, size: int | None
    ) -> ReportedEpisode | None:
        authority = self.earlier.authority_of(stage, happening)
        if told is not None:
            return self._on_day(authority, told)
        for episode in self.earlier.episodes:
            if episode.authority == authority and self.sizes.get(episode.id, size) == size:
                return episode
        return self.earlier.begin(authority, UNDATED)

    def _on_day(self, authority: str | None, told: Occasion) -> ReportedEpisode | None:
        """Return the episode of a day; the main one's day is an earlier one's only if told nowhere else."""
        main = self.earlier.mains[0]
        if told.day.period.start is not None and same_time(main.date, told.day.period):
            if self.earlier.day_words.get(main.id) != told.words or self._is_news(told):
                return None
            self._undate_mains()
        return self.earlier.episode_on(authority, told)

    def _is_news(self, told: Occasion) -> bool:
        """Tell of one of the very last days before publication, named where the report begins."""
        base, day = base_day(self.account.reading), told.day.period.start
        recent = base is not None and day is not None and 0 <= (base - day).days <= NEWS
        return recent and told.stage.sentence.index <= LEAD

    def _undate_mains(self) -> None:
        self.earlier.mains = [replace(each, date=UNDATED) for each in self.earlier.mains]
        for each in self.earlier.mains:
            self.earlier.day_words.pop(each.id, None)

    def _is_other(self, stage: Stage, told: Occasion) -> bool:
        told_before = any(
            each.status == "freed"
            for other in self.account.stages.values()
            for each in other.happenings
            if other.sentence.index < stage.sentence.index
        )
        main = self.earlier.mains[0].date
        base = base_day(self.account.reading)
        return told_before and not opens_span(told) and is_other_time(told.day, main, base)

    def _dated(self, stage: Stage, happening: Happening, told: Occasion) -> ReportedEpisode:
        """Return the episode of a time; the only one recalled so far without a time is given it."""
        authority = self.earlier.authority_of(stage, happening)
        undated = [e for e in self.earlier.episodes if e.authority == authority and e.date == UNDATED]
        if len(undated) == 1 and len(self.earlier.episodes) == 1:
            self.earlier.episodes[0] = replace(undated[0], date=told.day.period)
        return self.earlier.episode_on(authority, told)

    def _before(self, stage: Stage, farthest: int) -> ReportedEpisode | None:
        """Return the earlier episode last told of in so many sentences right before."""
        here = stage.sentence.index
        near = [
            (word, key) for word, key in self.earlier.by_word.items() if here - farthest <= word[0] < here
        ]
        told = max(near)[1] if near else None
        return next((each for each in self.earlier.episodes if each.id == told), None)

    def _tie(self, stage: Stage, place: int, episode: ReportedEpisode) -> None:
        self.earlier.by_word.setdefault((stage.sentence.index, place), episode.id)
