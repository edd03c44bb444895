"""Account -> concession claims: what is reported to have been given, or asked, in return."""
