"""Sentences -> the states with which an envoy deals: "special envoy for Chad", "who handles Chad for Oslo".

Takes the words before a state's name alone; never decides what the state did.
"""

import re
from collections.abc import Iterable

from habeas.extract.episodes.parts import Stage

_ENVOYS = r"(?:envoys?|emissar(?:y|ies)|negotiators?|point (?:man|woman|person)|representatives?)"
_HANDLING = (
    r"(?:handl|manag|oversee|oversaw|run|ran|conduct)\w*"
    r"(?: (?:talks|dealings|relations|ties|policy) (?:with|on|towards?))?"
)
_DEALS = re.compile(
    rf"\b(?:{_ENVOYS} (?:for|to|on|with)|{_HANDLING}|in charge of|responsible for|deal(?:s|ing|t)? with)"
    r" (?:the )?$",
    re.IGNORECASE,
)
"""What stands before a state that somebody deals with for another."""


def states_dealt_with(stages: Iterable[Stage]) -> set[str]:
    """Return the states, by name, with which an envoy of another deals."""
    return {
        mention.party
        for stage in stages
        for mention in stage.parties
        if mention.form == "name" and _DEALS.search(stage.sentence.text[: mention.start])
    }
