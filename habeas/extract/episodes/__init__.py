"""Account -> the episodes that a report tells of: who let go, on which day, which happening is of which."""
