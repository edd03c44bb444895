"""The words in which the terminal, publications and pages say codes of the ledger, marked for the catalogues.

Gives English words by code; pages translate them where they show them.
"""


def N_(text: str) -> str:  # noqa: N802  # the name by which catalogues find texts
    """Mark a text for the catalogues; it is translated where it is shown."""
    return text


STATUSES = {
    "freed": N_("freed"),
    "to_be_freed": N_("to be freed"),
    "held": N_("still held"),
    "detained": N_("detained"),
    "moved": N_("taken across the border"),
    "refused": N_("freed but did not leave"),
    "died": N_("died"),
}
STATES = {
    "confirmed": N_("confirmed"),
    "single_origin": N_("one origin only"),
    "disputed": N_("disputed"),
    "derived": N_("follows from other figures"),
}
ORIGINS = {
    "state_media_of_authority": N_("state media of the authority"),
    "official_of_authority": N_("official of the authority"),
    "other_state_media": N_("state media of another country"),
    "other_official": N_("official of another country"),
    "rights_group": N_("rights group"),
    "wire": N_("news agency"),
    "outlet": N_("outlet"),
    "relatives": N_("relatives"),
    "released_person": N_("one of those released"),
    "speaker": N_("named speaker"),
}
