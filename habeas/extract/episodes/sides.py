"""Which of the states and groups in a report let people go: the sides of its main episodes.

Takes a report's parties and happenings, gives for every party the features of its part in the report
and, by learned weights, how likely it let people go. Never decides when, or how many.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from habeas.extract.decide import load_decider
from habeas.extract.episodes.part_names import CAPTURED
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.swaps import swap_marks, tells_of_swap
from habeas.extract.places.here import find_written
from habeas.words.groups import homes_of
from habeas.words.tables import read_words

Features = dict[str, str | bool]
CUSTODIES = {
    (True, True): "captors and law",
    (True, False): "captors",
    (False, True): "law",
    (False, False): "neither",
}
PLAYS = {
    "lets go": frozenset({"FREER", "SWAPPER"}),
    "keeps": frozenset({"KEEPER"}),
    "theirs": frozenset({"PEOPLE", "FREED", "KEPT"}),
    "goal": frozenset({"GOAL", "MOVER"}),
    "between": frozenset({"BETWEEN"}),
    "gives": frozenset({"GIVER"}),
}
"""What a party does in a report, by the parts that `part_names.part_of` finds."""
BYSTANDER = "bystander"
"""The feature of a state that only names where people were kidnapped, or whose they are."""
HOLDS = frozenset({"KEEPER", "FREER"})
LIKELY_CAPTORS = 0.4
"""The probability from which captors are taken to have let people go."""
LAW = frozenset({"prison", "court", "mercy"})
CAPTIVITY = "captivity"
HOLDS_ITSELF = frozenset(
    f"{place} {act}" for place in ("subject", "by", "by's subject") for act in ("held", "detained", CAPTURED)
)
"""Clues of who holds people, and is not only where they are held."""


@dataclass(frozen=True, slots=True)
class Side:
    """A party that let people go, with how likely that is."""

    party: str
    probability: float


def weigh_sides(features: Mapping[str, Features]) -> list[Side]:
    """Return the parties of a report by how likely each let people go, the likeliest first."""
    decider = load_decider("side")
    weighed = [Side(party, decider.weigh(shown)["side"]) for party, shown in features.items()]
    return sorted(weighed, key=lambda side: (-side.probability, side.party))


def names_captors(features: Mapping[str, Features]) -> bool:
    """Tell whether it is likely that people were let go by a band, and not by a state."""
    first = next(iter(weigh_sides(features)), None)
    if first is None or first.probability < LIKELY_CAPTORS:
        return False
    return not {"as band", "as group"}.isdisjoint(features[first.party])


def describe_parties(stages: Sequence[Stage]) -> dict[str, Features]:
    """Return what a report shows of each party's part, as features for the decision."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for stage in stages:
        for mention in (each for each in stage.parties if each.form != "bloc"):  # blocs hold nobody
            counted[mention.party].update(_placed(stage, stage.clues[mention.start]))
    most = Counter[str]()
    for found in counted.values():
        most |= found
    custody = _custody_told(stages)
    by_force = _is_captured(stages)
    letting = [party for party, found in counted.items() if not found.keys().isdisjoint(PLAYS["lets go"])]
    bands = any(_form_of(found) != "state" and HOLDS & found.keys() for found in counted.values())
    scene = _scene_of(stages, counted.values())
    homes = {home for party in counted for home in homes_of(party)}
    written = find_written(stage.sentence for stage in stages)
    return {
        party: dict(_described(found, most, len(counted)))
        | {f"held by {custody}, {_form_of(found)}": True, f"band holds, {_form_of(found)}": bands}
        | {"home of a group": party in homes}
        | {f"{scene}, {_form_of(found)}": True, f"{scene}, {_plays(found)}, {_form_of(found)}": True}
        | _against(found, [other for other in counted.values() if other is not found])
        | {BYSTANDER: by_force and _form_of(found) == "state" and not _acts_itself(found)}
        | (_written_there(found, custody) if written is not None and written.code == party else {})
        | _played(found, rivalled=any(other != party for other in letting))
        for party, found in sorted(counted.items())
    }


def _written_there(found: Mapping[str, int], custody: str) -> Features:
    """Return that a report was written in a state, unless people go there or are its own.

    Who tells of custody by law from where it is often leaves the state unnamed.
    """
    told = not found.keys().isdisjoint(PLAYS["theirs"] | PLAYS["goal"])
    return {} if told else {"written there": True, f"written there, held by {custody}": True}


def _played(found: Mapping[str, int], *, rivalled: bool) -> Features:
    """Return all that a party does in the report as one feature: who only receives lets nobody go."""
    plays = _plays(found)
    rival = "others let go" if rivalled else "nobody else does"
    return {
        plays: True,
        f"{plays}, {_form_of(found)}": True,
        f"{plays}, {rival}": True,
    }


def _scene_of(stages: Sequence[Stage], parties: Iterable[Mapping[str, int]]) -> str:
    """Return what custody a report tells of at its beginning, and whether it names a band at all."""
    early = _custody_told([stage for stage in stages if stage.place != "body"])
    forms = {_form_of(found) for found in parties}
    band = next((form for form in ("as band", "as group") if form in forms), "no band")
    return f"early {early}, {band}"


def _against(found: Mapping[str, int], others: Sequence[Mapping[str, int]]) -> Features:
    """Return what a party does foremost beside what each of the others does."""
    own = f"{_form_of(found)} {_foremost(found)}"
    return dict.fromkeys(sorted({f"{own}, {_form_of(other)} {_foremost(other)}" for other in others}), True)


def _foremost(found: Mapping[str, int]) -> str:
    """Return the first of a party's plays: whether it lets go, else whether it keeps, and so on."""
    names = (name for name, parts in PLAYS.items() if not found.keys().isdisjoint(parts))
    return next(names, "nothing")


def _plays(found: Mapping[str, int]) -> str:
    """Return all that a party does in the report: "plays keeps+goal"."""
    names = (name for name, parts in PLAYS.items() if not found.keys().isdisjoint(parts))
    return f"plays {'+'.join(names) or 'nothing'}"


def _custody_told(stages: Sequence[Stage]) -> str:
    """Return what kinds of custody a report tells of: by captors, by the law, or by neither."""
    words = {lemma for stage in stages for lemma in stage.sentence.lemmas}
    lawful = any(act in LAW for stage in stages for act in stage.acts.values())
    return CUSTODIES[bool(words & read_words("capture_words")), lawful]


def _is_captured(stages: Sequence[Stage]) -> bool:
    """Tell of a report that begins with people taken by force, and not with the law or an exchange."""
    swaps = [stage for stage in stages if tells_of_swap(stage.sentence.text)]
    if "swap of people" in swap_marks(swaps):
        return False
    early = [stage for stage in stages if stage.place != "body"]
    words = {lemma for stage in early for lemma in stage.sentence.lemmas}
    return bool(words & read_words("capture_words")) and not any(map(_tells_of_law, early))


def _tells_of_law(stage: Stage) -> bool:
    """Tell whether a sentence has words of prison, court or mercy; captivity is of no law."""
    lemmas = stage.sentence.lemmas
    return any(act in LAW and lemmas[place] != CAPTIVITY for place, act in stage.acts.items())


def _acts_itself(found: Mapping[str, int]) -> bool:
    """Tell whether a state itself lets people go or holds them, and is not only where they are held."""
    return not found.keys().isdisjoint(PLAYS["lets go"] | HOLDS_ITSELF)


def _form_of(found: Mapping[str, int]) -> str:
    """Return of what kind a party is: bands hold people by force, states by law."""
    return next((form for form in ("as band", "as group") if form in found), "state")


def _placed(stage: Stage, clues: Set[str]) -> Iterator[str]:
    yield "named"
    yield f"named in {stage.place}"
    for clue in sorted(clues):
        yield clue
        if stage.place in {"title", "lead"}:
            yield f"{stage.place}: {clue}"


def _described(
    found: Mapping[str, int], most: Mapping[str, int], parties: int
) -> Iterator[tuple[str, str | bool]]:
    for clue, times in sorted(found.items()):
        yield clue, True
        if times == most[clue] and parties > 1:
            yield f"{clue} most", True
        if clue.isupper():
            yield f"{clue}, {_form_of(found)}", True
            if times > 1:
                yield f"{clue} twice", True
    yield "alone", parties == 1
