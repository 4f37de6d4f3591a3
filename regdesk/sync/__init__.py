"""The line to the hub: what was accepted goes there, and only a signed receipt proves it came."""
