"""The closed vocabularies of the ledger: every word that a field may hold.

Takes nothing, gives the literal types and `members` to enumerate them. The meanings stand in GLOSSARY.md.
"""

from typing import Literal, get_args

Modifier = Literal["exact", "about", "at_least", "more_than", "at_most", "fewer_than"]
Status = Literal["freed", "to_be_freed", "held", "detained", "moved", "refused", "died"]
Scope = Literal["episode", "part", "earlier", "cumulative", "standing", "period"]
Modality = Literal["asserted", "reported", "planned", "demanded", "denied", "conditional"]
EpisodeKind = Literal["pardon", "amnesty", "release", "exchange", "commutation", "deportation"]
PopulationKind = Literal[
    "political_prisoner", "pow", "hostage", "civilian", "soldier", "journalist", "clergy", "activist"
]
Gender = Literal["female", "male"]
Age = Literal["minor"]
ConcessionType = Literal[
    "sanctions_eased",
    "sanctions_lifted",
    "sanctions_imposed_threat",
    "funds_released",
    "embassy",
    "counter_release",
    "trade",
    "visit",
    "payment",
    "other",
]
ConcessionStatus = Literal["floated", "demanded", "announced", "done", "reversed", "denied"]
PartyRole = Literal["released", "announced", "negotiated", "received"]
Precision = Literal["day", "month", "year", "unknown"]
FigureState = Literal["confirmed", "single_origin", "disputed", "derived"]
OriginKind = Literal[
    "state_media_of_authority",
    "other_state_media",
    "official_of_authority",
    "other_official",
    "rights_group",
    "wire",
    "outlet",
    "relatives",
    "released_person",
    "speaker",
]
FindingKind = Literal[
    "adds_up",
    "agree",
    "contradict",
    "unaccounted",
    "cumulative_explained",
    "cumulative_unexplained",
    "cumulative_omits",
    "single_origin",
    "corrupted_copy",
    "freed_but_did_not_leave",
    "implied_detentions",
    "role_conflict",
    "undated",
    "concession_stalled",
    "concession_reversed",
]
Verdict = Literal["accept", "reject", "correct", "merge", "split", "note", "conceal"]

CONCESSION_PROGRESS: tuple[ConcessionStatus, ...] = (
    "floated",
    "demanded",
    "announced",
    "done",
    "denied",
    "reversed",
)
"""How far a concession has come, for reports of the same day."""

FREED_STATUSES: frozenset[str] = frozenset({"freed", "to_be_freed", "moved", "refused"})
"""The statuses of people whom an episode let go, or is to let go."""

LEFT_STATUSES = FREED_STATUSES - {"to_be_freed"}
"""The statuses of people whose letting-go took place."""

CAPTIVE_STATUSES: frozenset[str] = frozenset({"held", "detained"})
"""The statuses of people who were taken, or are still inside."""

UNCERTAIN_MODALITIES: frozenset[str] = frozenset({"denied", "conditional"})
"""A claim in one of these never feeds a figure; it can contradict one."""


def members(vocabulary: object) -> frozenset[str]:
    """Every word that a literal type allows; to be asked once, where a module begins: it takes long."""
    return frozenset(get_args(vocabulary))
