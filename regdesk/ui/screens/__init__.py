"""Screens outside the wizard."""
