"""Finding items by any two or more signs that stand together, the same on SQLite and on PostgreSQL.

Chinese has no spaces, so a text is cut into pairs of neighbouring signs (`pairs`) and the pairs are indexed
with their places: SQLite by FTS5, PostgreSQL by a tsvector (`field`). Neighbouring pairs are a phrase, so a
word is found exactly where it stands, whatever its length.
"""

from content.items.search.field import PairsField
from content.items.search.pairs import fold, pairs_of, runs_of, texts_of

__all__ = ["PairsField", "fold", "pairs_of", "runs_of", "texts_of"]
