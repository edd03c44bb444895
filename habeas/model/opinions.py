"""What reviewers think together: which judgements stand, what they agree on, and what is left open.

Takes judgements in any order, gives opinions. A reviewer's latest word on a subject is what counts of them;
where two reviewers differ, neither's word has an effect until one of them gives way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from habeas.model.correction import Changes
from habeas.model.judgement import Judgement

VERDICTS = frozenset({"accept", "reject"})
GROUPINGS = frozenset({"merge", "split"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the reviewers of one subject decided: by reviewer, a verdict, corrected fields, or both."""

    verdicts: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Changes] = field(default_factory=dict)

    @property
    def is_disputed(self) -> bool:
        """Whether verdicts or corrected fields differ, or one corrects what another judged as it was read."""
        return self._is_split or bool(self._contested())

    @property
    def verdict(self) -> str | None:
        """The verdict that all agree on, or None."""
        return None if self._is_split else next(iter(self.verdicts.values()), None)

    @property
    def agreed_changes(self) -> Changes:
        """The corrected fields that nobody disputes."""
        contested = self._contested()
        every = (item for changes in self.changes.values() for item in changes.items())
        return {} if self._is_split else {name: value for name, value in every if name not in contested}

    @property
    def _is_split(self) -> bool:
        judges = self.verdicts.keys() - self.changes.keys()
        return len(set(self.verdicts.values())) > 1 or bool(judges and self.changes)

    def _contested(self) -> set[str]:
        """Return the fields that two reviewers correct differently."""
        values: dict[str, set[str | int | None]] = defaultdict(set)
        for changes in self.changes.values():
            for name, value in changes.items():
                values[name].add(value)
        return {name for name, found in values.items() if len(found) > 1}


def standing_judgements(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that nobody took back, the oldest first; an undo can be undone."""
    undone: set[str] = set()
    ordered = sorted(judgements, key=lambda one: (one.at, one.id))
    for one in reversed(ordered):
        if one.undoes and one.id not in undone:
            undone.add(one.undoes)
    return [one for one in ordered if one.id not in undone]


def gather_opinions(judgements: Iterable[Judgement]) -> dict[str, Opinion]:
    """Return what was decided about each claim, finding and question, by its id."""
    verdicts: dict[str, dict[str, str]] = defaultdict(dict)
    changes: dict[str, dict[str, Changes]] = defaultdict(dict)
    for one in standing_judgements(judgements):
        for subject in one.subjects:
            if one.verdict in VERDICTS:
                verdicts[subject][one.reviewer] = one.verdict
            elif one.verdict == "correct":
                changes[subject][one.reviewer] = {**changes[subject].get(one.reviewer, {}), **one.changes}
    return {
        subject: Opinion(verdicts=verdicts.get(subject, {}), changes=changes.get(subject, {}))
        for subject in {**verdicts, **changes}
    }


def changed_opinions(before: Iterable[Judgement], now: Iterable[Judgement]) -> frozenset[str]:
    """Return the ids of everything about which reviewers think otherwise now than they did before."""
    former, present = gather_opinions(before), gather_opinions(now)
    either = former.keys() | present.keys()
    return frozenset(subject for subject in either if former.get(subject) != present.get(subject))


def contested_groupings(judgements: Iterable[Judgement]) -> list[tuple[Judgement, Judgement]]:
    """Return the merges that stand, each with another reviewer's split of things that it binds together."""
    return [pair for pair in _clashing_groupings(judgements) if pair[0].reviewer != pair[1].reviewer]


def agreed_groupings(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the merges and splits that stand, without those that reviewers dispute.

    Of a reviewer who merged and then split the same things, or the reverse, the later judgement counts.
    """
    standing = standing_judgements(judgements)
    dropped: set[str] = set()
    for merge, split in _clashing_groupings(standing):
        both = sorted((merge, split), key=lambda one: (one.at, one.id))
        dropped |= {one.id for one in (both[:1] if merge.reviewer == split.reviewer else both)}
    return [one for one in standing if one.verdict in GROUPINGS and one.id not in dropped]


def _clashing_groupings(judgements: Iterable[Judgement]) -> list[tuple[Judgement, Judgement]]:
    standing = standing_judgements(judgements)
    merges = [one for one in standing if one.verdict == "merge"]
    splits = [one for one in standing if one.verdict == "split"]
    return [(m, s) for m in merges for s in splits if len(set(m.subjects) & set(s.subjects)) > 1]
