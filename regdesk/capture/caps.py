"""What a file may weigh; who only watches for files loads no decoder to know it."""

MAX_FILE_BYTES = 40 << 20
