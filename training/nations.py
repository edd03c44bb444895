"""Annotated reports -> examples for the decision "is this the nation of those counted, though unsaid?"."""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.counts.context import CountContext
from habeas.extract.episodes.belonging import count_apart
from habeas.extract.episodes.meant_nations import MEANT, find_candidates, lacks_nation
from habeas.extract.episodes.nation_ties import NationContext
from training.corpus import Annotated
from training.counts import Count, align_counts
from training.examples import Example


def nation_examples(annotated: Annotated, account: Account) -> Iterator[Example]:
    """Yield every nation that may be that of an annotated number whose own words name none."""
    mentions = CountContext(account)
    aligned = align_counts(annotated.gold, mentions.mentions)
    by_mention = {mentions.mentions[place]: count for place, (count, _, _) in aligned.items()}
    context = NationContext(account, count_apart(mentions))
    for place, counted in enumerate(context.counted):
        count = by_mention.get(counted.mention)
        if count is not None and lacks_nation(counted):
            nation = _nation_of(annotated, count)
            for candidate in find_candidates(context, place):
                label = MEANT if candidate.nation == nation else "other"
                yield Example(candidate.features, label, annotated.story)


def _nation_of(annotated: Annotated, count: Count) -> str | None:
    """Return the annotated nationality; `domestic` as the state itself."""
    said: str | None = (count.get("group") or {}).get("nationality")
    if said != "domestic":
        return said
    mains = [each for each in annotated.gold["episodes"] if each.get("main")]
    own = [each for each in annotated.gold["episodes"] if any(one is count for one in each["counts"])]
    return next((each["authority"] for each in (*own, *mains)), None)
