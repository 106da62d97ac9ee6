"""Alembic's migrations of the server's own tables (tables.py), for SQLite and PostgreSQL alike. `server.schema` runs them."""
