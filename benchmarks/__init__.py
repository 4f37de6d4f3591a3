"""Speed and size beside their floors: ``make bench``.

A floor is the plainest code that does only the named work (``benchmarks/floors``, imports nothing
of the program). It is measured in the same run, in turn with the shipped path.
"""
