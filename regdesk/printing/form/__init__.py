"""Sheets on whole pages: legal forms, upright, and the day's register, across."""
