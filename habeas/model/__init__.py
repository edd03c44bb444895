"""The nouns of the ledger: frozen, checked on construction, identified by their content.

Takes nothing of the other stages and gives them their common language; GLOSSARY.md defines each noun.
"""

from habeas.model.claim import Claim
from habeas.model.claims import (
    AssessmentClaim,
    ConcessionClaim,
    DateClaim,
    DestinationClaim,
    OffenceClaim,
    PartyClaim,
    PersonClaim,
    RoleClaim,
    VerificationClaim,
)
from habeas.model.correction import Changes, correct_claim, correctable_fields
from habeas.model.count import CountClaim
from habeas.model.episode import Episode, Extraction, ReportedEpisode
from habeas.model.errors import HabeasError, InvalidValue, Ungrounded
from habeas.model.evidence import Evidence
from habeas.model.figure import Figure, Finding, Reconciliation
from habeas.model.given_list import GivenList, ListKind
from habeas.model.growth import Growth
from habeas.model.judgement import Judgement
from habeas.model.neighbour import Neighbour, Neighbourhood
from habeas.model.opinions import (
    Opinion,
    agreed_groupings,
    changed_opinions,
    contested_groupings,
    gather_opinions,
    standing_judgements,
)
from habeas.model.period import UNDATED, Period
from habeas.model.population import EVERYBODY, Population
from habeas.model.refusal import Refusal
from habeas.model.report import Report
from habeas.model.resolution import (
    Concession,
    Deal,
    Departure,
    Family,
    Mention,
    Origin,
    Person,
    Question,
    Resolution,
)

__all__ = [
    "EVERYBODY",
    "UNDATED",
    "AssessmentClaim",
    "Changes",
    "Claim",
    "Concession",
    "ConcessionClaim",
    "CountClaim",
    "DateClaim",
    "Deal",
    "Departure",
    "DestinationClaim",
    "Episode",
    "Evidence",
    "Extraction",
    "Family",
    "Figure",
    "Finding",
    "GivenList",
    "Growth",
    "HabeasError",
    "InvalidValue",
    "Judgement",
    "ListKind",
    "Mention",
    "Neighbour",
    "Neighbourhood",
    "OffenceClaim",
    "Opinion",
    "Origin",
    "PartyClaim",
    "Period",
    "Person",
    "PersonClaim",
    "Population",
    "Question",
    "Reconciliation",
    "Refusal",
    "Report",
    "ReportedEpisode",
    "Resolution",
    "RoleClaim",
    "Ungrounded",
    "VerificationClaim",
    "agreed_groupings",
    "changed_opinions",
    "contested_groupings",
    "correct_claim",
    "correctable_fields",
    "gather_opinions",
    "standing_judgements",
]
