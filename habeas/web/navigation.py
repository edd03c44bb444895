"""What stands in the head of every page, in the order of reading."""

from dataclasses import dataclass

from habeas.publish.vocabulary import N_
from habeas.web.accounts.nouns import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry: the page that it leads to, its words, whether the public site has it, and who may see it."""

    page: str
    words: str
    public: bool = True
    role: Role = "reader"


NAVIGATION = (
    Place(page="overview", words=N_("Overview")),
    Place(page="people", words=N_("People")),
    Place(page="deals", words=N_("Deals")),
    Place(page="findings", words=N_("Findings")),
    Place(page="compare", words=N_("Compare"), public=False),
    Place(page="review", words=N_("Review"), public=False, role="reviewer"),
    Place(page="add", words=N_("Add"), public=False, role="reviewer"),
    Place(page="methods", words=N_("Methods")),
)
