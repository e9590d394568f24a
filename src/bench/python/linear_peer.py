#!/usr/bin/env python3
"""The peer of LinearBenchmark: the same work by numpy and scikit-learn, on one thread.

linear_peer.py measure OUT.json      fits a second, median of seven blocks of about 0.7 s after a warm-up
linear_peer.py answers JAVA.json     how far Java's answers are from these
"""
import timing  # first: it sets the number of threads

import json
import sys
import warnings

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge, lasso_path
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures

warnings.filterwarnings('ignore')

DEGREE, ALPHA, GRID, PATH = 10, 0.1, 200, 100
GAP = 1e-8  # largest duality gap of ½/n‖y−Xw‖² + α‖w‖₁, the same for both sides

i = np.arange(30)
x = np.radians(40 + 8 * i)
y = np.sin(x) + 0.4 * np.sin(37.0 * i * i)
grid = x[0] + (x[-1] - x[0]) * np.arange(GRID) / (GRID - 1)
table, target = load_diabetes(return_X_y=True)


def standardised():
    centred = table - table.mean(0)
    return np.asfortranarray(centred / centred.std(0)), target - target.mean()


def ridge_scikit_learn():
    model = make_pipeline(PolynomialFeatures(DEGREE, include_bias=False), Ridge(ALPHA))
    return model.fit(x[:, None], y).predict(grid[:, None])


def ridge_numpy():
    """Least squares on the design with √α·I below it: the shortest accurate way in numpy."""
    powers = np.vander(x, DEGREE + 1, increasing=True)[:, 1:]
    means, mean = powers.mean(0), y.mean()
    stacked = np.vstack([powers - means, np.sqrt(ALPHA) * np.eye(DEGREE)])
    weights = np.linalg.lstsq(stacked, np.concatenate([y - mean, np.zeros(DEGREE)]), rcond=None)[0]
    return (np.vander(grid, DEGREE + 1, increasing=True)[:, 1:] - means) @ weights + mean


def lasso(tolerance):
    columns, centred = standardised()
    return lasso_path(columns, centred, n_alphas=PATH, eps=1e-3, tol=tolerance, max_iter=1_000_000)


def tolerance_for(gap):
    """scikit-learn stops at a gap of tol·‖y‖² in an objective n times ours."""
    centred = target - target.mean()
    return gap * len(centred) / (centred @ centred)


CASES = {
    'ridge / scikit-learn': ridge_scikit_learn,
    'ridge / numpy lstsq': ridge_numpy,
    'lasso / scikit-learn, same gap': lambda: lasso(tolerance_for(GAP)),
    'lasso / scikit-learn, tol 1e-10': lambda: lasso(1e-10),
}


def answers(path):
    with open(path) as text:
        java = json.load(text)
    exact_ridge = ridge_numpy()
    _, coefficients, gaps = lasso(tolerance_for(GAP))
    print('answers, largest difference')
    print(f'  ridge  Java from numpy lstsq {np.abs(java["ridge"] - exact_ridge).max():.1e}'
          f', scikit-learn from numpy lstsq {np.abs(ridge_scikit_learn() - exact_ridge).max():.1e}')
    print(f'  lasso  coefficients {np.abs(np.array(java["lasso"]) - coefficients.T).max():.1e} of '
          f'{np.abs(coefficients).max():.0f}; gap Java {java["largestGap"]:.1e}, '
          f'scikit-learn {gaps.max() / len(target):.1e}')


if __name__ == '__main__':
    if sys.argv[1] == 'measure':
        timing.measure(CASES, sys.argv[2])
    else:
        answers(sys.argv[2])
