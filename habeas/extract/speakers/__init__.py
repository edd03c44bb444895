"""Account -> who is named as the source of which words, and what is said about the release itself."""
