"""The ledger as FollowTheMoney entities and statements: the format followthemoney."""
