"""The hub: takes custody of what desks accepted, proves it, and tells them what was decided."""
