"""What a reviewer may answer to a matter, and the judgement that an answer is.

Takes a matter, its claims and what was typed, gives a judgement; `InvalidValue` where that is no answer.
"""

from collections.abc import Mapping, Sequence

from habeas.model import Claim, InvalidValue, Judgement, correct_claim
from habeas.model.vocabulary import Verdict
from habeas.review import Matter, decide, parse_changes

OF_CLAIMS: Mapping[str, Verdict] = {"accept": "accept", "reject": "reject", "correct": "correct"}
"""Answers about a claim by its number."""

OF_PAIRS: Mapping[str, Verdict] = {"one": "accept", "two": "reject"}
OF_FINDINGS: Mapping[str, Verdict] = {"dismiss": "reject"}
OF_OTHERS: Mapping[str, Verdict] = {"accept": "accept", "reject": "reject"}


def answers_to(matter: Matter, claims: Sequence[Claim]) -> str:
    """Return the answers that a matter can be given, for the prompt."""
    about_claims = ("accept N", "reject N", "correct N FIELD=VALUE") if claims else ()
    return ", ".join((*about_claims, *_whole_answers(matter, claims), "note TEXT", "skip", "quit"))


def read_answer(matter: Matter, claims: Sequence[Claim], answer: str, reviewer: str) -> Judgement:
    """Return the judgement that an answer is, with its reason after the word "because"."""
    verb, _, rest = answer.partition(" ")
    if verb == "note" and rest:
        return decide("note", matter.subjects, reviewer, reason=rest)
    said, _, reason = answer.partition(" because ")
    words, whole = said.split(), _whole_answers(matter, claims)
    if len(words) == 1 and verb in whole:
        return decide(whole[verb], matter.subjects, reviewer, reason=reason)
    if verb not in OF_CLAIMS or len(words) < 2:
        raise InvalidValue("that is no answer to this")
    claim = _numbered(claims, words[1])
    changes = parse_changes(claim, words[2:])
    if (verb == "correct") != bool(changes):
        raise InvalidValue("a correction should read correct N FIELD=VALUE, other answers have no fields")
    correct_claim(claim, changes)
    return decide(OF_CLAIMS[verb], [claim.id], reviewer, reason=reason, changes=changes)


def _whole_answers(matter: Matter, claims: Sequence[Claim]) -> Mapping[str, Verdict]:
    """Return the answers about the matter itself; a pair that is accepted is one, else two."""
    if matter.kind in {"pair", "listed"}:
        return OF_PAIRS
    if matter.kind == "disagreement":
        return {} if claims else OF_OTHERS
    return OF_FINDINGS


def _numbered(claims: Sequence[Claim], number: str) -> Claim:
    if not number.isdecimal() or not 1 <= int(number) <= len(claims):
        raise InvalidValue("no claim has this number")
    return claims[int(number) - 1]
