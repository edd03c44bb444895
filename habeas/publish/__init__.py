"""What the ledger holds, for others: one traversal that conceals who must not be named, one file a format."""
