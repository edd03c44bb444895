"""Report -> its sentences, parsed, asked in the words of the trade: clauses, nouns, what happened to whom."""
