"""Ridge on powers x^1..x^degree up to degree 20, tiny and large alphas, raw and standardised, with degrees of freedom and
leave-one-out error, in 150-digit arithmetic. Objective sum (y-b-Pw)^2 + alpha*|w|^2, b unpenalised."""
import mpmath as mp, numpy as np
from common import dump
mp.mp.dps = 150
M = lambda v: [mp.mpf(float(t)) for t in v]
def ridge(P, Pg, y, alpha, standardize):
    n, p = len(P), len(P[0]); mu = [sum(r[j] for r in P)/n for j in range(p)]; ym = sum(y)/n
    A = mp.matrix(n, p)
    for i in range(n):
        for j in range(p): A[i, j] = P[i][j]-mu[j]
    sd = [mp.sqrt(sum(A[i, j]**2 for i in range(n))/n) if standardize else mp.mpf(1) for j in range(p)]
    for i in range(n):
        for j in range(p): A[i, j] /= sd[j]
    G = A.T*A
    for j in range(p): G[j, j] += mp.mpf(alpha)
    inverse = G**-1; w = inverse*(A.T*mp.matrix([t-ym for t in y])); fit, H = A*w, A*inverse*A.T
    e = [y[i]-ym-fit[i] for i in range(n)]; h = [H[i, i]+mp.mpf(1)/n for i in range(n)]
    return dict(intercept=ym if standardize else ym-sum(mu[j]*w[j] for j in range(p)), coef=[w[j] for j in range(p)],
        pred_grid=[ym+sum((r[j]-mu[j])/sd[j]*w[j] for j in range(p)) for r in Pg], train_mse=sum(t*t for t in e)/n,
        df=sum(H[i, i] for i in range(n)), loo_mse=sum((e[i]/(1-h[i]))**2 for i in range(n))/n)
rng, sets = np.random.RandomState(7), []
for name, x in [('sine', np.array([np.pi/180*i for i in range(40, 280, 8)])), ('symmetric', np.linspace(-1, 1, 25)), ('random', np.sort(rng.uniform(0, 6, 28))), ('repeated', np.repeat(np.linspace(.5, 4, 22), 2)), ('small', np.linspace(0, 1e-3, 30)), ('years', np.arange(2000., 2024.))]:
    y = np.sin(x)+rng.normal(0, .3, len(x)); grid = np.linspace(x[0], x[-1], 15); cases = []
    for degree in (2, 5) if name == 'years' else (5, 15, 20):
        P, Pg = [[[t**j for j in range(1, degree+1)] for t in M(v)] for v in (x, grid)]
        for alpha in (0., 1e-12, .1, 1e4):
            for standardize in (False, True): cases.append(dict(degree=degree, alpha=alpha, standardize=standardize, **ridge(P, Pg, M(y), alpha, standardize)))
    sets.append(dict(name=name, x=x, y=y, grid=grid, cases=cases))
dump('c02c_more_ridge.json', dict(about=__doc__, sets=sets))
