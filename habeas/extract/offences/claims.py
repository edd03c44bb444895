"""Account -> offence claims: what the people let go had been accused or convicted of.

Which of the report's charges are theirs, and not those of people still held or of somebody else, is a
learned decision. Each offence is claimed once, at its first mention.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.decide import Features, load_decider
from habeas.extract.offences.accusations import Charge, find_charges
from habeas.extract.offences.features import STATE, offence_features
from habeas.extract.speakers.speakers import speaker_of
from habeas.model import OffenceClaim

OF_FREED = "yes"
NOT_LET_GO = frozenset({STATE, "detained", "held"})
"""Whose offences are none of the people let go: a state's, and those of somebody who stays in custody."""
LEAST_CHANCE = 0.35
"""Probability above which an offence is claimed; the best in cross-validation by stories."""
LEAST_TOLD = 0.5
"""The same for a deed that is only told: nothing accuses of it."""
SURE = 0.65
"""The same where the words around it tell of people in custody, who may yet be those to be let go."""


def find_offences(account: Account) -> Iterator[OffenceClaim]:
    """Yield the offences of the people let go, in the order of the report."""
    seen: set[str] = set()
    for sentence in account.reading.sentences if account.episodes else ():
        for charge in find_charges(sentence):
            features = offence_features(account, charge)
            chance = load_decider("offence").weigh(features)[OF_FREED]
            held = features["accused"] in NOT_LET_GO or (_tells_of_held(features) and chance < SURE)
            least = LEAST_TOLD if charge.told else LEAST_CHANCE
            if not held and chance >= least and charge.offence.lower() not in seen:
                seen.add(charge.offence.lower())
                yield _claim(account, charge, chance)


def _tells_of_held(features: Features) -> bool:
    """Tell whether the words around an offence say that people are still held, and free none."""
    return "stands held" in features and not ("stands freed" in features or features["frees"])


def _claim(account: Account, charge: Charge, chance: float) -> OffenceClaim:
    return OffenceClaim(
        report=account.reading.report.id,
        evidence=(charge.sentence.cite(charge.start, charge.end),),
        episode=account.episode_of(charge.sentence, charge.cue),
        speaker=speaker_of(account, charge.sentence, charge.cue),
        offence=charge.offence,
        confidence=round(chance, 3),
    )
