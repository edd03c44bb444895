"""Account -> person and role claims: the detainees whom a report names, and what it says of them."""
