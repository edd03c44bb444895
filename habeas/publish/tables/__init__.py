"""The ledger as tables that refer to each other: the formats csv, parquet and datasette."""
