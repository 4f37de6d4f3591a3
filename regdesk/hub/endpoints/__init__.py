"""The protocol's paths, one module for each kind of traffic."""
