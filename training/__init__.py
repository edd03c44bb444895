"""How the weights under habeas/extract/weights are learned and measured; no part of the package."""
