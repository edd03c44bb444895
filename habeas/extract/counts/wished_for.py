"""A number of people to be let go -> whether somebody only asks for them: whose stock it is, no release's.

"It demanded that all 618 be released", "asked for a road and the freedom of five fellow tribesmen".
"""

import re

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.references import refers_as

_WISH = re.compile(
    r"\b(?:(?:ask|call|press|plead|appeal|lobb|campaign|push)\w* (?:[\w’']+ ){0,3}?for"
    r"|(?:ask|urg)\w* (?:[\w’']+ ){1,4}?to"
    r"|(?<!at the )(?<!on )(?<!upon )demand(?:s|ed|ing)?(?! of\b)"
    r"|(?<!most )(?<!is )(?<!are )(?<!was )(?<!were )want(?:s|ed|ing)?"
    r"|insist(?:s|ed|ing)?|wish(?:es|ed)?|request(?:s|ed)(?! of\b)|seeks?|seeking|sought)\b[^;]*$",
    re.IGNORECASE,
)

_LAWMAKING = re.compile(
    r"\bask\w* (?:[\w’']+ ){1,4}?to (?:adopt|approve|pass|endorse|ratify|consider|vote|back|debate)\b",
    re.IGNORECASE,
)
"""By what an amnesty is on its way: "asked parliament to adopt an amnesty for 16,000 people"."""


def is_wished_for(account: Account, mention: CountMention, status: str) -> bool:
    """Tell whether a number stands after a wish in its sentence, and nobody says that it was let go.

    "20 opponents, including two of its leaders": the two are a part of those.
    """
    wish = _WISH.search(mention.sentence.text, 0, mention.numeral.start)
    if wish is None or refers_as(mention) == "listed" or _LAWMAKING.search(wish[0]):
        return False
    happening = account.befalling(mention.sentence, mention.anchor)
    unreal = happening is not None and (happening.modality == "demanded" or happening.trigger.pos_ == "NOUN")
    return status == "to_be_freed" or unreal
