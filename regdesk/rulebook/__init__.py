"""Dated rules of law and what they say of a draft on a day."""
