"""Case texts (材料): written once, asked about by several items, copied into the wording of each."""
