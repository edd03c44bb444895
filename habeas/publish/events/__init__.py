"""Episodes as directed events, for those who code events: the formats plover and cameo."""
