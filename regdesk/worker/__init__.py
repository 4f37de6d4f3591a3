"""The child process: what is untrusted, CPU-bound or able to hang runs here."""
