"""Account -> destination claims: where those let go are reported to have gone."""
