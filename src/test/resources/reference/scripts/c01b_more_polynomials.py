"""Least-squares polynomials where degree and number of points come close, in 150-digit arithmetic."""
import mpmath as mp, numpy as np
from common import dump
mp.mp.dps = 150
rng, cases = np.random.RandomState(3), []
def design(v, degree, center, half):
    A = mp.matrix(len(v), degree+1)
    for i, x in enumerate(v):
        t = (mp.mpf(float(x))-mp.mpf(float(center)))/mp.mpf(float(half)); a, b = mp.mpf(1), t
        for j in range(degree+1): A[i, j] = a; a, b = b, 2*t*b-a
    return A
for n, degree, kind in [(22, 21, 'sine'), (25, 21, 'sine'), (30, 25, 'sine'), (70, 40, 'sine'), (15, 14, 'sine'), (25, 21, 'random'), (100, 30, 'random'), (40, 15, 'offset')]:
    x = {'sine': lambda: np.array([np.pi/180*v for v in np.linspace(40, 316, n)]), 'random': lambda: np.sort(rng.uniform(0, 6, n)), 'offset': lambda: np.sort(rng.uniform(1000, 1003, n))}[kind]()
    y = np.sin(x)+rng.uniform(-.2, .2, n); center, half = (x.min()+x.max())/2, (x.max()-x.min())/2
    A, rhs = design(x, degree, center, half), mp.matrix([mp.mpf(float(t)) for t in y])
    c = mp.lu_solve(A.T*A, A.T*rhs) if n > degree+1 else mp.lu_solve(A, rhs)
    grid = np.linspace(x[0], x[-1], 21); pred, fit = design(grid, degree, center, half)*c, A*c
    cases.append(dict(kind=kind, degree=degree, x=x, y=y, grid=grid, pred_grid=[v for v in pred], cheb_coef=[v for v in c], train_mse=sum((fit[i]-rhs[i])**2 for i in range(n))/n))
dump('c01b_more_polynomials.json', dict(about=__doc__, cases=cases))
