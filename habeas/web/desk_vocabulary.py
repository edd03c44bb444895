"""The words of reviewing, comparing and accounts in English, marked for the catalogues."""

from habeas.publish.vocabulary import N_

FINDING_KINDS = {
    "adds_up": N_("Adds up"),
    "agree": N_("Reports agree"),
    "contradict": N_("Reports contradict each other"),
    "unaccounted": N_("People unaccounted for"),
    "cumulative_explained": N_("A total explained"),
    "cumulative_unexplained": N_("A total that nothing explains"),
    "cumulative_omits": N_("A total that leaves an episode out"),
    "single_origin": N_("Only one origin"),
    "corrupted_copy": N_("A copy with other numbers"),
    "freed_but_did_not_leave": N_("Freed but did not leave"),
    "implied_detentions": N_("New detentions implied"),
    "role_conflict": N_("Offices that cannot both hold"),
    "undated": N_("No day known"),
    "concession_stalled": N_("A promise that stalled"),
    "concession_reversed": N_("A promise reversed"),
    "double_counting": N_("Counted twice"),
}
MATTERS = {
    "disagreement": N_("Reviewers disagree"),
    "unfounded": N_("A correction has no effect"),
    "contradiction": N_("Cannot all be true"),
    "pair": N_("One or two?"),
    "listed": N_("One person or two?"),
    "gap": N_("Something lacks"),
    "unmatched": N_("Named on a list alone"),
}
CHOICES = {
    "political_prisoner": N_("political prisoners"),
    "pow": N_("prisoners of war"),
    "hostage": N_("hostages"),
    "civilian": N_("civilians"),
    "soldier": N_("soldiers"),
    "journalist": N_("journalists"),
    "clergy": N_("members of the clergy"),
    "activist": N_("activists"),
    "female": N_("women"),
    "male": N_("men"),
    "minor": N_("minors"),
    "released": N_("released them"),
    "announced": N_("announced it"),
    "negotiated": N_("negotiated it"),
    "received": N_("received them"),
}
VERDICTS = {
    "accept": N_("accepted"),
    "reject": N_("rejected"),
    "correct": N_("corrected"),
    "merge": N_("said to be one"),
    "split": N_("said to be different"),
    "note": N_("noted"),
    "conceal": N_("marked as not to be named"),
    "undo": N_("taken back"),
}
SCOPES = {
    "episode": N_("the whole episode"),
    "part": N_("a part"),
    "earlier": N_("an earlier episode"),
    "cumulative": N_("a running total"),
    "standing": N_("at that time"),
    "period": N_("over a time"),
}
MODIFIERS = {
    "exact": N_("exactly"),
    "about": N_("about"),
    "at_least": N_("at least"),
    "more_than": N_("more than"),
    "at_most": N_("at most"),
    "fewer_than": N_("fewer than"),
}
MODALITIES = {
    "asserted": N_("asserted"),
    "reported": N_("reported"),
    "planned": N_("planned"),
    "demanded": N_("demanded"),
    "denied": N_("denied"),
    "conditional": N_("conditional"),
}
FIELDS = {
    "value": N_("Number as stated"),
    "low": N_("Least"),
    "high": N_("Greatest"),
    "modifier": N_("Hedge"),
    "status": N_("What happened to them"),
    "scope": N_("Whose number"),
    "wording": N_("Words"),
    "speaker": N_("Who says it"),
    "modality": N_("How sure it is said"),
    "name": N_("Name"),
    "role": N_("Role"),
    "nationality": N_("Nationality"),
    "since": N_("Detained since"),
    "sentence": N_("Sentence"),
    "type": N_("Kind"),
    "object": N_("What"),
    "giver": N_("Who gives"),
    "receiver": N_("Who receives"),
    "country": N_("Country"),
    "place": N_("Place"),
    "offence": N_("Offence"),
    "party": N_("Party"),
    "office": N_("Office"),
    "by": N_("By"),
    "statement": N_("Statement"),
    "holder": N_("Who holds the office"),
    "population.nationality": N_("Nationality of those counted"),
    "population.kind": N_("Kind of people"),
    "population.gender": N_("Gender"),
    "population.age": N_("Age"),
    "population.destination": N_("Taken to"),
}
ROLES = {"reader": N_("reader"), "reviewer": N_("reviewer"), "admin": N_("admin")}
EVENTS = {
    "added": N_("account added"),
    "removed": N_("account removed"),
    "password": N_("password changed"),
    "role": N_("role changed"),
    "login": N_("logged in"),
    "refused": N_("wrong password"),
    "logout": N_("logged out"),
    "token": N_("token made"),
    "untoken": N_("token taken back"),
}
COMPARED = {
    "agree": N_("agree"),
    "differ": N_("differ"),
    "left": N_("only the first"),
    "right": N_("only the second"),
}

ARMED = N_("%s: write why, then Enter; Escape goes back")
"""What the review page says once a key has chosen a verdict; the page's script puts the verdict in."""
