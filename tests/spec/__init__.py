"""How habeas reads a report: sentences and the claims that a careful reader takes from them."""
