"""Account -> what is said about the release itself: whether it could be checked, and what it means.

Takes the report's attributions; an assessment is the words of a named source that judge the release.
What the report itself thinks of it is not taken.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from habeas.extract.account import Account
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Span
from habeas.extract.speakers.attributions import Attribution, name_source
from habeas.extract.speakers.speakers import speaker_of
from habeas.model import AssessmentClaim, VerificationClaim
from habeas.words.alternations import any_of
from habeas.words.tables import read_table, read_words

_OF_RELEASE = re.compile(
    r"\b(?:releas\w+|pardon\w*|amnest\w+|freed|freeing|swaps?|exchanges?|deals?|moves?|decision|gestures?|steps?"
    r"|commut\w+|agreement|this|it)\b",
    re.IGNORECASE,
)


def find_verifications(account: Account) -> Iterator[VerificationClaim]:
    """Yield each statement that something could, or could not, be verified."""
    for sentence in account.reading.sentences if account.episodes else ():
        found = _verifying().search(sentence.text)
        token = sentence.token_at(found.start()) if found else None
        if found is None or token is None:
            continue
        verified = _verified()[found.group().lower()]
        yield VerificationClaim(
            report=account.reading.report.id,
            evidence=(sentence.cite(found.start(), found.end()),),
            episode=account.episode_of(sentence, token),
            speaker=speaker_of(account, sentence, token) if verified else None,  # doubt is the report's own
            verified=verified,
            by=_verifier(sentence, found.end()) if verified else None,
        )


def _verifier(sentence: Sentence, end: int) -> str | None:
    """Return who checked: "confirmed by the Red Cross"."""
    last = sentence.token_at(end - 1)
    if last is None or last.lower_ != "by":
        return None
    return next((name_source(child) for child in last.children if child.dep_ == "pobj"), None)


def find_assessments(account: Account) -> Iterator[AssessmentClaim]:
    """Yield what somebody whom the report names takes the release to mean."""
    for sentence in account.reading.sentences if account.episodes else ():
        for attribution in account.attributions[sentence.index]:
            stretch = sentence.doc[attribution.first : attribution.last + 1]
            speaker = speaker_of(account, sentence, stretch[0])
            if speaker is not None and _judges(attribution, sentence, stretch):
                yield AssessmentClaim(
                    report=account.reading.report.id,
                    evidence=(sentence.cite_tokens(stretch),),
                    episode=account.episode_of(sentence, stretch.root),
                    speaker=speaker,
                    statement=stretch.text.removeprefix("that ").removesuffix("."),
                )
                break


def _judges(attribution: Attribution, sentence: Sentence, stretch: Span) -> bool:
    if attribution.is_act:  # it says what is done, not what it means
        return False
    return bool(_judgements().search(stretch.text)) and bool(_OF_RELEASE.search(sentence.text))


@cache
def _verified() -> dict[str, bool]:
    return {row["words"]: row["verified"] == "yes" for row in read_table("verification_words.tsv")}


@cache
def _verifying() -> re.Pattern[str]:
    return _any_word(_verified())


@cache
def _judgements() -> re.Pattern[str]:
    return _any_word(read_words("judgements"))


def _any_word(wordings: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(wordings)}\b", re.IGNORECASE)
