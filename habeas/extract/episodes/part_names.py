"""How a party hangs on a telling word -> the part that it amounts to: KEEPER, FREER, FREED, GOAL and so on.

Takes how the party hangs on the word and what the word stands for; never looks at a sentence.
"""

CAPTURED = "captured"
"""The act by which captors take people, where the law detains them."""
KEPT_THERE = "kept there"
"""The act of a verb by which people are in custody somewhere: "who had been in prison in Chad"."""
HANDS = "hands"
"""The act of hands that hold people: "two men in rebel hands"."""
OWNER = "owner"
MEMBER = "member"
"""The relation of a band to what is told of those who are of it: "a leader of the rebels was freed"."""
WHOSE = "whose"
"""The relation of a state to what is told of its people: "French tourists were freed"."""
INSIDE = frozenset({"in", "inside", "at", "within", "by"})
TOWARDS = frozenset({"to", "into", "in", "at", "towards", "via", "through", "for", "onto", "across", "on"})
LETTING_GO = frozenset({"freed", "mercy", "release"})
KEEPING = frozenset({"held", "detained", CAPTURED, KEPT_THERE, HANDS, "prison", "court"})
RELIEF = frozenset({"relief", "sanction"})
MOVING = frozenset({"moved", "return", "border"})
FREEING_PLACES = {"subject": "FREER", "by": "FREER", "object": "FREED", "from": "KEEPER", "to": "GOAL"}
MOVING_PLACES = {"object": "GOAL", "subject": "MOVER", "from": "KEEPER"}
WHOSE_PARTS = (
    dict.fromkeys(KEEPING, "KEPT") | dict.fromkeys(LETTING_GO, "FREED") | dict.fromkeys(MOVING, "MOVER")
)
WHOLE_ACTS = {"mediate": "BETWEEN", "host": "BETWEEN", "swap": "SWAPPER"}


def part_of(relation: str, act: str) -> str:
    """Return the part that a relation to a telling word amounts to: KEEPER, FREER, GOAL and so on."""
    nearest, _, place = relation.partition("'s ")
    place = place or nearest
    if nearest == WHOSE:
        return WHOSE_PARTS.get(act, "")
    if act in KEEPING:
        return _part_in_keeping(nearest, place, act)
    if act in LETTING_GO and (nearest, place) == (OWNER, "object"):
        return "KEEPER"  # "the hostages of the rebels were freed"
    if act in LETTING_GO and nearest in INSIDE and place in {"subject", "object"}:
        return "KEEPER"  # "six men in Chad walked free"
    if act in LETTING_GO:
        return FREEING_PLACES.get(place, "")
    if act in MOVING:
        return "GOAL" if place in TOWARDS else MOVING_PLACES.get(place, "")
    if act == "people":
        if nearest in INSIDE or nearest in {"from", OWNER}:
            return "KEEPER"
        return "PEOPLE" if nearest == "of" else ""
    if act == "get":
        return "GETTER" if place == "subject" else ""
    return WHOLE_ACTS.get(act, "")


def _part_in_keeping(nearest: str, place: str, act: str) -> str:
    owned = nearest in {"of", OWNER} and act in {"prison", "court", HANDS}
    if place == "subject" and act == KEPT_THERE:
        return "KEPT"
    if (nearest in INSIDE and act != CAPTURED) or place == "subject" or owned:
        return "KEEPER"  # who is kidnapped in a state is not held by it
    return "KEPT" if place == "object" else ""
