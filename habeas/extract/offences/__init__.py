"""Account -> offence claims: what the detainees are reported to have been accused or convicted of."""
