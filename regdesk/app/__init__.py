"""The composition root of the desk: joins settings, adapters, intents and window."""
