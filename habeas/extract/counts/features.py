"""The numbers of a report -> the plain features from which status and scope are decided.

Features speak of classes (what is counted, what happens to it, where it stands), and of single words
near the number. Nothing here decides anything.
"""

from habeas.extract.counts.clause_features import clause_features
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.number_features import number_features
from habeas.extract.counts.surrounding_features import surrounding_features
from habeas.extract.episodes.telling_features import telling_features

CountFeatures = dict[str, str | bool]


def count_features(context: CountContext, place: int) -> CountFeatures:
    """Return the features of the candidate at a place among the report's candidates."""
    mention = context.mentions[place]
    return {
        **dict(number_features(mention)),
        **dict(clause_features(context.account, mention)),
        **dict(surrounding_features(context, place)),
        **dict(telling_features(context.account, mention)),
    }
