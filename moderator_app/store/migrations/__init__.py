"""Alembic's migrations of the one schema, for SQLite and PostgreSQL alike. `store.schema` runs them."""

#: The revisions of the schema, oldest first; the last one is what `tables/` describes. A test holds it to versions/.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
