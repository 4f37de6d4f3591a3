"""What a file may weigh and a picture measure; who only looks at that loads no decoder for it."""

MAX_FILE_BYTES = 40 << 20

MAX_PIXELS = 60_000_000
"""A3 at 400 dpi is 31 million, A4 at 600 dpi 35 million."""
