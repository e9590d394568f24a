"""The integral of the logistic function over normal distributions of many means and variances, by its definition
(tanh-sinh quadrature of 1/(1+exp(-f)) N(f; m, v) in 40 digits, cut at 15 standard deviations and where the logistic function bends)."""
import mpmath as mp
from common import dump
mp.mp.dps = 40
density = lambda z: mp.exp(-z*z/2)/mp.sqrt(2*mp.pi)
def probability(m, v):
    m, s = mp.mpf(m), mp.sqrt(mp.mpf(v))
    logistic = lambda f: 1/(1+mp.exp(-f)) if f > -300 else mp.exp(f)
    if s == 0: return logistic(m)
    cuts = sorted({mp.mpf(c) for c in (-15, -8, -4, -2, 0, 2, 4, 8, 15)} | {(b-m)/s for b in (-90, -40, -20, -10, -5, 0, 5, 10, 20, 40, 90) if abs((b-m)/s) < 15})
    return mp.quad(lambda z: logistic(m+s*z)*density(z), cuts)
cases = [dict(mean=m, variance=v, probability=probability(m, v))
    for v in (0., 1e-12, 0.01, 0.5, 0.999, 1., 1.001, 2., 5., 30., 400., 1e4, 1e6, 1e9, 1e12)
    for m in (-1e6, -700., -40., -12.5, -3., -0.7, -1e-3, 1e-9, 0.2, 1.5, 6., 25., 1e3)]
dump('c06d_logistic_normal.json', dict(about=__doc__, cases=cases))
