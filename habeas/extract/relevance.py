"""Account -> whether the report tells of detained people at all, or only in the words of another matter.

"Prisoners" in a film, hens that go free, a suspect freed on bail: the gate passes their words, this decides
over the whole report by learned weights (`relevance`), from classes of words and never from single ones.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.decide import load_decider
from habeas.extract.episodes.sides import names_captors
from habeas.extract.episodes.swaps import swap_marks, tells_of_swap
from habeas.extract.other_matters import is_played, opens_on_another_matter
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.reading import Reading, Sentence
from habeas.model import Claim, CountClaim, PersonClaim
from habeas.model.vocabulary import FREED_STATUSES
from habeas.words.tables import read_table

RELEVANT = "relevant"
LEAST_LIKELY = 0.4
"""Probability below which a report is taken to tell of another matter. By it four in a hundred new reports of
detainees are lost, and one in seven of other matters let in."""
LEAST_OF_SURE = 0.25
"""The same where a report opens on people let go and surely counts some."""
LEAST_OF_NOBODY = 0.6
"""The same where nobody is counted or named, and no captors let anybody go."""
LET_GO = frozenset({"person", "captive", "national", "soldier", "official", "relative"})
SURE = 0.9
"""The confidence from which a claim surely counts people let go."""
AMOUNTS = (1, 2, 3, 5, 9)
SHARES = (2, 5, 10, 20)
"""Words of a matter in a thousand: a long report of anything names a hospital or a film once."""
FEWEST_WORDS = 150
"""Words as many of which a shorter report is taken to have."""
SURENESS = ((0.97, "sure"), (0.9, "likely"), (0.75, "fair"), (0.0, "doubtful"))
MOST_CLAIMED = 3
OWN_MATTERS = ("captivity", "abduction", "clemency", "swap", "political")
OWN_WORDS = (*OWN_MATTERS, "prison")
OTHER_MATTERS = (
    "court", "police", "escape", "figures", "residency", "rescue", "commerce", "sport", "screen", "nature",
    "health", "campus",
)  # fmt: skip
LEAD = 2
"""Sentences that open a report, besides its title."""


def tells_of_detainees(account: Account, people: Sequence[Claim]) -> bool:
    """Tell whether a report of which these claims of people were taken speaks of people held or let go."""
    reading = account.reading
    matters = _count_matters(reading)
    if opens_on_another_matter(reading) or is_played(matters, sum(matters[own] for own in OWN_WORDS)):
        return False
    features = _features(account, people, matters)
    return load_decider("relevance").weigh(features)[RELEVANT] >= _least_chance(account, people, features)


def _least_chance(account: Account, people: Sequence[Claim], features: Mapping[str, str | bool]) -> float:
    """Return the chance from which a report is relevant: less where it surely lets people go, more else."""
    if not people:
        return LEAST_LIKELY if names_captors(account.party_features) else LEAST_OF_NOBODY
    opens = any(f"lead freed of {who}" in features for who in LET_GO)
    return LEAST_OF_SURE if opens and any(map(_surely_frees, people)) else LEAST_LIKELY


def _surely_frees(claim: Claim) -> bool:
    counts = isinstance(claim, CountClaim) and claim.status in FREED_STATUSES
    return counts and (claim.confidence or 0) >= SURE


def relevance_features(account: Account, people: Sequence[Claim]) -> dict[str, str | bool]:
    """Return which matters a report speaks of, what happens in it to whom, and how sure its claims are."""
    return _features(account, people, _count_matters(account.reading))


def _features(account: Account, people: Sequence[Claim], matters: Counter[str]) -> dict[str, str | bool]:
    features: dict[str, str | bool] = {}
    for sentence in account.reading.with_title:
        features |= dict.fromkeys(_counted_clues(account.mentions[sentence.index]), True)
        for happening in account.happenings[sentence.index]:
            features |= dict.fromkeys(_happening_clues(sentence, happening), True)
    words = max(FEWEST_WORDS, sum(len(sentence.lemmas) for sentence in account.reading.with_title))
    for matter in _kinds_of_matters():
        features |= dict.fromkeys(_shares(matter, matters[matter] / words), True)
    features["episodes"] = str(min(len(account.episodes), 3))
    features |= dict.fromkeys(_clues_of_states(account), True)
    mains = account.mains
    features["told as"] = mains[0].kind if mains else "nothing"
    features["sides"] = str(len(mains))
    claimed = dict(_claimed(people))
    outcomes = "+".join(sorted({name.split()[1] for name in claimed})) or "none"
    own = sum(matters[matter] for matter in OWN_MATTERS)
    strange = max(((matters[matter], matter) for matter in OTHER_MATTERS), default=(0, "none"))
    balance = _balance(own, strange[0])
    features |= {"outcomes": outcomes, "balance": balance, "outcomes and balance": f"{outcomes} {balance}"}
    features["strangest"] = strange[1] if strange[0] > 1 else "none"
    return features | claimed


def _balance(own: int, strange: int) -> str:
    """Tell which weigh more in a report: the words of its own matters, or those of the strangest one."""
    if not own + strange:
        return "neither"
    return "own" if own > strange else "mixed" if 2 * own > strange else "strange"


def _clues_of_states(account: Account) -> Iterator[str]:
    """Yield how many states and groups a report names, which parts they play, and whether two sides give."""
    stages = tuple(account.stages.values())
    yield from _amounts("parties", len({mention.party for stage in stages for mention in stage.parties}))
    for stage in stages:
        for clues in stage.clues.values():
            yield from (f"party {clue}" for clue in clues if clue.isupper())
    yield from swap_marks([stage for stage in stages if tells_of_swap(stage.sentence.text)])


def _claimed(people: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Yield how many and how sure the claims are, for each kind and outcome."""
    chances: dict[str, list[float]] = defaultdict(list)
    for claim in people:
        if isinstance(claim, CountClaim | PersonClaim) and claim.confidence is not None:
            outcome = "freed" if claim.status in FREED_STATUSES else claim.status
            chances[f"{claim.kind} {outcome}"].append(claim.confidence)
    for name, found in chances.items():
        yield name, str(min(len(found), MOST_CLAIMED))
        yield f"{name} surest", next(word for least, word in SURENESS if max(found) >= least)


def _amounts(what: str, times: int) -> Iterator[str]:
    """Yield each amount that is reached: what is said often is also said once."""
    for least in AMOUNTS:
        if times >= least:
            yield f"{what} {least}"


def _count_matters(reading: Reading) -> Counter[str]:
    """Return how many words of each matter a report has."""
    lemmas = chain.from_iterable(sentence.lemmas for sentence in reading.with_title)
    matters = Counter(map(_matters().get, lemmas))
    return Counter({matter: times for matter, times in matters.items() if matter is not None})


def _shares(matter: str, share: float) -> Iterator[str]:
    """Yield each share of a report's words that those of a matter reach."""
    for least in SHARES:
        if 1000 * share >= least:
            yield f"share of {matter} {least}"


def _counted_clues(mentions: Sequence[CountMention]) -> Iterator[str]:
    """Yield of which kinds of people numbers are given."""
    for mention in mentions:
        yield f"counts {mention.sense.group}"


def _happening_clues(sentence: Sentence, happening: Happening) -> Iterator[str]:
    outcome = "freed" if happening.status in FREEING else happening.status
    place = "lead" if sentence.index < LEAD else "body"
    for person in happening.people:
        who = person.pos_ if person.pos_ in {"PRON", "PROPN"} else sense_of(sentence, person).group
        yield f"told {outcome} of {who}"
        yield f"{place} {outcome} of {who}"
        yield f"{happening.modality} {outcome} of {who}"


@cache
def _kinds_of_matters() -> frozenset[str]:
    return frozenset(_matters().values())


@cache
def _matters() -> dict[str, str]:
    """The table `matter_words`, by lemma in small letters."""
    return {row["word"].lower(): row["matter"] for row in read_table("matter_words.tsv")}
