"""A briefing to print, for those who never heard of habeas: the format report."""
