from habeas.model import Origin, Resolution
from habeas.resolve import resolve_episodes
from tests.unit.tellings import tell

DAY = {"day": "2031-03-11", "freed": 52}


def origins(resolution: Resolution) -> set[Origin]:
    return {origin.id: origin for origin in resolution.origins.values()}.keys()


def test_wire_story_is_one_origin() -> None:
    left = tell("MINSK (Atlas Wire) - Belarus freed 52 prisoners.", outlet="Herald", **DAY)
    right = tell("(Atlas Wire) Some 52 people, no fewer, left the jails.", outlet="Star", **DAY)
    assert len(origins(resolve_episodes([left, right]))) == 1


def test_two_outlets_quoting_one_agency_are_one_origin() -> None:
    left = tell("Belarus freed 52 people, said Belta.", outlet="Herald", speaker="Belta", **DAY)
    right = tell("State media: 52 people are out.", outlet="Star", speaker="state media", **DAY)
    assert len(origins(resolve_episodes([left, right]))) == 1


def test_state_media_are_marked_as_the_authoritys() -> None:
    report = tell("Belarus freed 52 people, said Belta.", speaker="BelTA", **DAY)
    (origin,) = resolve_episodes([report]).origins.values()
    assert (origin.kind, origin.of_authority) == ("state_media_of_authority", True)


def test_embassy_without_a_state_is_not_the_authoritys() -> None:
    kinds = {}
    for name in ("the embassy", "the ministry", "the Belarusian embassy"):
        report = tell("Belarus freed 52 people, it said.", speaker=name, **DAY)
        (origin,) = resolve_episodes([report]).origins.values()
        kinds[name] = origin.of_authority
    assert kinds == {"the embassy": False, "the ministry": True, "the Belarusian embassy": True}


def test_own_voices_of_two_outlets_are_two_origins() -> None:
    left = tell("Belarus freed 52 prisoners.", outlet="Herald", **DAY)
    right = tell("Out of the cells came 52.", outlet="Star", **DAY)
    assert len(origins(resolve_episodes([left, right]))) == 2


def test_chain_names_publisher_wire_and_speaker() -> None:
    report = tell(
        "MINSK (Atlas Wire) - Belarus freed 52, said Viasna.", outlet="Herald", speaker="Viasna", **DAY
    )
    (origin,) = resolve_episodes([report]).origins.values()
    assert origin.chain == ("Herald", "Atlas Wire", "Viasna")
