"""Words after those counted -> whether they tell of foreigners and name no state: "from abroad".

"Inmates of many nationalities" are natives too, and "from two states" may be two states of one federation.
"""

import re

FOREIGN_WORDS = frozenset(
    {
        "foreign",
        "foreigner",
        "expatriate",
        "expat",
        "overseas",
        "alien",
        "westerner",
        "westerners",
        "western",
        "european",
        "europeans",
        "non-national",
        "non-citizen",
    }
)
"""Words that call people foreigners, or workers from elsewhere."""
_SEVERAL = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|(?:dozens|scores) of"
    r"|a number of|several|various|many|different|numerous|third|neighbou?ring|nearby)"
)
_REGION = (
    r"(?:(?:(?:West|East|Central|South|North|Latin|South-?[Ee]ast)(?:ern)? )?(?:Afric|Americ|Asi|Europe)an"
    r"|European Union|EU|Arab|Balkan|Baltic|Caribbean|Gulf|Pacific|Western)"
)
_LANDS = r"(?:countries|nations|lands)"
_ELSEWHERE = (
    r"(?:abroad|overseas|outside (?:the )?country|beyond the (?:border|frontier|sea)s?"
    rf"|(?:foreign|other|another) (?:{_REGION} )?(?:country|states?|nation|land|republics|{_LANDS})"
    r"|other parts of the world"
    rf"|(?:{_SEVERAL} )?(?:other |foreign |different )?{_REGION} (?:member )?(?:states|{_LANDS})"
    rf"|(?:at least |about |some |more than |over )?{_SEVERAL} (?:other |foreign |different )?{_LANDS})\b"
)
_CITIZENS = r"(?:(?:citizens?|nationals?|subjects?|natives?|(?:the |an? )?passports?) )?"
_TOLD = re.compile(rf"foreign|{_CITIZENS}(?:of|from) {_ELSEWHERE}")
_ORIGIN = re.compile(_ELSEWHERE)
_AFTER_NOUN = re.compile(rf"\s+(?:of|from) {_ELSEWHERE}")


def tells_foreign(text: str, place: int, *, of_origin: bool) -> bool:
    """Tell whether a text goes on with foreigners at an offset; `of_origin` if "of" or "from" leads there."""
    return _TOLD.match(text, place) is not None or (of_origin and _ORIGIN.match(text, place) is not None)


def are_from_elsewhere(text: str, end: int) -> bool:
    """Tell of "workers from abroad", "sailors of six nations" by what follows on a noun that ends here."""
    return _AFTER_NOUN.match(text, end) is not None
