"""Measures the reading of worn documents: ``python -m tests.capture.synthetic [how many]``."""

import sys
import time

from tests.capture.synthetic.measure import measure

began = time.process_time()
result = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200, seed=2026)
spent = (time.process_time() - began) / result.documents
lines = [
    f"documents                       {result.documents}",
    f"exact in check-digit fields     {result.exact_share:.1%}  (97 % is the goal)",
    f"  and in the names too          {result.names_share:.1%}",
    f"wrong there and yet accepted    {result.wrongly_accepted}  (0 is the goal)",
    f"drawn, worn and read, CPU       {spent:.2f} s each",
    *result.missed,
]
sys.stdout.write("\n".join(lines) + "\n")
sys.exit(0 if result.exact_share >= 0.97 and not result.wrongly_accepted else 1)
