"""The clues of a name -> how firmly each outcome is tied to it, and what speaks against a detainee.

A clue says little alone; the firmest way in which any of them says that somebody was freed, held, taken or
died says much. Takes the features gathered so far, gives more of them; never decides.
"""

from habeas.extract.counts.standings import STANDINGS
from habeas.extract.decide import Features
from habeas.extract.people.clues import Pairs

_OUTCOMES = {
    "freed": ("freed", "moved"),
    "held": ("held", "custody"),
    "taken": ("detained",),
    "died": ("died",),
}
_STRENGTHS = {
    "stated": ("befell asserted", "befell reported"),
    "listed": ("list befell=asserted", "list befell=reported"),
    "near": (
        "cue class",
        "next verb class",
        "apposed class",
        "described",
        "nsubjpass of class",
        "nsubj of class",
    ),
    "planned": ("befell planned", "befell demanded", "befell conditional"),
    "denied": ("befell denied", "around denied"),
    "around": ("around", "nearest left", "nearest right"),
    "around list": ("list left class", "list nearest right", "list around=asserted"),
    "beside": ("left class", "right class"),
    "scene": ("happening before", "happening after"),
    "before": ("scene before",),
}

_TIES = {
    outcome: {
        strength: frozenset(f"{clue}{mark}{kind}" for clue in clues for kind in classes for mark in "= ")
        for strength, clues in _STRENGTHS.items()
    }
    for outcome, classes in _OUTCOMES.items()
}
"""The features that tie each outcome to a name, by how firmly, the firmest first."""


def weigh_outcomes(features: Features) -> Pairs:
    """Yield how firmly each outcome is tied to a name: the firmest way in which any clue says it."""
    firmest = {}
    for outcome, strengths in _TIES.items():
        firmest[outcome] = next(
            (strength for strength, clues in strengths.items() if not features.keys().isdisjoint(clues)),
            "none",
        )
        yield f"{outcome} is", firmest[outcome]
    stands = [kind for kind in STANDINGS if f"stands={kind}" in features]
    close = [kind for kind in STANDINGS if f"stands stretch={kind}" in features]
    yield "stands all", "+".join(stands) or "none"
    yield "stands close", "+".join(close) or "none"
    yield "freed and stands", f"{firmest['freed']} {'+'.join(close or stands)}"
    yield from _weigh_ties(features, firmest)
    yield "freed and held", f"{firmest['freed']} {firmest['held']}"
    yield "freed and taken", f"{firmest['freed']} {firmest['taken']}"
    yield "freed and died", f"{firmest['freed']} {firmest['died']}"


_FIRM = frozenset({"stated", "listed", "near"})
_SOME = frozenset({"planned", "denied", "around", "around list", "beside"})
_OFFICE = ("lead", "described", "apposed class", "has appos class", "appos class", "attr of class")


def _weigh_ties(features: Features, firmest: dict[str, str]) -> Pairs:
    """Yield what speaks for a detainee against what speaks for an official, a relative or a source."""
    levels = set(firmest.values())
    tie = "firm" if levels & _FIRM else "some" if levels & _SOME else "weak"
    office = any(f"{clue}=office" in features for clue in _OFFICE)
    former = any(f"described before={word}" in features for word in ("former", "ex", "onetime", "ousted"))
    speaks = "nsubj of class=speech" in features
    kin = "kin" in features or any(name.startswith("relation of=") for name in features)
    actor = any(f"did={status}" in features for status in ("freed", "detained", "held", "moved"))
    agent = any(f"{clue}=agent" in features for clue in _OFFICE)
    post = "former" if former else "agent" if agent else "office" if office else "none"
    yield "tie", tie
    yield "tie and post", f"{tie} {post}"
    yield "tie and speech", f"{tie} {'speaks' if speaks else 'silent'}"
    yield "tie and kin", f"{tie} {'kin' if kin else 'none'}"
    yield "tie and deed", f"{tie} {'actor' if actor else 'none'}"
    yield "tie, post, speech", f"{tie} {post} {speaks}"
    if not (agent or office or speaks or kin or actor):
        yield "nothing against", tie
