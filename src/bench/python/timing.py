"""What the peers share. To be imported before numpy: it asks for one thread."""
import os

for variable in ('OPENBLAS_NUM_THREADS', 'OMP_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[variable] = '1'

import json
import time

import numpy as np
import sklearn


def fits_a_second(work, blocks=7, seconds=0.7):
    """The median of seven blocks of about 0.7 s after a warm-up."""
    begin, calls = time.perf_counter(), 0
    while time.perf_counter() - begin < seconds or calls < 2:
        work()
        calls += 1
    calls = max(1, round(calls * seconds / (time.perf_counter() - begin)))
    rates = []
    for _ in range(blocks):
        begin = time.perf_counter()
        for _ in range(calls):
            work()
        rates.append(calls / (time.perf_counter() - begin))
    return float(np.median(rates))


def measure(cases, path):
    """cases: name → work; a name is the Java benchmark's, a slash, and whose work it is."""
    rates = {name: fits_a_second(work) for name, work in cases.items()}
    with open(path, 'w') as out:
        json.dump({'numpy': np.__version__, 'scikit-learn': sklearn.__version__, 'rates': rates}, out, indent=1)
