#!/usr/bin/env python3
"""The peer of GaussianBenchmark: the same work by numpy and scikit-learn, on one thread.

gaussian_peer.py points OUT.csv       the points of both sides: a line n,x,y for each
gaussian_peer.py measure OUT.json     fits a second
gaussian_peer.py answers JAVA.json    how far Java's answers are from these
"""
import timing  # first: it sets the number of threads

import ctypes
import json
import re
import sys
import warnings

import numpy as np
import scipy.linalg
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

warnings.filterwarnings('ignore')

SIZES = (50, 200, 1000)
NOISE_VARIANCE = 0.01
grid = 10 * np.arange(200) / 199


def points(size):
    random = np.random.RandomState(size)
    x = np.sort(random.uniform(0, 10, size))
    return x, np.sin(x) + 0.1 * random.randn(size)


def plain(x, y):
    """Mean and standard deviation as one would write them down."""
    differences = np.subtract.outer(x, x)
    covariance = np.exp(-0.5 * differences**2)
    covariance.flat[::len(x) + 1] += NOISE_VARIANCE
    lower = scipy.linalg.cholesky(covariance, lower=True, overwrite_a=True, check_finite=False)
    weights = scipy.linalg.cho_solve((lower, True), y, check_finite=False)
    cross = np.exp(-0.5 * np.subtract.outer(grid, x)**2)
    solved = scipy.linalg.solve_triangular(lower, cross.T, lower=True, check_finite=False)
    return cross @ weights, np.sqrt(1 - np.einsum('ij,ij->j', solved, solved))


def in_place(x, y):
    """The same to numpy's best: no temporary arrays, nothing copied."""
    distances = np.subtract.outer(x, x)
    distances *= distances
    distances *= -0.5
    covariance = np.exp(distances, out=distances)
    covariance.flat[::len(x) + 1] += NOISE_VARIANCE
    # The transpose is the same matrix in the order that LAPACK wants, so nothing is copied.
    lower = scipy.linalg.cholesky(covariance.T, lower=True, overwrite_a=True, check_finite=False)
    weights = scipy.linalg.cho_solve((lower, True), y, check_finite=False)
    cross = np.subtract.outer(grid, x)
    cross *= cross
    cross *= -0.5
    np.exp(cross, out=cross)
    mean = cross @ weights
    solved = scipy.linalg.solve_triangular(lower, cross.T, lower=True, overwrite_b=True, check_finite=False)
    return mean, np.sqrt(1 - np.einsum('ij,ij->j', solved, solved))


def scikit_learn(x, y):
    model = GaussianProcessRegressor(ConstantKernel(1.0) * RBF(1.0), alpha=NOISE_VARIANCE, optimizer=None)
    return model.fit(x[:, None], y).predict(grid[:, None], return_std=True)


def search(x, y):
    kernel = ConstantKernel(1.0) * RBF(1.0) + WhiteKernel(0.1)
    return GaussianProcessRegressor(kernel, n_restarts_optimizer=5, random_state=0).fit(x[:, None], y)


PEERS = {'plain numpy': plain, 'numpy in place': in_place, 'scikit-learn': scikit_learn}
CASES = {f'gaussian {size} / {name}': lambda work=work, data=points(size): work(*data)
         for size in SIZES for name, work in PEERS.items()}
CASES['hyperparameters / scikit-learn'] = lambda data=points(50): search(*data)


def kernels():
    """Which kernels OpenBLAS has chosen for this processor, if it is OpenBLAS."""
    with open('/proc/self/maps') as maps:
        for library in sorted(set(re.findall(r'/\S*(?:openblas|blas)\S*', maps.read()))):
            try:
                name = ctypes.CDLL(library).openblas_get_corename
            except (OSError, AttributeError):
                continue
            name.restype = ctypes.c_char_p
            return 'OpenBLAS ' + name().decode()
    return 'unknown'


def answers(path):
    with open(path) as text:
        java = json.load(text)
    print(f'answers, largest difference (BLAS kernels: {kernels()})')
    for size in SIZES:
        parts = zip(('mean', 'standard deviation'), java[str(size)], plain(*points(size)))
        print(f'  gaussian {size:4d}  ' + ', '.join(f'{name} {np.abs(ours - theirs).max():.1e}'
                                                   for name, ours, theirs in parts))
    found = search(*points(50))
    scale, signal, noise = np.exp(found.kernel_.theta)[[1, 0, 2]]
    print('  hyperparameters    Java ' + ', '.join(f'{name} {value:.6f}' for name, value in java['optimum'].items()))
    print(f'         scikit-learn lengthScale {scale:.6f}, signalVariance {signal:.6f}, noiseVariance {noise:.6f}, '
          f'logMarginalLikelihood {found.log_marginal_likelihood_value_:.6f}')


if __name__ == '__main__':
    if sys.argv[1] == 'points':
        with open(sys.argv[2], 'w') as out:
            out.writelines(f'{size},{a!r},{b!r}\n' for size in SIZES for a, b in zip(*map(np.ndarray.tolist, points(size))))
    elif sys.argv[1] == 'measure':
        timing.measure(CASES, sys.argv[2])
    else:
        answers(sys.argv[2])
