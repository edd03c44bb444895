"""Account -> count claims: how many people, which, what happened to them, and whose number it is."""
