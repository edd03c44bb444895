"""The words of the ledger's vocabularies in English, marked for the catalogues."""

from habeas.publish.vocabulary import N_


def N_several(one: str, many: str) -> tuple[str, str]:  # noqa: N802  # as N_, for nouns that are counted
    """Mark a noun, one and many, for the catalogues."""
    return one, many


NOUNS = {
    "person": N_several("person", "people"),
    "citizen": N_several("citizen", "citizens"),
    "foreign": N_several("foreign citizen", "foreign citizens"),
    "political_prisoner": N_several("political prisoner", "political prisoners"),
    "pow": N_several("prisoner of war", "prisoners of war"),
    "hostage": N_several("hostage", "hostages"),
    "civilian": N_several("civilian", "civilians"),
    "soldier": N_several("soldier", "soldiers"),
    "journalist": N_several("journalist", "journalists"),
    "clergy": N_several("member of the clergy", "members of the clergy"),
    "activist": N_several("activist", "activists"),
    "female": N_several("woman", "women"),
    "male": N_several("man", "men"),
    "minor": N_several("minor", "minors"),
}
DEEDS = {
    "pardon": N_("%(authority)s is reported to have pardoned %(whom)s"),
    "amnesty": N_("%(authority)s is reported to have released %(whom)s under an amnesty"),
    "release": N_("%(authority)s is reported to have released %(whom)s"),
    "exchange": N_("%(authority)s is reported to have released %(whom)s in an exchange"),
    "commutation": N_("%(authority)s is reported to have commuted the sentences of %(whom)s"),
    "deportation": N_("%(authority)s is reported to have deported %(whom)s"),
}
"""What an authority did."""

PLANS = {
    "pardon": N_("%(authority)s is reported to plan to pardon %(whom)s"),
    "amnesty": N_("%(authority)s is reported to plan to release %(whom)s under an amnesty"),
    "release": N_("%(authority)s is reported to plan to release %(whom)s"),
    "exchange": N_("%(authority)s is reported to plan to release %(whom)s in an exchange"),
    "commutation": N_("%(authority)s is reported to plan to commute the sentences of %(whom)s"),
    "deportation": N_("%(authority)s is reported to plan to deport %(whom)s"),
}
"""What an authority is to do."""

WORDS = {
    "pardon": N_("pardon"),
    "amnesty": N_("amnesty"),
    "release": N_("release"),
    "exchange": N_("exchange"),
    "commutation": N_("commutation"),
    "deportation": N_("deportation"),
    "sanctions_eased": N_("Easing sanctions"),
    "sanctions_lifted": N_("Lifting sanctions"),
    "sanctions_imposed_threat": N_("Threatening sanctions"),
    "funds_released": N_("Releasing funds"),
    "embassy": N_("Embassy"),
    "counter_release": N_("Releasing prisoners"),
    "trade": N_("Trade"),
    "visit": N_("Visit"),
    "payment": N_("Payment"),
    "other": N_("Other step"),
    "floated": N_("floated"),
    "demanded": N_("demanded"),
    "announced": N_("announced"),
    "done": N_("done"),
    "reversed": N_("reversed"),
    "denied": N_("denied"),
    "count": N_("number"),
    "person": N_("person"),
    "concession": N_("concession"),
    "destination": N_("destination"),
    "offence": N_("offence"),
    "date": N_("date"),
    "party": N_("party"),
    "verification": N_("verification"),
    "assessment": N_("assessment"),
    "role": N_("role"),
}
"""Episode kinds, types and states of concessions, kinds of claim."""
