"""Alembic's folder; ``regdesk.storage.upgrade`` runs it."""
