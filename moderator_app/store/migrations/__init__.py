"""Alembic's migrations of the one schema, for SQLite and PostgreSQL alike. `store.schema` runs them."""
