"""Conditionals of joint normal distributions in exact rational arithmetic: k variables, m observed in any order. The
covariance is the float64 matrix as written; K = S_ro inv(S_oo), mean_r + K (v - mean_o), S_rr - K S_or."""
from fractions import Fraction as F
import numpy as np
from common import dump

def solve(A, B):
    """Gauss-Jordan without rounding."""
    n = len(A); M = [list(a)+list(b) for a, b in zip(A, B)]
    for i in range(n):
        p = next(r for r in range(i, n) if M[r][i] != 0); M[i], M[p] = M[p], M[i]
        M[i] = [t/M[i][i] for t in M[i]]
        for r in range(n):
            if r != i and M[r][i] != 0: M[r] = [s-M[r][i]*t for s, t in zip(M[r], M[i])]
    return [row[n:] for row in M]

def condition(mean, S, o, v):
    r = [i for i in range(len(mean)) if i not in o]; f = lambda t: F(float(t))
    gain = [list(c) for c in zip(*solve([[f(S[a, b]) for b in o] for a in o], [[f(S[a, b]) for b in r] for a in o]))]
    surprise = [f(x)-f(mean[a]) for x, a in zip(v, o)]
    return dict(mean=[float(f(mean[i])+sum(g*s for g, s in zip(row, surprise))) for i, row in zip(r, gain)],
        covariance=[[float(f(S[i, j])-sum(g*f(S[a, j]) for g, a in zip(row, o))) for j in r] for i, row in zip(r, gain)],
        gain=[[float(g) for g in row] for row in gain], remaining=r)

rng, cases = np.random.RandomState(6), []
for name, k, m, ridge in [('two', 2, 1, 1.), ('three', 3, 2, 1.), ('half of eight', 8, 4, .5), ('one of eight', 8, 1, .5), ('all but one', 8, 7, .5), ('narrow', 6, 3, 1e-3), ('twenty', 20, 11, .2), ('units apart', 5, 2, .5)]:
    A = rng.normal(size=(k, k)); S = A@A.T/k+ridge*np.eye(k)
    if name == 'units apart': d = 10.**np.arange(-6, 2*k-6, 2)[:k]; S = S*np.outer(d, d)
    S = (S+S.T)/2; mean = rng.normal(size=k)*np.sqrt(np.diag(S)); o = [int(i) for i in rng.permutation(k)[:m]]
    v = mean[o]+rng.normal(size=m)*np.sqrt(np.diag(S)[o])
    cases.append(dict(name=name, mean=mean, covariance=S, observed=o, values=v, condition=float(np.linalg.cond(S[np.ix_(o, o)]/np.sqrt(np.outer(np.diag(S)[o], np.diag(S)[o])))), expected=condition(mean, S, o, v)))
dump('c06c_conditioning.json', dict(about=__doc__, cases=cases))
