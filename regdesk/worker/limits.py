"""What a job may take of the machine. POSIX only; on Windows the client's time limit is all."""

import sys

MEMORY = 2 << 30
CPU_SECONDS = 90

if sys.platform == "win32":

    def cap_memory() -> None:
        """Do nothing: Windows has no such limit for a running process."""

    def allow_cpu() -> None:
        """Do nothing: Windows has no such limit for a running process."""

else:
    import resource

    def cap_memory() -> None:
        """Cap the memory for good, and leave no core files: they would hold pages.

        RLIMIT_DATA, not RLIMIT_AS: Qt's PDF engine reserves 32 GiB of addresses that it never
        uses, and ends the process where it may not.
        """
        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        cap = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (cap, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def allow_cpu() -> None:
        """Give the next job ``CPU_SECONDS`` of its own; going over ends the process."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
        if hard != resource.RLIM_INFINITY:
            soft = min(soft, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
